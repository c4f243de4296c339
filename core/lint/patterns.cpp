#include "core/lint/patterns.h"

#include <cstdint>

#include "core/text/chars.h"

namespace wengao::lint {
namespace {

using std::u16string_view;

bool ends_clause(char16_t c) { return text::is_stop(c) || c == u'\n' || c == u'\t'; }

// A gap runs over words and numbers, not over marks.
bool fills_gap(char16_t c) { return text::is_han(c) || text::is_digit(c) || text::is_latin(c); }

// Calls `test` with each word of {a,b,c} until it is true.
template <class Test>
bool any_word(u16string_view list, Test test) {
  while (true) {
    const std::size_t comma = list.find(u',');
    if (test(list.substr(0, comma))) return true;
    if (comma == u16string_view::npos) return false;
    list.remove_prefix(comma + 1);
  }
}

class Matcher {
 public:
  explicit Matcher(u16string_view text) : text_(text) {}

  std::optional<Off> match(u16string_view pattern, Off at) {
    while (!pattern.empty()) {
      const char16_t c = pattern.front();
      if (c == u'~') return after_gap(pattern, at);
      if (c == u'{') return one_of(pattern, at);
      if (c == u'!') {
        pattern.remove_prefix(1);
        const bool anywhere = pattern.front() == u'~';
        const u16string_view clause =
            anywhere ? clause_from(at, number_after_gap(pattern)) : u16string_view();
        const std::size_t close = pattern.find(u'}');
        if (any_word(pattern.substr(1, close - 1), [&](u16string_view word) {
              return anywhere ? clause.find(word) != clause.npos : stands(word, at);
            })) {
          return std::nullopt;
        }
        pattern.remove_prefix(close + 1);
      } else if (c == u'#') {
        if (at >= text_.size() || !text::is_digit(text_[at])) return std::nullopt;
        while (at < text_.size() && in_number(at)) ++at;
        pattern.remove_prefix(1);
      } else if (c == u'$') {
        if (at < text_.size() && !ends_clause(text_[at])) return std::nullopt;
        pattern.remove_prefix(1);
      } else {
        if (at >= text_.size() || text_[at] != c) return std::nullopt;
        ++at;
        pattern.remove_prefix(1);
      }
    }
    return at;
  }

 private:
  // The first characters settle nearly all.
  [[nodiscard]] bool stands(u16string_view word, Off at) const {
    if (word.empty()) return true;
    return at < text_.size() && text_[at] == word.front() && text_.substr(at).starts_with(word);
  }

  bool in_number(Off at) const {
    if (text::is_digit(text_[at])) return true;
    const bool point = text_[at] == u'.' || text_[at] == u',';
    return point && at + 1 < text_.size() && text::is_digit(text_[at + 1]);
  }

  // Takes ~6 off the pattern and gives the 6.
  static Off number_after_gap(u16string_view& pattern) {
    pattern.remove_prefix(1);
    Off number = 0;
    while (!pattern.empty() && text::is_digit(pattern.front())) {
      number = number * 10 + (pattern.front() - u'0');
      pattern.remove_prefix(1);
    }
    return number;
  }

  // The rest of the clause, no longer than that. What is listed with 、 belongs to it.
  u16string_view clause_from(Off at, Off longest) const {
    const u16string_view rest = text_.substr(at, longest);
    std::size_t end = 0;
    while (end < rest.size() && (rest[end] == u'、' || !ends_clause(rest[end]))) ++end;
    return rest.substr(0, end);
  }

  std::optional<Off> after_gap(u16string_view pattern, Off at) {
    const Off longest = number_after_gap(pattern);
    const std::uint64_t first = may_begin(pattern);
    for (Off taken = 0;; ++taken) {
      const bool may =
          at + taken < text_.size() ? (first & bit(text_[at + taken])) != 0 : first == kAnything;
      if (may) {
        if (const auto end = match(pattern, at + taken)) return end;
      }
      if (taken == longest || at + taken >= text_.size() || !fills_gap(text_[at + taken])) {
        return std::nullopt;
      }
    }
  }

  // What the words of a pattern may begin with, by the low six bits of the character: places of a
  // gap where none of them can stand are passed by. Anything, where it may begin with no word.
  static constexpr std::uint64_t kAnything = ~std::uint64_t{0};
  static constexpr std::uint64_t bit(char16_t c) { return std::uint64_t{1} << (c & 63); }
  static std::uint64_t may_begin(u16string_view pattern) {
    constexpr u16string_view kSigns = u"~!#$";
    if (pattern.empty() || kSigns.find(pattern.front()) != kSigns.npos) return kAnything;
    if (pattern.front() != u'{') return bit(pattern.front());
    std::uint64_t first = 0;
    any_word(pattern.substr(1, pattern.find(u'}') - 1), [&](u16string_view word) {
      first |= word.empty() ? kAnything : bit(word.front());
      return false;
    });
    return first;
  }

  std::optional<Off> one_of(u16string_view pattern, Off at) {
    const std::size_t close = pattern.find(u'}');
    const u16string_view rest = pattern.substr(close + 1);
    std::optional<Off> end;
    any_word(pattern.substr(1, close - 1), [&](u16string_view word) {
      if (!stands(word, at)) return false;
      end = match(rest, at + static_cast<Off>(word.size()));
      return end.has_value();
    });
    return end;
  }

  u16string_view text_;
};

}  // namespace

std::optional<Off> end_of_pattern(u16string_view pattern, u16string_view text, Off at) {
  return Matcher(text).match(pattern, at);
}

}  // namespace wengao::lint
