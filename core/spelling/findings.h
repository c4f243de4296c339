// Findings of the spelling check: what is suspected in each block, looked at with the whole
// document in view. A word the document itself repeats, a name it speaks of and a word the writer
// knows are right.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/doc/block.h"
#include "core/lint/finding.h"
#include "core/lint/profile.h"
#include "core/spelling/known.h"
#include "core/spelling/suspects.h"

namespace wengao::spelling {

// errors: right in at least 97 of 100 on official documents. suggestions: more, less sure.
enum class Level : std::uint8_t { errors, suggestions };

// The kinds of lines that are looked at.
bool is_checked(const Block& block);

// How often the same is suspected of the same words in the whole document, each time among other
// words: a sentence copied is said once.
class Repeats {
 public:
  void count(std::u16string_view text, std::span<const Suspect> suspects);
  // Said often, and not for certain: a term of this document.
  [[nodiscard]] bool is_term(std::u16string_view text, const Suspect& suspect) const;

 private:
  // The characters around, of the first few places.
  std::unordered_map<std::u16string, std::vector<std::uint32_t>> places_;
};

// What is known of a document before one of its words is doubted.
struct Surroundings {
  Repeats repeats;
  Known names;  // of bodies it speaks of, and those of the profile
};
// With the names of a profile, which may be null.
Surroundings surroundings_by(const lint::Profile* profile);

// What a house and a writer say. The pointers may be null.
struct Wishes {
  Level level = Level::errors;
  const Known* words = nullptr;  // refused corrections
  const lint::Profile* profile = nullptr;
};

// Appends the findings of one block, in text order, but none on words that `already` puts right, or
// doubts as gravely.
void add_findings(const Block& block, std::span<const Suspect> suspects,
                  const Surroundings& surroundings, const Wishes& wishes,
                  std::span<const Finding> already, std::vector<Finding>& out);

// All of a document at once, merged into `findings` in the order of lint::before.
void check_blocks(const Model& model, std::span<const Block> blocks, const Wishes& wishes,
                  std::vector<Finding>& findings);

// Adds the names of bodies a block speaks of.
void add_names(std::span<const Fact> facts, Known& names);

}  // namespace wengao::spelling
