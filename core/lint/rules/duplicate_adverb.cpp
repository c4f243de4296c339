#include <algorithm>
#include <array>

#include "core/lint/report.h"
#include "core/lint/rule.h"
#include "core/text/chars.h"

namespace wengao {
namespace {

using std::u16string_view;

constexpr auto kAdverbs = std::to_array<u16string_view>(
    {u"真正", u"切实", u"充分", u"认真", u"积极", u"全面", u"深入", u"进一步", u"及时", u"有效",
     u"严格", u"努力", u"大力", u"始终", u"不断", u"扎实", u"广泛", u"彻底"});

constexpr bool is_object_word(char16_t c) { return c == u'将' || c == u'把'; }

// 真正将工作真正地做到位: 将 and 把 lead from the adverb to its only verb, so that a second one in
// the same clause says it again. 积极把握、积极应对 has a mark between, 把握 is a word.
void check(const Block& block, const lint::Scan&, Sink& out) {
  const u16string_view text = block.text;
  const Span content = block.info.content;
  for (Off at = content.begin + 2; at + 4 < content.end; ++at) {
    if (!is_object_word(text[at])) continue;
    if (text[at + 1] == u'握' || text[at + 1] == u'来') continue;
    const u16string_view before = part(text, {content.begin, at});
    const auto* adverb = std::find_if(kAdverbs.begin(), kAdverbs.end(),
                                      [&](u16string_view word) { return before.ends_with(word); });
    if (adverb == kAdverbs.end()) continue;
    constexpr Off kReach = 24;
    const auto size = static_cast<Off>(adverb->size());
    for (Off next = at + 2; next + size < content.end && next - at < kReach; ++next) {
      // A second 将 or 把 opens a clause of its own.
      if (!text::is_han(text[next]) || is_object_word(text[next])) break;
      if (text.substr(next, size) != *adverb) continue;
      Off end = next + size;
      if (text[end] == u'地' || text[end] == u'的') ++end;
      Off stop = end;
      while (stop < content.end && stop - end < kReach && text::is_han(text[stop])) ++stop;
      const Span span{at - size, stop};
      Finding& finding = out.at(block.id, span);
      finding.args.emplace_back(*adverb);
      const u16string_view middle = part(text, {span.begin, next});
      const u16string_view rest = part(text, {end, stop});
      finding.fixes.push_back(
          lint::replace_with(block.id, span, lint::joined(middle, rest), false));
      break;
    }
  }
}

}  // namespace

extern const Rule duplicate_adverb;
constinit const Rule duplicate_adverb{
    .id = "duplicate.adverb",
    .category = Category::duplicate,
    .severity = Severity::warning,
    .name = {u"同一个状语用了两次", u"Adverb said twice"},
    .message = {u"一句里用了两次“{0}”，留一个就够了",
                u"“{0}” is said twice of one verb; one is enough"},
    .check_block = check,
    .chars = u"将把",
    .kinds = kProse,
    .bad = u"切实把惠民政策切实地落到实处。",
    .good = u"切实把惠民政策落到实处。",
};

}  // namespace wengao
