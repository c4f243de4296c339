// Scope: the facts that fact rules see together, those of one report or of the whole file, family
// by family in text order, and what the rules said of them.
#pragma once

#include <array>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "core/engine/line_store.h"
#include "core/facts/fact.h"

namespace wengao::engine {

inline constexpr std::size_t kFamilies = static_cast<std::size_t>(FactFamily::count_);

// One bit a family.
using FamilySet = std::uint32_t;
constexpr FamilySet bit(FactFamily family) { return 1U << static_cast<unsigned>(family); }
inline constexpr FamilySet kAllFamilies = (1U << kFamilies) - 1;

// Facts of this family concern rules only where two or more of a scope agree in Fact::a (their
// fingerprint). A paragraph unlike all others comes and goes without any rule running.
inline constexpr std::size_t kGrouped = static_cast<std::size_t>(FactFamily::duplicate);

struct Scope {
  std::array<std::vector<FactAt>, kFamilies> facts;  // in order of line, then as extracted
  std::array<std::vector<StoredFinding>, kFamilies> findings;
  FamilySet dirty = 0;               // families whose rules must run again
  std::vector<std::int64_t> groups;  // Fact::a of facts[kGrouped], in the same order
  std::unordered_map<std::int64_t, std::uint32_t> members;  // how many facts each group has

  // Forgets the facts of lines [first, first + removed) and moves those after by inserted −
  // removed. Rules see the order of facts and not their lines, so a mere move makes no rule run
  // again.
  void replace_lines(std::uint32_t first, std::uint32_t removed, std::uint32_t inserted);
  // Moves all lines.
  void move_all(std::uint32_t removed, std::uint32_t inserted);
  // Puts the facts of one line in place of those remembered for it. Families in `changed` become
  // dirty; the others are equal and only their addresses are new.
  void set_line(std::uint32_t line, const LineState& state, FamilySet kept, FamilySet changed);
  // Adds the facts of lines [first, first + count) of `lines`, for which none are remembered.
  void insert_lines(const LineStore& lines, std::uint32_t first, std::uint32_t count,
                    FamilySet kept);
  // Forgets all facts.
  void clear_facts();

 private:
  void leave_group(std::int64_t group);
  void join_group(std::int64_t group);
};

// The families in which the two lists of facts, each in order of family, differ.
FamilySet difference(const std::vector<Fact>& a, const std::vector<Fact>& b);

// Gives findings that were there before, equal in every word and place, the ids they had; these
// leave `pool`. The others get new ids from `next_id` and are listed in `added` (indexes).
std::vector<StoredFinding> with_ids(std::vector<Finding> fresh, std::vector<StoredFinding>& pool,
                                    FindingId& next_id, std::vector<std::uint32_t>& added);

}  // namespace wengao::engine
