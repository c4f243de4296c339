#include <algorithm>

#include "core/lint/near.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

using std::u16string_view;
void check(const Block& block, const lint::Scan& scan, Sink& out) {
  const u16string_view text = block.text;
  for (const std::uint32_t t : scan.digits) {
    const lint::Token& token = scan.tokens[t];
    const Off at = token.span.begin;
    if (!lint::starts_number(text, at) || lint::unit_at(text, token.span.end) != u',') continue;
    const Off end = lint::end_of_number(text, at);
    const u16string_view number = part(text, {at, end});
    const u16string_view whole = number.substr(0, number.find(u'.'));
    const u16string_view after = text.substr(end);
    if (!lint::starts_with_any(after, {u"元", u"万", u"亿", u"人", u"户", u"吨", u"亩", u"件",
                                       u"平方", u"公里", u"名", u"千瓦"}))
      continue;
    bool right = whole.find(u',') <= 3;
    bool longer = false;
    for (std::size_t comma = whole.find(u','); comma != whole.npos;
         comma = whole.find(u',', comma + 1)) {
      const std::size_t group = std::min(whole.find(u',', comma + 1), whole.size()) - comma - 1;
      right = right && group == 3;
      longer = longer || group > 3;
    }
    const auto commas = std::count(whole.begin(), whole.end(), u',');
    if (right || (commas < 2 && !longer)) continue;
    const Span span{at, end};
    out.at(block.id, span).args.emplace_back(number);
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
    .message = {u"“{0}”的千分位不对：应从小数点往左每三位一撇",
                u"“{0}” is grouped wrongly: a comma every three digits from the point"},
    .check_block = check,
    .needs = lint::has::digit | lint::has::half_mark,
    .in_shields = true,
    .bad = u"总投资12,34,567元。",
    .good = u"总投资1,234,567元。",
};

}  // namespace wengao
