#include <algorithm>

#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

using std::u16string_view;

// 和谐 和平 及时 及其: not the conjunctions.
bool is_conjunction(u16string_view right) {
  if (right.starts_with(u"以及")) return !right.starts_with(u"以及格");
  const u16string_view next = right.substr(1, 1);
  if (right.starts_with(u"和"))
    return u16string_view(u"谐睦衷平美解气善约声田县蔼缓牛").find(next) == u16string_view::npos;
  if (right.starts_with(u"及"))
    return u16string_view(u"其时格早第").find(next) == u16string_view::npos;
  return false;
}

bool starts_clause(u16string_view right) {
  for (u16string_view word : {u"将党", u"从而", u"因此", u"所以", u"但是", u"并且", u"而且",
                              u"进而", u"同时也", u"使得", u"将其", u"使之"}) {
    if (right.starts_with(word)) return true;
  }
  // 听取汇报、并提出要求; 并网 and 并购 are words of their own.
  if (!right.starts_with(u"并")) return false;
  if (right.starts_with(u"并进行")) return true;
  return u16string_view(u"行网购轨发联列案存举进排重处称入肩股州").find(right.substr(1, 1)) ==
         u16string_view::npos;
}

// 米、面、以及油 → 米、面以及油; a pause mark before a new clause → a comma.
void check(const Block& block, const lint::Scan& scan, Sink& out) {
  const u16string_view text = block.text;
  for (const std::uint32_t t : scan.marks) {
    const lint::Token& token = scan.tokens[t];
    const Off at = token.span.begin;
    if (text[at] != u'、' || token.span.end >= block.info.content.end) continue;
    const u16string_view right = part(text, {token.span.end, block.info.content.end});
    const bool joins = is_conjunction(right);
    const bool etc = right.starts_with(u"等") && !right.starts_with(u"等级") &&
                     !right.starts_with(u"等次") && !right.starts_with(u"等候") &&
                     !right.starts_with(u"等待") && !right.starts_with(u"等额");
    if (!joins && !etc && !starts_clause(right)) continue;
    const Span shown{at, std::min<Off>(at + 3, block.info.content.end)};
    Finding& finding = out.at(block.id, shown);
    finding.args.emplace_back(part(text, shown));
    if (joins || etc) {
      finding.fixes.push_back(lint::remove(block.id, token.span, u"、"));
    } else {
      finding.fixes.push_back(lint::replace_with(block.id, token.span, u"，"));
    }
  }
}

}  // namespace

extern const Rule punctuation_pause_before;
constinit const Rule punctuation_pause_before{
    .id = "punctuation.pause_before",
    .category = Category::punctuation,
    .severity = Severity::warning,
    .source = Source::standard,
    .clause = "GB/T 15834—2011, A.3",
    .name = {u"连词、“等”前面多了顿号", u"Pause mark before a conjunction"},
    .message = {u"“{0}”中的顿号多余", u"The pause mark in “{0}” does not belong there"},
    .check_block = check,
    .needs = lint::has::pause,
    .bad = u"购买大米、食用油、以及棉被。",
    .good = u"购买大米、食用油以及棉被。",
};

}  // namespace wengao
