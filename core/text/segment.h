// Words in Chinese text, by the dictionary ICU cuts text with: 316,000 words, each with a cost that
// falls with its frequency. Read in place; ICU's own break iterator is many times larger.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/text/span.h"

namespace wengao::text {

struct Word {
  Span span;
  // From 31 (的) over 56 (产品) up to 255, that of a character no word is made of.
  std::uint16_t cost = 0;
};

class Segmenter {
 public:
  // Null until the dictionary is there: in a browser it comes with kSegmentPack (icu_data.h), when
  // it is first needed. Valid for the life of the process; may be shared between threads.
  static const Segmenter* at_hand();

  // The words of `text` whose costs are least in sum, in order and without gaps. Linear.
  [[nodiscard]] std::vector<Word> words(std::u16string_view text) const;

 private:
  friend class DictionaryPlace;
  explicit Segmenter(const char16_t* trie) : trie_(trie) {}
  const char16_t* trie_;
};

// A dictionary may have come: at_hand() looks for it again.
void look_for_dictionary();

}  // namespace wengao::text
