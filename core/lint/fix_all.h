// Fix-all: fixes in document order; one that touches text already taken is skipped and says so;
// then the text is checked again, for a limited number of rounds.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/doc/document.h"
#include "core/lint/profile.h"
#include "core/lint/rule.h"

namespace wengao::lint {

// Which fixes to make. Of a finding's alternatives the first is taken.
struct Filter {
  bool safe_only = true;
  std::string_view rule = {};             // only this rule; empty: every rule
  std::optional<Category> category = {};  // only this category
  const Profile* profile = nullptr;       // not what it switches off

  [[nodiscard]] bool admits(const Finding& finding) const;
};

// A fix that was wanted and not made.
struct Skipped {
  enum class Why : std::uint8_t {
    overlaps,    // its text was taken by an earlier fix, and no later round found it again
    not_applied  // an edit fell outside the text: a defect of the rule
  };
  const Rule* rule;  // null with not_applied
  std::uint32_t line;
  Span span;
  Why why;
};

struct FixAllResult {
  Document document;        // the text after all fixes
  std::vector<Edit> edits;  // to be applied one after the other; together one undo step
  std::uint32_t fixed = 0;  // findings whose fix was made
  std::uint32_t rounds = 0;
  std::vector<Skipped> skipped;
};

inline constexpr std::uint32_t kMaxRounds = 8;

// Checks, fixes, checks again until nothing admitted is left or kMaxRounds is reached.
FixAllResult fix_all(const Document& document, const Filter& filter);

// The edits of one fix as flat edits, last place first, so that each can be applied after the
// other. A fix without edits is its rule's fix_block over all blocks. Stale blocks are left out.
std::vector<Edit> flat_edits(const Document& document, std::span<const Block> blocks,
                             const Finding& finding, const Fix& fix);

}  // namespace wengao::lint
