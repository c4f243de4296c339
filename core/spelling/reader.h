// Reader: makes a Model of a data file, a step a file: load.cpp reads what is in it; confusions.cpp
// and soundings.cpp make of that what is looked up.
#pragma once

#include <array>
#include <vector>

#include "core/spelling/model.h"

namespace wengao::spelling {

class Model::Reader {
 public:
  explicit Reader(Model& model) : m_(model) {}
  bool read();

 private:
  enum Count { kChars, kSyllables, kNear, kSlips, kNodes, kWords, kPairs, kCounts };
  enum Section {
    kCharUnits,
    kFrequency,
    kReadingCounts,
    kReadings,
    kNearPairs,
    kSlipPairs,
    kAlikeCounts,
    kAlikeIds,
    kAlike,
    kNodeChars,
    kNodeChildren,
    kNodeEnds,
    kUnigrams,
    kBackOffs,
    kPairCounts,
    kPairIds,
    kChances,
    kNotice,
    kSections
  };

  // One after the other from a stream of variable-length numbers.
  struct Stream {
    const std::uint8_t* at;
    const std::uint8_t* end;
    bool good = true;
    std::uint32_t next() {
      std::uint32_t value = 0;
      for (unsigned shift = 0; shift < 32; shift += 7) {
        if (at == end) break;
        const std::uint8_t byte = *at++;
        value |= (byte & 127U) << shift;
        if (byte < 128) return value;
      }
      good = false;
      return 0;
    }
  };

  // Characters alike in shape.
  struct Alike {
    Char other;
    std::uint8_t steps;
  };

  [[nodiscard]] std::uint32_t word32(std::size_t at) const {
    const std::uint8_t* b = m_.bytes_.data() + at;
    return b[0] | static_cast<std::uint32_t>(b[1]) << 8 | static_cast<std::uint32_t>(b[2]) << 16 |
           static_cast<std::uint32_t>(b[3]) << 24;
  }
  [[nodiscard]] const std::uint8_t* begin(Section s) const { return m_.bytes_.data() + at_[s]; }
  [[nodiscard]] std::size_t size(Section s) const { return at_[s + 1] - at_[s]; }
  [[nodiscard]] Stream stream(Section s) const { return {begin(s), begin(s) + size(s)}; }

  bool read_header();
  bool read_chars();
  bool read_trie();
  bool read_words();
  bool read_pairs();

  bool related(Section section, std::uint32_t count,
               std::vector<std::vector<std::uint16_t>>& out) const;
  bool read_alike(std::vector<std::vector<Alike>>& out) const;
  bool make_confusions();
  void list_confusions(Char self, std::vector<Char>& touched, const std::vector<Confusion>& best);

  bool make_sounding();

  Model& m_;
  std::array<std::uint32_t, kCounts> count_ = {};
  std::array<std::uint32_t, kSections + 1> at_ = {};
};

}  // namespace wengao::spelling
