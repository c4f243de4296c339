// A fixed list of words, and where one of them stands in a text. Scans once, whatever the number
// of words: only pairs of characters that begin a word are
// looked at twice.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace wengao::recognise {

class Phrases {
 public:
  template <std::size_t N>
  constexpr explicit Phrases(const std::u16string_view (&words)[N]) : words_(words), count_(N) {
    for (const std::u16string_view word : words) {
      mark(first_, word.front());
      mark(last_, word.back());
      if (word.size() == 1) {
        short_ = true;
      } else {
        const std::uint32_t pair = pair_of(word[0], word[1]);
        pairs_[pair >> 6] |= std::uint64_t{1} << (pair & 63);
      }
    }
  }

  static constexpr std::size_t npos = std::u16string_view::npos;

  struct Hit {
    std::size_t at = npos;
    std::size_t size = 0;
    explicit constexpr operator bool() const { return at != npos; }
    [[nodiscard]] constexpr std::size_t end() const { return at + size; }
  };

  // The first place where a word stands; the longest word there.
  [[nodiscard]] constexpr Hit find(std::u16string_view text, std::size_t from = 0) const {
    for (std::size_t at = from; at < text.size(); ++at) {
      if (!marked(first_, text[at])) continue;
      if (!short_ && (at + 1 == text.size() || !paired(text[at], text[at + 1]))) continue;
      if (const std::size_t size = at_start(text.substr(at)); size != 0) return {at, size};
    }
    return {};
  }
  [[nodiscard]] constexpr bool in(std::u16string_view text) const {
    return static_cast<bool>(find(text));
  }

  // Length of the longest word `text` starts with; 0 when none.
  [[nodiscard]] constexpr std::size_t at_start(std::u16string_view text) const {
    if (text.empty() || !marked(first_, text.front())) return 0;
    std::size_t best = 0;
    for (std::size_t i = 0; i < count_; ++i) {
      if (words_[i].size() > best && text.starts_with(words_[i])) best = words_[i].size();
    }
    return best;
  }

  // Length of the longest word `text` ends with; 0 when none.
  [[nodiscard]] constexpr std::size_t at_end(std::u16string_view text) const {
    if (text.empty() || !marked(last_, text.back())) return 0;
    std::size_t best = 0;
    for (std::size_t i = 0; i < count_; ++i) {
      if (words_[i].size() > best && text.ends_with(words_[i])) best = words_[i].size();
    }
    return best;
  }

  // True when `text` is exactly one of the words.
  [[nodiscard]] constexpr bool is(std::u16string_view text) const {
    return !text.empty() && at_start(text) == text.size();
  }

 private:
  using Bits = std::array<std::uint64_t, 16>;  // 1024 buckets of characters
  static constexpr void mark(Bits& bits, char16_t c) {
    bits[(c >> 6) & 15] |= std::uint64_t{1} << (c & 63);
  }
  static constexpr bool marked(const Bits& bits, char16_t c) {
    return (bits[(c >> 6) & 15] >> (c & 63) & 1) != 0;
  }
  // Two characters hash into 4096 buckets.
  static constexpr std::uint32_t pair_of(char16_t a, char16_t b) {
    return (static_cast<std::uint32_t>(a) * 37 + b) & 4095;
  }
  [[nodiscard]] constexpr bool paired(char16_t a, char16_t b) const {
    const std::uint32_t pair = pair_of(a, b);
    return (pairs_[pair >> 6] >> (pair & 63) & 1) != 0;
  }

  const std::u16string_view* words_;
  std::size_t count_;
  Bits first_{};
  Bits last_{};
  std::array<std::uint64_t, 64> pairs_{};  // the first two characters of words
  bool short_ = false;                     // some word has only one character
};

}  // namespace wengao::recognise
