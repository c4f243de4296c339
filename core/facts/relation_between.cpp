// An announcement at the end of a paragraph against the numbered paragraphs that follow it.
#include <algorithm>

#include "core/facts/extractors.h"
#include "core/facts/relations.h"

namespace wengao::facts {
namespace {

constexpr std::uint32_t kReach = 400;  // lines a list may take

// The point a paragraph opens with: its own number, or 一是 at its start.
struct Point {
  std::int64_t ordinal = 0;
  int shape = 0;  // Marker, or 100 + EnumerationType
  int level = 0;
};
Point point_of(const Block& block, std::span<const Fact> facts) {
  const BlockInfo& info = block.info;
  if (info.marker_shape != Marker::none && info.ordinal > 0) {
    const auto shape = static_cast<int>(info.marker_shape);
    return {info.ordinal, shape, shape};
  }
  for (const Fact& fact : facts) {
    if (fact.family != FactFamily::enumeration) continue;
    if (fact.span.begin != info.content.begin) break;
    return {fact.a, 100 + fact.type, 100};
  }
  return {};
}

}  // namespace

std::vector<Relation> relations_between(std::span<const Block> blocks,
                                        std::span<const std::vector<Fact>> facts) {
  std::vector<Relation> out;
  std::size_t covered = 0;  // lines up to here belong to a list already counted
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const auto claim = std::find_if(facts[i].rbegin(), facts[i].rend(), [](const Fact& fact) {
      return fact.family == FactFamily::enumeration && fact.b == 1 &&
             fact.type == static_cast<std::uint8_t>(EnumerationType::claim);
    });
    if (claim == facts[i].rend() || i < covered) continue;
    Point first;
    std::int64_t found = 0;
    std::size_t last = i;
    for (std::size_t k = i + 1; k < blocks.size() && k - i < kReach; ++k) {
      const Block& block = blocks[k];
      if (block.is(Kind::title) || block.is(Kind::separator)) break;
      const Point point = point_of(block, facts[k]);
      if (point.ordinal == 0) {
        if (found == 0 && !block.is(Kind::blank)) break;  // the list must follow at once
        continue;
      }
      if (found == 0) {
        if (point.ordinal != 1) break;
        first = point;
      } else if (point.shape != first.shape) {
        if (point.level < first.level) break;  // a heading above the list ends it
        continue;
      } else if (point.ordinal != found + 1) {
        break;  // another list
      }
      ++found;
      last = k;
    }
    if (found < 2) continue;
    covered = last;
    Relation& relation = out.emplace_back();
    relation.kind = RelationKind::count;
    relation.holds = found == claim->a;
    relation.total = {blocks[i].id, claim->span, {claim->a, 0}};
    relation.computed = {found, 0};
    relation.evidence.assign(1, u'：');
  }
  return out;
}

}  // namespace wengao::facts
