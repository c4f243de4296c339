// Numbers of dates: a few digits, or a Han numeral.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/text/chars.h"
#include "core/text/numerals.h"
#include "core/text/span.h"

namespace wengao::facts {

struct DateNumber {
  std::int64_t value = 0;
  Off begin = 0;
  Off end = 0;
  [[nodiscard]] bool found() const { return end > begin; }
};

constexpr bool is_any_digit(char16_t c) { return text::is_digit(c) || text::is_fullwidth_digit(c); }
constexpr bool is_date_numeral(char16_t c) {
  return text::is_han_digit(c) || c == u'十' || c == u'○';
}

inline DateNumber read_date_number(std::u16string_view text, Off from, Off to) {
  const std::u16string_view word = text.substr(from, to - from);
  const auto value = is_any_digit(word[0]) ? text::read_digits(word) : text::read_han_numeral(word);
  if (!value || value->units != word.size()) return {};
  return {value->value, from, to};
}

// The number that ends at `end` and begins at `floor` or behind: digits, or else a Han numeral of
// at most `longest` units.
inline DateNumber date_number_before(std::u16string_view text, Off floor, Off end, Off longest) {
  Off from = end;
  while (from > floor && end - from <= longest && is_any_digit(text[from - 1])) --from;
  if (from == end) {
    while (from > floor && end - from <= longest && is_date_numeral(text[from - 1])) --from;
  }
  if (from == end || end - from > longest) return {};
  return read_date_number(text, from, end);
}

// The number that starts at `from` and ends at `end` or before, of at most `longest` units.
inline DateNumber date_number_after(std::u16string_view text, Off from, Off end, Off longest) {
  Off to = from;
  while (to < end && to - from <= longest && is_any_digit(text[to])) ++to;
  if (to == from) {
    while (to < end && to - from <= longest && is_date_numeral(text[to])) ++to;
  }
  if (to == from || to - from > longest) return {};
  return read_date_number(text, from, to);
}

}  // namespace wengao::facts
