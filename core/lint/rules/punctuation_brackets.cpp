#include <vector>

#include "core/lint/rule.h"
#include "core/text/chars.h"

namespace wengao {
namespace {

using std::u16string_view;

// Pairs by kind; the two widths of a round bracket are one kind.
constexpr u16string_view kOpen = u"（(《〈〔【［[「『";
constexpr u16string_view kClose = u"）)》〉〕】］]」』";
constexpr u16string_view kPairs = u"（(）)《》〈〉〔〕【】［］[]「」『』";

std::size_t kind_of(std::size_t place) { return place == 1 ? 0 : place; }

struct Open {
  std::size_t kind;
  Off at;
};

// 1） a） ①）: the bracket of a number, which has no partner.
bool closes_a_number(const Block& block, Off at) {
  if (at == block.info.content.begin) return false;
  const char16_t left = block.text[at - 1];
  return block.info.marker.contains(at) || text::is_digit(left) || text::is_han_numeral(left) ||
         text::is_latin(left);
}

void report(const Block& block, Off at, Sink& out) {
  const Span span{at, at + 1};
  out.at(block.id, span).args.emplace_back(part(block.text, span));
}

// Reported, not guessed: where the missing half belongs is the writer's knowledge.
void check(const Block& block, const lint::Scan& scan, Sink& out) {
  const u16string_view text = block.text;
  std::vector<Open> open;
  for (const std::uint32_t t : scan.marks) {
    const lint::Token& token = scan.tokens[t];
    const Off at = token.span.begin;
    if (text::is_fullwidth_stop(text[at]) || scan.shielded(token.span)) continue;
    if (const std::size_t place = kOpen.find(text[at]); place != kOpen.npos) {
      open.push_back({kind_of(place), at});
      continue;
    }
    const std::size_t place = kClose.find(text[at]);
    if (place == kClose.npos) continue;
    const std::size_t kind = kind_of(place);
    std::size_t match = open.size();
    // A bracket reaches back over unclosed others of at most a few, which are then the lost ones.
    constexpr std::size_t kDeep = 4;
    for (std::size_t i = 0; i < kDeep && i < open.size(); ++i) {
      if (open[open.size() - 1 - i].kind == kind) {
        match = open.size() - 1 - i;
        break;
      }
    }
    if (match == open.size()) {
      if (kind != 0 || !closes_a_number(block, at)) report(block, at, out);
      continue;
    }
    for (std::size_t i = match + 1; i < open.size(); ++i) report(block, open[i].at, out);
    open.resize(match);
  }
  for (const Open& bracket : open) report(block, bracket.at, out);
}

}  // namespace

extern const Rule punctuation_brackets;
constinit const Rule punctuation_brackets{
    .id = "punctuation.brackets",
    .category = Category::punctuation,
    .severity = Severity::error,
    .source = Source::standard,
    .clause = "GB/T 15834—2011, 4.9",
    .name = {u"括号、书名号不成对", u"Unbalanced brackets"},
    .message = {u"“{0}”缺少与它配对的另一半，请补上或删去",
                u"“{0}” has no partner; add it or remove this one"},
    .check_block = check,
    .chars = kPairs,
    .bad = u"印发了《职工维权手册，人手一册。",
    .good = u"印发了《职工维权手册》，人手一册。",
};

}  // namespace wengao
