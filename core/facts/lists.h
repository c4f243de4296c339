// Announcements and the lists after them, read where lines are kept and change one at a time.
#pragma once

#include <vector>

#include "core/facts/lines.h"
#include "core/facts/relations.h"

namespace wengao::facts {

// Those between an announcement on one of the lines [first, last) and the paragraphs after it
// (主要策划了以下五项工作： 1. … 5. …). They hang on at most kListReach lines before and after.
inline constexpr std::uint32_t kListReach = 400;
std::vector<Relation> relations_between(const Lines& lines, std::uint32_t first,
                                        std::uint32_t last);

// What a line is to such lists; one that stays the same changes none.
struct ListPart {
  std::int64_t announced = 0;  // how many points are to follow
  std::int64_t ordinal = 0;    // of the point it opens with
  int shape = 0;               // of that point's number
  bool ends = false;           // no list goes on beyond it
  bool blank = false;

  friend bool operator==(const ListPart&, const ListPart&) = default;
};
ListPart list_part(const Block& block, std::span<const Fact> facts);

}  // namespace wengao::facts
