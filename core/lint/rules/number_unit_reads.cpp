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
    const Off end = token.span.end;
    const char16_t unit = lint::unit_at(text, end);
    if (unit != u'千' && unit != u'百' && unit != u'十') continue;
    const u16string_view after = text.substr(end + 1);
    if (!lint::starts_with_any(after, {u"人", u"户", u"元", u"名", u"家", u"件", u"亩", u"余",
                                       u"多", u"个", u"次", u"份", u"吨"}))
      continue;
    if (lint::starts_with_any(after, {u"余万", u"多万", u"余亿"}) ||
        (at > 0 && lint::ends_with_any(text.substr(0, at), {u"万", u"亿", u"千", u"."})))
      continue;
    const Span span{at, end + 1};
    Finding& finding = out.at(block.id, span);
    finding.args.emplace_back(part(text, span));
    const u16string_view zeros = unit == u'千' ? u"000" : unit == u'百' ? u"00" : u"0";
    if (token.span.size() <= 2 && !lint::starts_with_any(after, {u"多", u"余"}))
      finding.fixes.push_back(
          lint::replace_with(block.id, span, lint::joined(part(text, token.span), zeros), false));
  }
}

}  // namespace

extern const Rule number_unit_reads;
constinit const Rule number_unit_reads{
    .id = "number.unit_reads",
    .category = Category::number,
    .severity = Severity::warning,
    .source = Source::standard,
    .clause = "GB/T 15835—2011, 5.3",
    .name = {u"数字和汉字单位混用", u"Digits with 千 百 十"},
    .message = {u"“{0}”数字后面只能直接用“万”“亿”，应全用数字",
                u"Only 万 and 亿 may follow digits; write “{0}” in digits"},
    .check_block = check,
    .needs = lint::has::digit,
    .chars = u"千百十",
    .bad = u"组织4千人次参加。",
    .good = u"组织4000人次参加。",
};

}  // namespace wengao
