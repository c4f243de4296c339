// A fixed list of words, built by the compiler, and where one of them stands in a text. A place is
// looked at twice only where two characters stand that begin (or end) a word.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace wengao::text {

class WordList {
 public:
  // Keeps a view of `words`, which must be a constant of the program.
  template <std::size_t N>
  constexpr explicit WordList(const std::u16string_view (&words)[N]) : words_(words), count_(N) {
    for (const std::u16string_view word : words) {
      const std::size_t last = word.size() - 1;
      begins_[word[0] & 1023] = true;
      if (last == 0) {
        first_.add_any_after(word[0]);
        last_.add_any_after(word[0]);
      } else {
        first_.add(word[0], word[1]);
        last_.add(word[last], word[last - 1]);
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
      if (!begins_[text[at] & 1023]) continue;
      if (const std::size_t size = at_start(text.substr(at)); size != 0) return {at, size};
    }
    return {};
  }
  // The last place where a word stands; the longest word there.
  [[nodiscard]] constexpr Hit find_last(std::u16string_view text) const {
    for (std::size_t at = text.size(); at-- > 0;) {
      if (!begins_[text[at] & 1023]) continue;
      if (const std::size_t size = at_start(text.substr(at)); size != 0) return {at, size};
    }
    return {};
  }
  [[nodiscard]] constexpr bool in(std::u16string_view text) const {
    return static_cast<bool>(find(text));
  }

  // Length of the longest word `text` starts with; 0 when none.
  [[nodiscard]] constexpr std::size_t at_start(std::u16string_view text) const {
    if (text.empty()) return 0;
    if (!first_.may_hold(text[0], text.size() > 1 ? text[1] : u'\0')) return 0;
    std::size_t best = 0;
    for (std::size_t i = 0; i < count_; ++i) {
      if (words_[i][0] != text[0] || words_[i].size() <= best) continue;
      if (text.starts_with(words_[i])) best = words_[i].size();
    }
    return best;
  }
  [[nodiscard]] constexpr bool starts(std::u16string_view text) const {
    return at_start(text) != 0;
  }

  // Length of the longest word `text` ends with; 0 when none.
  [[nodiscard]] constexpr std::size_t at_end(std::u16string_view text) const {
    if (text.empty()) return 0;
    const std::size_t last = text.size() - 1;
    if (!last_.may_hold(text[last], last > 0 ? text[last - 1] : u'\0')) return 0;
    std::size_t best = 0;
    for (std::size_t i = 0; i < count_; ++i) {
      if (words_[i].back() != text[last] || words_[i].size() <= best) continue;
      if (text.ends_with(words_[i])) best = words_[i].size();
    }
    return best;
  }
  [[nodiscard]] constexpr bool ends(std::u16string_view text) const { return at_end(text) != 0; }

  // True when `text` is exactly one of the words.
  [[nodiscard]] constexpr bool is(std::u16string_view text) const {
    return !text.empty() && at_start(text) == text.size();
  }

 private:
  // Which pairs of two characters words begin with (or, read backwards, end with).
  // Never forgets one, and now and then takes another for one.
  class Edge {
   public:
    constexpr void add(char16_t outer, char16_t inner) { mark(pairs_, slot(outer, inner)); }
    constexpr void add_any_after(char16_t outer) { mark(alone_, slot(outer)); }
    [[nodiscard]] constexpr bool may_hold(char16_t outer, char16_t inner) const {
      return marked(pairs_, slot(outer, inner)) || marked(alone_, slot(outer));
    }

   private:
    using Bits = std::array<std::uint64_t, 16>;
    static constexpr std::uint32_t slot(char16_t c) { return c & 1023u; }
    static constexpr std::uint32_t slot(char16_t outer, char16_t inner) {
      return (static_cast<std::uint32_t>(outer) * 37 + inner) & 1023u;
    }
    static constexpr void mark(Bits& bits, std::uint32_t slot) {
      bits[slot >> 6] |= std::uint64_t{1} << (slot & 63);
    }
    static constexpr bool marked(const Bits& bits, std::uint32_t slot) {
      return (bits[slot >> 6] >> (slot & 63) & 1) != 0;
    }
    Bits pairs_{};
    Bits alone_{};  // words of one character
  };

  std::array<bool, 1024> begins_{};  // the lower bits of first characters: for the walk of find
  const std::u16string_view* words_;
  std::size_t count_;
  Edge first_;
  Edge last_;
};

}  // namespace wengao::text
