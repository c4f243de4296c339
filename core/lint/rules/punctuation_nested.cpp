#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

using std::u16string_view;

constexpr u16string_view kOpen = u"《（\u201C";
constexpr u16string_view kClose = u"》）\u201D";
constexpr u16string_view kInnerOpen = u"〈〔\u2018";
constexpr u16string_view kInnerClose = u"〉〕\u2019";

// The place of the mark that closes what opens at `open`, counting inner pairs; npos when none.
std::size_t closing(u16string_view text, std::size_t open, char16_t opener, char16_t closer) {
  int depth = 0;
  for (std::size_t i = open; i < text.size(); ++i) {
    if (text[i] == opener) ++depth;
    if (text[i] == closer && --depth == 0) return i;
  }
  return u16string_view::npos;
}

// 《关于印发《考核办法》的通知》: an inner pair of the same shape, the outer one closed.
void check(const Block& block, const lint::Scan& scan, Sink& out) {
  const u16string_view text = block.text;
  constexpr std::uint64_t kPairs = lint::has::bracket | lint::has::quote | lint::has::title_mark;
  if ((scan.has & kPairs) == 0) return;
  std::size_t done = 0;
  for (const std::uint32_t t : scan.marks) {
    const lint::Token& token = scan.tokens[t];
    const std::size_t open = token.span.begin;
    if (open < done) continue;
    const std::size_t shape = kOpen.find(text[open]);
    if (shape == kOpen.npos) continue;
    constexpr std::size_t kReach = 120;
    const u16string_view near = text.substr(open, kReach);
    const std::size_t inner_end = near.find(kClose[shape], 1);
    const std::size_t inner = near.substr(0, inner_end).find(kOpen[shape], 1);
    if (inner_end == near.npos || inner == near.npos) continue;
    const std::size_t end = closing(near, 0, kOpen[shape], kClose[shape]);
    if (end == near.npos) continue;
    done = open + end;
    Finding& finding = out.at(block.id, {token.span.begin, static_cast<Off>(open + inner_end + 1)});
    finding.args.emplace_back(1, kOpen[shape]);
    finding.args.back() += kClose[shape];
    finding.args.emplace_back(1, kInnerOpen[shape]);
    finding.args.back() += kInnerClose[shape];
    // （含乡（镇）的村） is best reworded.
    if (kOpen[shape] == u'（') continue;
    const Off at = static_cast<Off>(open);
    Fix fix = lint::replace_with(block.id,
                                 {at + static_cast<Off>(inner), at + static_cast<Off>(inner) + 1},
                                 kInnerOpen.substr(shape, 1), false);
    fix.edits.push_back({block.id,
                         {at + static_cast<Off>(inner_end), at + static_cast<Off>(inner_end) + 1},
                         std::u16string(kInnerClose.substr(shape, 1))});
    finding.fixes.push_back(std::move(fix));
  }
}

}  // namespace

extern const Rule punctuation_nested;
constinit const Rule punctuation_nested{
    .id = "punctuation.nested",
    .category = Category::punctuation,
    .severity = Severity::warning,
    .source = Source::standard,
    .clause = "GB/T 15834—2011, 4.8、4.9、4.15",
    .name = {u"同形的括号套用", u"Same brackets within each other"},
    .message = {u"“{0}”里面又用了同形的括号，内层应换为“{1}”",
                u"“{0}” holds brackets of its own shape; use “{1}” inside"},
    .check_block = check,
    .bad = u"学习《关于印发《考核办法》的通知》。",
    .good = u"学习《关于印发〈考核办法〉的通知》。",
};

}  // namespace wengao
