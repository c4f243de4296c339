// The rows of the phrase tables and the way to them. The program carries them as one packed text
// (data/build.py), a fifth of what an array of views would take; it is taken apart when the first
// text is checked.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/lint/phrases.h"

namespace wengao::lint {

class PhraseIndex {
 public:
  // Made at the first call and kept; thread-safe.
  static const PhraseIndex& the();

  [[nodiscard]] std::span<const Phrase> rows() const { return rows_; }

  // False when no row is found by these two characters; nearly always right when true.
  [[nodiscard]] bool may_find(char16_t a, char16_t b) const {
    const std::uint32_t slot = hash(a, b);
    return (filter_[slot >> 6] >> (slot & 63) & 1) != 0;
  }

  // The rows that are found by these two characters, their anchor: [first, last) of rows().
  struct Range {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
  };
  [[nodiscard]] Range find(char16_t a, char16_t b) const;

 private:
  PhraseIndex();
  static constexpr unsigned kFilterBits = 15;
  static constexpr std::size_t kSlots = 8192;
  static constexpr std::uint32_t hash(char16_t a, char16_t b) {
    return ((a * 0x9E37u ^ b * 0x85EBu) >> 3) & ((1u << kFilterBits) - 1);
  }

  struct Anchor {
    char16_t a = 0;
    char16_t b = 0;
    Range rows;
  };
  std::vector<Phrase> rows_;                   // in order of their anchors
  std::vector<Anchor> anchors_;                // [0] stands for none
  std::array<std::uint16_t, kSlots> slots_{};  // open addressing: indices of anchors_
  std::array<std::uint64_t, (1u << kFilterBits) / 64> filter_{};
};

}  // namespace wengao::lint
