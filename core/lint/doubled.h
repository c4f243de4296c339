// What stands twice in a row. Most of it is good writing: 工会会员 and 重要要求 are words side by
// side, 常常 is one. So the words around decide, by the dictionary (core/text/segment.h), which is
// asked only where a character or word stands twice that is a slip once it stands alone.
#pragma once

#include <string_view>
#include <vector>

#include "core/doc/block.h"
#include "core/text/segment.h"

namespace wengao::lint {

// [at, at + size), and the same again after it.
struct Doubled {
  Off at = 0;
  Off size = 0;
};

// Those of a run of Han characters that only the words around can tell from good writing, in order,
// none over another.
std::vector<Doubled> doubtful_characters(std::u16string_view text, Span run);
std::vector<Doubled> doubtful_words(std::u16string_view text, Span run);

// Tells the slips of one run.
class DoubledJudge {
 public:
  // Without a dictionary nothing is a slip.
  DoubledJudge(std::u16string_view text, Span run) : text_(text), run_(run) {}
  bool is_slip(Doubled doubled);

 private:
  // The word that holds text[at].
  [[nodiscard]] const text::Word& word_at(Off at) const;
  [[nodiscard]] bool is_character_slip(Off at) const;
  [[nodiscard]] bool is_word_slip(Doubled doubled) const;

  std::u16string_view text_;
  Span run_;
  std::vector<text::Word> words_;  // of the run, by places in the text; made when first asked for
};

// True when something in the block waits for the dictionary to be judged.
bool waits_for_words(const Block& block);

}  // namespace wengao::lint
