#include <algorithm>

#include "core/lint/near.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

using std::u16string_view;

// What is counted or measured stands after the figure: 坐标30,1200 is none.
bool is_counted(u16string_view after) {
  return lint::starts_with_any(after, {u"元", u"万", u"亿", u"人", u"户", u"家", u"吨", u"亩",
                                       u"件", u"份", u"平方", u"公里", u"名", u"千瓦"});
}

// Where 1，236，500.5 ends whose first digits stand at `first`; where it begins when no full-width
// comma parts it in threes. 5月1，300人 and 第1，236人 are two things, and so are those of
// 3，45，300人.
Off end_of_wide(u16string_view text, Span first) {
  if (first.size() > 3 || text[first.begin] == u'0') return first.begin;
  const char16_t before = first.begin == 0 ? u'\0' : text[first.begin - 1];
  if (u16string_view(u"第前月年，、—-").find(before) != u16string_view::npos) return first.begin;
  Off end = first.end;
  while (lint::unit_at(text, end) == u'，' && text::is_digit(lint::unit_at(text, end + 1))) {
    const Off group = end + 1;
    end = group;
    while (text::is_digit(lint::unit_at(text, end))) ++end;
    if (end - group != 3) return first.begin;
  }
  return lint::end_of_number(text, end);
}

// True when the commas of 12,34,567 do not part it in threes. One comma before one or two digits
// may part two numbers.
bool is_misplaced(u16string_view whole) {
  bool right = whole.find(u',') <= 3;
  bool longer = false;
  for (std::size_t comma = whole.find(u','); comma != whole.npos;
       comma = whole.find(u',', comma + 1)) {
    const std::size_t group = std::min(whole.find(u',', comma + 1), whole.size()) - comma - 1;
    right = right && group == 3;
    longer = longer || group > 3;
  }
  return !right && (longer || std::count(whole.begin(), whole.end(), u',') >= 2);
}

// 1，234，567 → 1,234,567; four digits need no comma.
std::u16string regrouped(u16string_view number) {
  const std::size_t point = std::min(number.find(u'.'), number.size());
  std::u16string digits;
  for (const char16_t c : number.substr(0, point)) {
    if (text::is_digit(c)) digits += c;
  }
  for (std::size_t at = digits.size(); digits.size() > 4 && at > 3;)
    digits.insert(at -= 3, 1, u',');
  return digits += number.substr(point);
}

void check(const Block& block, const lint::Scan& scan, Sink& out) {
  const u16string_view text = block.text;
  for (const std::uint32_t t : scan.digits) {
    const Off at = scan.tokens[t].span.begin;
    if (!lint::starts_number(text, at)) continue;
    Off end = scan.tokens[t].span.end;
    if (lint::unit_at(text, end) == u'，') {
      end = end_of_wide(text, scan.tokens[t].span);
      if (end == at) continue;
    } else if (lint::unit_at(text, end) == u',') {
      end = lint::end_of_number(text, at);
      const u16string_view number = part(text, {at, end});
      if (!is_misplaced(number.substr(0, number.find(u'.')))) continue;
    } else {
      continue;
    }
    if (!is_counted(text.substr(end))) continue;
    const Span span{at, end};
    const u16string_view number = part(text, span);
    Finding& finding = out.at(block.id, span);
    finding.args = {std::u16string(number), regrouped(number)};
    finding.fixes.push_back(lint::replace_with(block.id, span, finding.args[1], false));
  }
}

}  // namespace

extern const Rule number_grouping;
constinit const Rule number_grouping{
    .id = "number.grouping",
    .category = Category::number,
    .severity = Severity::error,
    .source = Source::standard,
    .clause = "GB/T 15835—2011, 5.1.1",
    .name = {u"千分位错位", u"Digits grouped wrongly"},
    .message = {u"“{0}”的千分位不对：是否是“{1}”，请核对原文",
                u"“{0}” is grouped wrongly: {1}? Look at the source"},
    .check_block = check,
    .needs = lint::has::digit,
    .chars = u",，",
    .in_shields = true,
    .bad = u"总投资12,34,567元。",
    .good = u"总投资1,234,567元。",
};

}  // namespace wengao
