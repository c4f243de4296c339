// Pairs: which two characters stand side by side in a text. A word whose first two or last two
// never do is not in it, and need not be looked for: most words are in most texts not at all.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace wengao::genres {

class Pairs {
 public:
  void add(std::u16string_view text) {
    for (std::size_t i = 1; i < text.size(); ++i) {
      const std::uint32_t pair = pair_of(text[i - 1], text[i]);
      bits_[pair >> 6] |= std::uint64_t{1} << (pair & 63);
    }
  }
  // False: the word does not stand in any text added. Words have two characters or more.
  [[nodiscard]] bool may_hold(std::u16string_view word) const {
    if (word.size() < 2) return true;
    return seen(word[0], word[1]) && seen(word[word.size() - 2], word.back());
  }

 private:
  static constexpr std::uint32_t kSlots = 16384;
  [[nodiscard]] bool seen(char16_t a, char16_t b) const {
    const std::uint32_t pair = pair_of(a, b);
    return (bits_[pair >> 6] >> (pair & 63) & 1) != 0;
  }
  static constexpr std::uint32_t pair_of(char16_t a, char16_t b) {
    return (static_cast<std::uint32_t>(a) * 101 + b) & (kSlots - 1);
  }
  std::array<std::uint64_t, kSlots / 64> bits_{};
};

}  // namespace wengao::genres
