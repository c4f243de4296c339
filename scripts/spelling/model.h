// The pieces the packer hands from step to step: sources in, one model out.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace pack {

using Id = std::uint32_t;
using Word = std::u16string;

// Every word of every source has one number.
struct Words {
  std::vector<Word> words;
  std::unordered_map<Word, Id> ids;
  Id id(const Word& word);
  // The number of a known word, or kNone.
  static constexpr Id kNone = ~Id{0};
  [[nodiscard]] Id find(const Word& word) const;
};

struct Pair {
  std::uint64_t key;  // first << 32 | second
  double p;
};

// A back-off bigram model: probabilities, not their logarithms.
struct Bigrams {
  struct Unigram {
    double p = 0;  // 0: not in this source
    double back_off = 1;
  };
  std::vector<Unigram> unigrams;
  std::vector<Pair> pairs;  // by key
};

struct Reading {
  std::string syllable;
  double share = 0;  // log10 of how often the character is read so
};

struct Sources {
  Words words;
  Bigrams web;                          // libime: web text, recent words, misspellings too
  Bigrams press;                        // libpinyin: fewer words, chosen with care
  std::unordered_map<Id, double> list;  // jieba: words and how frequent they are
  std::map<char16_t, std::vector<Reading>> readings;
  std::map<char16_t, std::string> strokes;  // Cangjie codes
  std::vector<Id> terms;                    // of official documents; ours
};

// Reads what lies in `folder`; libpinyin's counts only when they are there.
Sources read_sources(const std::string& folder, const std::string& terms);

// How alike two characters look, 0 to 1000; `first` < `second`.
struct Likeness {
  char16_t first;
  char16_t second;
  int likeness;
};
std::vector<Likeness> look_alikes(const std::vector<char16_t>& chars,
                                  const std::map<char16_t, std::string>& strokes,
                                  const std::vector<std::string>& fonts);

// Pairs of syllables that regional speech confuses.
std::vector<std::pair<std::string, std::string>> near_syllables(
    const std::vector<std::string>& syllables);
// Pairs one slip of a finger apart.
std::vector<std::pair<std::string, std::string>> slips(const std::vector<std::string>& syllables);

struct Model {
  std::vector<char16_t> chars;                           // in order
  std::vector<double> frequency;                         // parallel: log10
  std::vector<std::pair<Word, Bigrams::Unigram>> words;  // in order of the words
  struct Follow {
    std::uint32_t first, second;  // indices into words
    double p;
  };
  std::vector<Follow> follows;
  std::vector<Likeness> likeness;
};

// Joins the sources, leaves out what is doubtful and keeps the pairs that say most.
Model merge(const Sources& sources, const std::vector<std::string>& fonts, std::size_t pairs);

// The data file of core/spelling/data.h.
std::string write_model(const Model& model, const Sources& sources, std::string_view notice);

inline bool is_han(char16_t unit) { return unit >= 0x4E00 && unit <= 0x9FFF; }
bool all_han(const Word& word);
Word wide(std::string_view utf8);
void say(const char* format, ...);

}  // namespace pack
