#include "core/lint/report.h"
#include "core/lint/rule.h"
#include "core/text/chars.h"

namespace wengao {
namespace {

constexpr std::u16string_view kRight = u"\u2026\u2026";

bool is_dot(char16_t c) {
  return c == u'.' || c == u'。' || c == u'\u2026' || c == u'\u22EF' || c == u'·';
}

// ... 。。。 … and the like → ……. A long row of dots leads to a page number in a table of contents.
void check(const Block& block, const lint::Scan& scan, Sink& out) {
  const std::u16string_view text = block.text;
  const Span content = block.info.content;
  for (std::size_t t = 0; t < scan.tokens.size(); ++t) {
    if (scan.tokens[t].type != lint::Class::mark) continue;
    const Off begin = scan.tokens[t].span.begin;
    const char16_t c = text[begin];
    if (!is_dot(c)) continue;
    Off end = begin;
    while (end < content.end && text[end] == c) ++end;
    while (t + 1 < scan.tokens.size() && scan.tokens[t + 1].span.begin < end) ++t;
    const Off count = end - begin;
    const bool single = c == u'\u2026' || c == u'\u22EF';
    if (single ? (c == u'\u2026' && (count == 2 || count == 4)) : count < 3) continue;
    if (count > 12 || (c == u'.' && count > 6)) continue;
    if (!single && begin > content.begin && text::is_digit(text[begin - 1])) continue;
    const Span span{begin, end};
    Finding& finding = out.at(block.id, span);
    finding.args.emplace_back(part(text, span));
    finding.fixes.push_back(lint::replace_with(block.id, span, kRight));
  }
}

}  // namespace

extern const Rule punctuation_ellipsis;
constinit const Rule punctuation_ellipsis{
    .id = "punctuation.ellipsis",
    .category = Category::punctuation,
    .severity = Severity::warning,
    .source = Source::standard,
    .clause = "GB/T 15834—2011, 4.11",
    .name = {u"省略号的写法不对", u"Form of the ellipsis"},
    .message = {u"省略号应为六个居中的小圆点“……”，不写作“{0}”",
                u"An ellipsis is written “……”, not “{0}”"},
    .check_block = check,
    .needs = lint::has::dots,
    .bad = u"宣传、走访、慰问。。。都有记录。",
    .good = u"宣传、走访、慰问……都有记录。",
};

}  // namespace wengao
