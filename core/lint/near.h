// What stands next to a place: the small questions rules ask of the words around a mark or number.
#pragma once

#include <initializer_list>
#include <string_view>

#include "core/text/chars.h"

namespace wengao::lint {

using Words = std::initializer_list<std::u16string_view>;

// The word of the list that `text` starts with; empty when none does.
inline std::u16string_view start_of(std::u16string_view text, Words words) {
  for (const std::u16string_view word : words) {
    if (text.starts_with(word)) return word;
  }
  return {};
}
inline std::u16string_view end_of(std::u16string_view text, Words words) {
  for (const std::u16string_view word : words) {
    if (text.ends_with(word)) return word;
  }
  return {};
}
inline bool starts_with_any(std::u16string_view text, Words words) {
  return !start_of(text, words).empty();
}
inline bool ends_with_any(std::u16string_view text, Words words) {
  return !end_of(text, words).empty();
}

// The unit at `at`, or 0 outside the text.
constexpr char16_t unit_at(std::u16string_view text, std::size_t at) {
  return at < text.size() ? text[at] : u'\0';
}

// Where the number ends whose digits start at `at`: 1,234.5 with its points.
constexpr Off end_of_number(std::u16string_view text, Off at) {
  while (at < text.size()) {
    const bool point = (text[at] == u'.' || text[at] == u',') && at + 1 < text.size() &&
                       text::is_digit(text[at + 1]);
    if (!text::is_digit(text[at]) && !point) break;
    ++at;
  }
  return at;
}

// True when a number that starts at `at` is no continuation of another: not the 5 of 12.5.
constexpr bool starts_number(std::u16string_view text, Off at) {
  if (at == 0) return true;
  const char16_t before = text[at - 1];
  if (text::is_digit(before)) return false;
  return !((before == u'.' || before == u',') && at > 1 && text::is_digit(text[at - 2]));
}

// The value of the digits in `digits`, points left out; at most 15 of them.
constexpr std::int64_t value_of(std::u16string_view digits) {
  std::int64_t value = 0;
  int count = 0;
  for (const char16_t c : digits) {
    if (!text::is_digit(c) || ++count > 15) continue;
    value = value * 10 + (c - u'0');
  }
  return value;
}

// The clause that ends at `at`: back to the mark before it.
constexpr std::u16string_view clause_before(std::u16string_view text, Off at) {
  Off begin = at;
  while (begin > 0 && !text::is_stop(text[begin - 1]) && text[begin - 1] != u'\t') --begin;
  return text.substr(begin, at - begin);
}

}  // namespace wengao::lint
