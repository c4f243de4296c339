// Repeats: the same indicator named twice in one paragraph.
#include <algorithm>

#include "core/facts/figures.h"
#include "core/facts/subject.h"

namespace wengao::facts {
namespace {

constexpr std::size_t kReach = 32;  // figures looked back at

}  // namespace

void repeats(const Block& block, std::span<const Figure> figures, std::vector<Relation>& out) {
  const std::u16string_view text = block.text;
  const auto noun = [&](const Figure& figure) {
    return noun_after(text, figure.span.end, block.info.content.end);
  };
  for (std::size_t i = 1; i < figures.size(); ++i) {
    const Figure& later = figures[i];
    if (later.type() != QuantityType::count || later.value.units < 2) continue;
    const std::u16string_view words = noun(later);
    const bool same_one = later.span.begin > 0 && (text[later.span.begin - 1] == u'这' ||
                                                   text[later.span.begin - 1] == u'该');
    const std::size_t stop = i > kReach ? i - kReach : 0;
    for (std::size_t k = i; k-- > stop;) {
      const Figure& earlier = figures[k];
      if (earlier.unit != later.unit || earlier.fact->unit != later.fact->unit) continue;
      const std::u16string_view before = noun(earlier);
      const bool same_noun =
          words.size() >= 2 && before.size() >= 2 && words.substr(0, 2) == before.substr(0, 2);
      const bool equal = compare(earlier.value, later.value) == 0;
      constexpr std::int64_t kTelling = 100;  // too large to be the same by chance
      const bool repeated = equal && (same_noun || same_one || later.value.units >= kTelling);
      const bool broken = !equal && same_one && same_noun;
      if (!repeated && !broken) {
        if (same_one && same_noun) break;
        continue;
      }
      Relation& relation = out.emplace_back();
      relation.kind = RelationKind::repeat;
      relation.holds = equal;
      relation.total = term_of(block, later);
      relation.parts.push_back(term_of(block, earlier));
      relation.computed = earlier.value;
      relation.unit = later.unit;
      relation.factor = later.factor;
      relation.evidence.assign(1, same_one ? u'这' : u'=');
      break;
    }
  }
}

}  // namespace wengao::facts
