// Suspects: characters of a text that are probably wrong, with what was probably meant, and how
// sure that is.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/spelling/lattice.h"
#include "core/spelling/model.h"
#include "core/spelling/phrases.h"
#include "core/text/span.h"

namespace wengao::spelling {

// What is known of a change, for its score.
struct Evidence {
  Cost margin = 0;  // by how much the text is likelier with the change
  Cost cost = 0;    // of the change itself
  Why why = Why::same_sound;
  std::uint32_t changed = 0;       // characters
  std::uint32_t length_meant = 0;  // of the word that would stand there
  std::uint32_t length_found = 0;  // of the word that stands there now
  Cost word_meant = 0;             // what those words cost alone
  Cost word_found = 0;
  Cost rarer = 0;         // how much rarer the character found is than the one meant
  Cost before_meant = 0;  // what the words cost after those before them
  Cost before_found = 0;
  Cost after_meant = 0;  // and those after, after them
  Cost after_found = 0;
};

// What kind of mistake it is.
enum class Kind : std::uint8_t {
  same_sound,  // as Why
  near_sound,
  slip,
  shape,
  doubled,  // as Slip
  extra,
  missing,
  swapped,
};

struct Suspect {
  Span span;             // the characters found
  std::u16string meant;  // empty: they should go
  Span word;             // the word they stand in, or should
  Kind kind = Kind::same_sound;
  std::int32_t score = 0;  // hundredths; above 0 it is more likely right than not
  Evidence evidence;
};

// Finds them in one text. Keeps its memory between texts.
class Finder {
 public:
  explicit Finder(const Model& model) : model_(model), lattice_(model) {}

  // Appends to `out`, in text order.
  void find(std::u16string_view text, std::vector<Suspect>& out);
  // The same in slices: goes on at `from` for about `units` characters and gives where it stopped.
  // From 0 to the end of the text, slices find what one pass finds.
  Off find(std::u16string_view text, Off from, std::size_t units, std::vector<Suspect>& out);

 private:
  void find_in_run(std::u16string_view text, Off begin, Off end, std::vector<Suspect>& out);
  void find_phrases(Off begin, std::vector<Suspect>& out);
  void weigh(std::u16string_view text, std::size_t first, std::size_t last, Off begin,
             std::vector<Suspect>& out);

  const Model& model_;
  Lattice lattice_;
  std::vector<Char> found_;
  std::vector<Char> meant_;
  std::vector<Char> window_;
  std::vector<PhraseSlip> slips_;
  Way best_;
  Way with_;
  Way without_;
};

// The score of a change, from its evidence: a weighted sum, fitted on official text with known
// errors (README.md).
std::int32_t score(const Evidence& evidence);

}  // namespace wengao::spelling
