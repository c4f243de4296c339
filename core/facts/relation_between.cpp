// An announcement at the end of a paragraph against the numbered paragraphs that follow it.
#include <algorithm>
#include <optional>

#include "core/facts/extractors.h"
#include "core/facts/lists.h"

namespace wengao::facts {
namespace {

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

// The announcement a line ends in, or null.
const Fact* announcement(std::span<const Fact> facts) {
  const auto claim = std::find_if(facts.rbegin(), facts.rend(), [](const Fact& fact) {
    return fact.family == FactFamily::enumeration && fact.b == 1 &&
           fact.type == static_cast<std::uint8_t>(EnumerationType::claim);
  });
  return claim == facts.rend() ? nullptr : &*claim;
}

struct List {
  std::int64_t found = 0;
  std::uint32_t last = 0;
};

// The points on the lines after `line`.
List list_after(const Lines& lines, std::uint32_t line) {
  Point first;
  List out;
  const std::uint32_t end = std::min(lines.count() - line, kListReach) + line;
  for (std::uint32_t k = line + 1; k < end; ++k) {
    const Block block = lines.block(k);
    if (block.is(Kind::title) || block.is(Kind::separator)) break;
    const Point point = point_of(block, lines.facts(k));
    if (point.ordinal == 0) {
      if (out.found == 0 && !block.is(Kind::blank)) break;  // the list must follow at once
      continue;
    }
    if (out.found == 0) {
      if (point.ordinal != 1) break;
      first = point;
    } else if (point.shape != first.shape) {
      if (point.level < first.level) break;  // a heading above the list ends it
      continue;
    } else if (point.ordinal != out.found + 1) {
      break;  // another list
    }
    ++out.found;
    out.last = k;
  }
  return out;
}

}  // namespace

ListPart list_part(const Block& block, std::span<const Fact> facts) {
  const Point point = point_of(block, facts);
  const Fact* claim = announcement(facts);
  return {.announced = claim != nullptr ? claim->a : 0,
          .ordinal = point.ordinal,
          .shape = point.shape,
          .ends = block.is(Kind::title) || block.is(Kind::separator),
          .blank = block.is(Kind::blank)};
}

std::vector<Relation> relations_between(const Lines& lines, std::uint32_t first,
                                        std::uint32_t last) {
  std::vector<Relation> out;
  std::uint32_t covered = 0;  // lines up to here belong to a list that was announced before
  for (std::uint32_t i = first - std::min(first, kListReach); i < last; ++i) {
    const Fact* claim = announcement(lines.facts(i));
    if (claim == nullptr) continue;
    const List list = list_after(lines, i);
    if (list.found < 2) continue;
    const bool inside = i < covered;
    covered = std::max(covered, list.last);
    if (inside || i < first) continue;
    Relation& relation = out.emplace_back();
    relation.kind = RelationKind::count;
    relation.holds = list.found == claim->a;
    relation.total = {lines.block(i).id, claim->span, {claim->a, 0}};
    relation.computed = {list.found, 0};
    relation.evidence.assign(1, u'：');
  }
  return out;
}

}  // namespace wengao::facts
