#include "core/lint/report.h"
#include "core/lint/rule.h"
#include "core/text/chars.h"

namespace wengao {
namespace {

constexpr char16_t kOpen = u'\u201C';
constexpr char16_t kClose = u'\u201D';

void report(const Block& block, Off at, char16_t other, Sink& out) {
  const Span span{at, at + 1};
  Finding& finding = out.at(block.id, span);
  finding.args.emplace_back(part(block.text, span));
  // Turning the mark round mends a pair typed with one key; not certain.
  if (other != 0)
    finding.fixes.push_back(lint::replace_with(block.id, span, std::u16string(1, other), false));
}

// The next quotation mark from `from` on; 0 when there is none nearby.
char16_t next_quote(std::u16string_view text, Off from) {
  constexpr Off kReach = 60;
  for (Off at = from; at < text.size() && at - from < kReach; ++at) {
    if (text[at] == kOpen || text[at] == kClose) return text[at];
  }
  return 0;
}

// “ and ” in turn. A quotation over several paragraphs opens in each and closes in the last, so a
// paragraph may end open when it began with its only open mark, or close what it did not open at
// its very end.
void check(const Block& block, const lint::Scan& scan, Sink& out) {
  const std::u16string_view text = block.text;
  const Span content = block.info.content;
  bool open = false;
  Off opened_at = 0;
  std::size_t straight = 0;
  Off last_straight = 0;
  for (const std::uint32_t t : scan.marks) {
    const lint::Token& token = scan.tokens[t];
    const Off at = token.span.begin;
    const char16_t c = text[at];
    if (c == u'"' && !scan.shielded(token.span)) {
      ++straight;
      last_straight = at;
    } else if (c == kOpen || c == u'\u301D') {
      if (!open) {
        open = true;
        opened_at = at;
      } else if (next_quote(text, at + 1) == kClose) {
        report(block, opened_at, 0, out);  // the first never closed
        opened_at = at;
      } else {
        report(block, at, kClose, out);  // turned the wrong way
        open = false;
      }
    } else if (c == kClose || c == u'\u301E' || c == u'\u301F') {
      if (!open && at + 1 != content.end) report(block, at, c == kClose ? kOpen : u'\0', out);
      open = false;
    }
  }
  if (open && opened_at != content.begin) report(block, opened_at, 0, out);
  if (straight % 2 != 0) report(block, last_straight, 0, out);
}

}  // namespace

extern const Rule punctuation_quotes;
constinit const Rule punctuation_quotes{
    .id = "punctuation.quotes",
    .category = Category::punctuation,
    .severity = Severity::error,
    .source = Source::standard,
    .clause = "GB/T 15834—2011, 4.8",
    .name = {u"引号不成对", u"Unbalanced quotation marks"},
    .message = {u"引号“{0}”没有配成对，请补上或改正另一半",
                u"The quotation mark “{0}” has no partner; add or correct the other half"},
    .check_block = check,
    .chars = u"\u201C\u201D\u301E\u301F\"",
    .bad = u"开展了“春风行动活动，走访群众。",
    .good = u"开展了“春风行动”活动，走访群众。",
};

}  // namespace wengao
