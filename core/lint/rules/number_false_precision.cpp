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
    if (!lint::starts_number(text, at)) continue;
    const Off end = lint::end_of_number(text, at);
    const u16string_view number = part(text, {at, end});
    const std::size_t point = number.find(u'.');
    if (point == number.npos || number.size() - point - 1 < 2) continue;
    const u16string_view left = text.substr(0, at);
    const u16string_view word = lint::end_of(left, {u"大约", u"约", u"近"});
    if (word.empty() || lint::ends_with_any(left, {u"最近", u"附近", u"制约", u"节约", u"公约",
                                                   u"签约", u"预约", u"合约", u"临近", u"靠近"}))
      continue;
    const Span span{at - static_cast<Off>(word.size()), end};
    out.at(block.id, span).args = {std::u16string(number), std::u16string(word)};
  }
}

}  // namespace

extern const Rule number_false_precision;
constinit const Rule number_false_precision{
    .id = "number.false_precision",
    .category = Category::number,
    .severity = Severity::hint,
    .name = {u"约数带了精确的小数", u"Exact decimals called approximate"},
    .message = {u"“{0}”已精确到小数后两位，“{1}”多余，或只保留整数",
                u"“{0}” is exact; drop “{1}” or round it"},
    .check_block = check,
    .needs = lint::has::digit | lint::has::half_mark,
    .chars = u"约近",
    .in_shields = true,
    .bad = u"全年投入约1234.56万元。",
    .good = u"全年投入约1235万元。",
};

}  // namespace wengao
