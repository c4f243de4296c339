// Punctuation: how many half-width marks stand in Chinese text, which, and how many full-width
// stops stand beside them. A paragraph without half-width marks states nothing.
#include "core/facts/extractors.h"
#include "core/facts/half_width.h"
#include "core/text/chars.h"

namespace wengao::facts {

void punctuation(const Block& block, std::vector<Fact>& out) {
  const std::vector<HalfWidth> marks = half_width_marks(block, protected_spans(block.text));
  if (marks.empty()) return;
  constexpr std::u16string_view kMarks = u",.;:?!()\"";
  Fact fact;
  fact.family = FactFamily::punctuation;
  fact.span = {marks.front().at, marks.front().at + 1};
  fact.a = static_cast<std::int64_t>(marks.size());
  for (const HalfWidth& mark : marks) fact.c |= std::int64_t{1} << kMarks.find(mark.mark);
  for (const char16_t c : block.text) fact.b += text::is_fullwidth_stop(c) && c != u'、' ? 1 : 0;
  out.push_back(std::move(fact));
}

}  // namespace wengao::facts
