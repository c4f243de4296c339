// Model: the language model and the confusions of the spelling check, read in place from the data
// file that scripts/make_spelling.sh builds. Loading checks every number in the file once and makes
// running sums of its counts; the pairs of words stay as they are packed.
//
// Costs are −log10 of a probability in hundredths, as whole numbers: the same on every machine.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/result.h"

namespace wengao::spelling {

using Cost = std::int32_t;
// A character by its place in the model's list; kNoChar: one the model does not know.
using Char = std::uint16_t;
inline constexpr Char kNoChar = 0xFFFF;
// A word by its rank, the likeliest first.
using WordId = std::uint32_t;
inline constexpr WordId kNoWord = 0xFFFFFFFF;
// A node of the trie of words; 0 is the root.
using NodeId = std::uint32_t;
inline constexpr NodeId kNoNode = 0xFFFFFFFF;

// Why one character may stand where another is meant.
enum class Why : std::uint8_t {
  same_sound,  // 同音
  near_sound,  // 近音
  slip,        // a finger beside its key
  shape,       // 形近
};

// A character that may have been meant.
struct Confusion {
  Char meant;
  std::uint16_t cost : 13;
  std::uint16_t why : 3;
};

// How unlikely a character is that no word accounts for.
inline constexpr Cost kUnknownCost = 800;

class Model {
 public:
  // Errors: damaged (not the data file, cut short, or inconsistent).
  static Result<std::unique_ptr<Model>> open(Bytes bytes);

  // kNoChar for everything the model does not know.
  [[nodiscard]] Char find(char16_t unit) const {
    return unit >= 0x4E00 && unit <= 0x9FFF ? places_[unit - 0x4E00U] : kNoChar;
  }
  [[nodiscard]] char16_t unit(Char c) const { return load16(chars_, c); }
  // −log10 of the share of this character in text.
  [[nodiscard]] Cost rarity(Char c) const { return 5 * frequency_[c]; }

  // Nodes one after the other.
  struct Nodes {
    struct Place {
      NodeId node;
      NodeId operator*() const { return node; }
      Place& operator++() { return ++node, *this; }
      bool operator!=(const Place& other) const { return node != other.node; }
    };
    NodeId first;
    NodeId last;
    [[nodiscard]] Place begin() const { return {first}; }
    [[nodiscard]] Place end() const { return {last}; }
  };
  // The children of a node, by character.
  [[nodiscard]] Nodes children(NodeId node) const {
    return {nodes_[node].first_child, nodes_[node + 1].first_child};
  }
  // The child of a node by a character, or kNoNode.
  [[nodiscard]] NodeId child(NodeId node, Char c) const;
  // False: no word begins with these two. True: one probably does.
  [[nodiscard]] bool may_begin(Char first, Char second) const {
    const std::uint32_t bit = begin_bit(first, second);
    return (begins_[bit >> 6] >> (bit & 63) & 1) != 0;
  }
  // The character that leads to a node. Precondition: not the root.
  [[nodiscard]] Char char_of(NodeId node) const { return load16(node_chars_, node - 1); }
  // The word that ends at a node, or kNoWord.
  [[nodiscard]] WordId word_at(NodeId node) const { return nodes_[node].word; }
  // The word of that spelling, or kNoWord.
  [[nodiscard]] WordId find_word(std::span<const Char> chars) const;

  [[nodiscard]] Cost cost(WordId word) const { return 4 * words_[word].cost; }
  // Of a word after another, kNoWord: after something unknown. Precondition: word is one.
  [[nodiscard]] Cost cost(WordId before, WordId word) const;

  // By `meant`.
  [[nodiscard]] std::span<const Confusion> confusions(Char c) const {
    return {confusions_.data() + confusion_begin_[c], confusions_.data() + confusion_begin_[c + 1]};
  }
  // Those that are words of their own, the cheapest first.
  [[nodiscard]] std::span<const Confusion> lone(Char c) const {
    return {lone_.data() + lone_begin_[c], lone_.data() + lone_begin_[c + 1]};
  }
  // Words of two to four characters of the same sounds as these (compared by a fingerprint: the
  // caller looks at the characters).
  struct Sounding {
    std::uint32_t sound;
    WordId word;
    std::array<Char, 4> chars;  // kNoChar after the last
  };
  [[nodiscard]] std::span<const Sounding> sounding(std::uint32_t sound) const;
  // Up to three syllables.
  [[nodiscard]] std::span<const std::uint16_t> readings(Char c) const {
    return {readings_.data() + reading_begin_[c], readings_.data() + reading_begin_[c + 1]};
  }
  static std::uint32_t with_sound(std::uint32_t sound, std::uint16_t syllable) {
    return (sound ^ (syllable + 1U)) * 0x9E3779B1U;
  }
  // What the file says of its sources and their licences.
  [[nodiscard]] std::string_view notice() const { return notice_; }
  // Bytes held in memory.
  [[nodiscard]] std::size_t memory() const;

 private:
  class Reader;
  struct Node {
    NodeId first_child;
    WordId word;
  };
  struct Entry {
    std::uint32_t pairs;   // the number of its first pair
    std::uint32_t blocks;  // the number of its first block
    std::uint8_t cost;     // in steps of 4
    std::uint8_t back_off;
  };
  // Pairs are packed in runs of kBlock, each found by the word it starts with.
  static constexpr std::uint32_t kBlock = 32;
  struct Block {
    std::uint32_t first;  // the second word of its first pair
    std::uint32_t at;     // where the differences of the others stand
  };
  static std::uint16_t load16(const std::uint8_t* at, std::size_t i) {
    return static_cast<std::uint16_t>(at[2 * i] | at[2 * i + 1] << 8);
  }

  // Where a filter of first and second characters keeps a pair.
  static std::uint32_t begin_bit(Char first, Char second) {
    return (first * 0x9E3779B1U ^ second * 0x85EBCA6BU) >> 11;
  }

  Bytes bytes_;
  const std::uint8_t* chars_ = nullptr;
  const std::uint8_t* frequency_ = nullptr;
  const std::uint8_t* node_chars_ = nullptr;
  const std::uint8_t* pairs_ = nullptr;
  const std::uint8_t* chances_ = nullptr;
  std::string_view notice_;
  std::vector<Char> places_;
  std::vector<NodeId> root_children_;
  std::vector<std::uint64_t> begins_;
  std::vector<Node> nodes_;   // and one more
  std::vector<Entry> words_;  // and one more
  std::vector<Block> blocks_;
  std::vector<std::uint32_t> reading_begin_, confusion_begin_, lone_begin_;
  std::vector<std::uint16_t> readings_;
  std::vector<Confusion> confusions_, lone_;
  std::vector<Sounding> sounding_;
};

}  // namespace wengao::spelling
