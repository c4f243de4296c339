#include "core/lint/rule.h"
#include "core/text/chars.h"

namespace wengao {
namespace {

// 10几个, 几10人: 几 goes with numerals written in characters.
void check(const Block& block, const lint::Scan& scan, Sink& out) {
  const std::u16string_view text = block.text;
  const Span content = block.info.content;
  for (const std::uint32_t t : scan.digits) {
    const lint::Token& token = scan.tokens[t];
    const Span digits = token.span;
    const bool before = digits.begin > content.begin && text[digits.begin - 1] == u'几' &&
                        part(text, digits).back() == u'0';
    const bool after = digits.end + 1 < content.end && text[digits.end] == u'几' &&
                       text[digits.end + 1] != u'何' && part(text, digits).back() == u'0';
    if (!before && !after) continue;
    const Span span =
        before ? Span{digits.begin - 1, digits.end} : Span{digits.begin, digits.end + 1};
    out.at(block.id, span).args.emplace_back(part(text, span));
  }
}

}  // namespace

extern const Rule number_ji;
constinit const Rule number_ji{
    .id = "number.ji",
    .category = Category::number,
    .severity = Severity::error,
    .source = Source::standard,
    .clause = "GB/T 15835—2011, 5.2.1",
    .name = {u"“几”和阿拉伯数字混用", u"几 beside digits"},
    .message = {u"“{0}”应全用汉字，如“十几”“几十”", u"Write “{0}” in characters: 十几, 几十"},
    .check_block = check,
    .needs = lint::has::digit,
    .chars = u"几",
    .bad = u"全村有10几户群众受灾。",
    .good = u"全村有十几户群众受灾。",
};

}  // namespace wengao
