#include "core/lint/near.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

using std::u16string_view;

// 约1234.56: the word of approximation before a number with two places and more.
u16string_view word_before(u16string_view number, u16string_view left) {
  const std::size_t point = number.find(u'.');
  if (point == number.npos || number.size() - point - 1 < 2) return {};
  if (lint::ends_with_any(left, {u"最近", u"附近", u"制约", u"节约", u"公约", u"签约", u"预约",
                                 u"合约", u"临近", u"靠近"}))
    return {};
  return lint::end_of(left, {u"大约", u"约", u"近"});
}

// 156余份: what is counted one by one and to the last. 15余公里 lies between two numbers.
u16string_view word_behind(u16string_view number, u16string_view right) {
  if (number.size() < 2 || number.back() == u'0' || number.find(u'.') != number.npos) return {};
  const u16string_view word = lint::start_of(right, {u"余", u"多"});
  const bool counted =
      lint::starts_with_any(right.substr(word.size()),
                            {u"人", u"名", u"户", u"份", u"个", u"件", u"家", u"条", u"场", u"篇",
                             u"次", u"起", u"例", u"册", u"项", u"台", u"辆", u"头", u"棵"});
  return counted && !right.substr(word.size()).starts_with(u"个月") ? word : u16string_view{};
}

void check(const Block& block, const lint::Scan& scan, Sink& out) {
  const u16string_view text = block.text;
  for (const std::uint32_t t : scan.digits) {
    const Off at = scan.tokens[t].span.begin;
    if (!lint::starts_number(text, at)) continue;
    const Off end = lint::end_of_number(text, at);
    const u16string_view number = part(text, {at, end});
    const u16string_view before = word_before(number, text.substr(0, at));
    const u16string_view word = before.empty() ? word_behind(number, text.substr(end)) : before;
    if (word.empty()) continue;
    const auto size = static_cast<Off>(word.size());
    const Span span = before.empty() ? Span{at, end + size} : Span{at - size, end};
    out.at(block.id, span).args = {std::u16string(number), std::u16string(word)};
  }
}

}  // namespace

extern const Rule number_false_precision;
constinit const Rule number_false_precision{
    .id = "number.false_precision",
    .category = Category::number,
    .severity = Severity::hint,
    .name = {u"约数用了精确的数", u"Exact number called approximate"},
    .message = {u"“{0}”是精确的数，“{1}”多余，或改用整数、整十的数",
                u"“{0}” is exact; drop “{1}” or round it"},
    .check_block = check,
    .needs = lint::has::digit,
    .chars = u"约近余多",
    .in_shields = true,
    .bad = u"全年投入约1234.56万元。",
    .good = u"全年投入约1235万元。",
};

}  // namespace wengao
