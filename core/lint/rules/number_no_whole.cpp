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
    if (at <= block.info.content.begin || text[at - 1] != u'.') continue;
    const char16_t before = at > 1 ? text[at - 2] : u'\0';
    if (at - 1 > block.info.content.begin && !text::is_han(before)) continue;
    const u16string_view after = text.substr(token.span.end);
    if (!lint::starts_with_any(
            after, {u"万", u"亿", u"%", u"元", u"吨", u"公里", u"千米", u"米", u"亩", u"倍",
                    u"个百分点", u"公顷", u"平方", u"立方", u"小时"}))
      continue;
    const Span span{at - 1, token.span.end};
    Finding& finding = out.at(block.id, span);
    finding.args.emplace_back(part(text, span));
    finding.fixes.push_back(
        lint::replace_with(block.id, span, lint::joined(u"0", part(text, span))));
  }
}

}  // namespace

extern const Rule number_no_whole;
constinit const Rule number_no_whole{
    .id = "number.no_whole",
    .category = Category::number,
    .severity = Severity::error,
    .source = Source::standard,
    .clause = "GB/T 15835—2011, 5.1.2",
    .name = {u"纯小数缺了前面的0", u"Decimal without its 0"},
    .message = {u"“{0}”前面应写“0”", u"Write a 0 before “{0}”"},
    .check_block = check,
    .needs = lint::has::digit | lint::has::half_mark,
    .bad = u"平均每亩增产.5吨。",
    .good = u"平均每亩增产0.5吨。",
};

}  // namespace wengao
