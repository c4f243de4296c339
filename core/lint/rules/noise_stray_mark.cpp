#include "core/lint/report.h"
#include "core/lint/rule.h"
#include "core/text/chars.h"

namespace wengao {
namespace {

using std::u16string_view;

// ` and ' that pages put between Chinese characters. An apostrophe that closes another may be a
// pair of quotation marks, so a block with an even number of them is left to the quotation rules.
void check(const Block& block, const lint::Scan& scan, Sink& out) {
  const u16string_view text = block.text;
  std::size_t apostrophes = 0;
  for (const lint::Token& token : scan.tokens) {
    const Off at = token.span.begin;
    const bool in_word = at > 0 && text::is_latin(text[at - 1]);
    if (token.type == lint::Class::mark && text[at] == u'\'' && !in_word) ++apostrophes;
  }
  for (const lint::Token& token : scan.tokens) {
    if (token.type != lint::Class::mark) continue;
    const char16_t c = text[token.span.begin];
    if (c != u'`' && (c != u'\'' || apostrophes % 2 == 0)) continue;
    const Off at = token.span.begin;
    const auto chinese = [&](char16_t n) {
      return text::is_han(n) || text::is_cjk_mark(n) || text::is_halfwidth_stop(n);
    };
    const bool left = at > block.info.content.begin && chinese(text[at - 1]);
    const bool right = at + 1 < block.info.content.end && chinese(text[at + 1]);
    if (!left && !right) continue;
    if (c == u'\'' && !(left && right)) continue;
    Finding& finding = out.at(block.id, token.span);
    finding.args.emplace_back(part(text, token.span));
    finding.fixes.push_back(lint::remove(block.id, token.span, part(text, token.span)));
  }
}

}  // namespace

extern const Rule noise_stray_mark;
constinit const Rule noise_stray_mark{
    .id = "noise.stray_mark",
    .category = Category::noise,
    .severity = Severity::warning,
    .name = {u"夹在文中的杂乱符号", u"Stray mark"},
    .message = {u"文中夹着一个“{0}”，是转载时带入的，应当删去",
                u"A stray “{0}” stands in the text; remove it"},
    .check_block = check,
    .needs = lint::has::straight,
    .bad = u"大会发表了热情的`讲话。",
    .good = u"大会发表了热情的讲话。",
};

}  // namespace wengao
