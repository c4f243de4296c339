// Numbers of dates: a few digits, or a Han numeral.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/text/chars.h"
#include "core/text/span.h"

namespace wengao::facts {

struct DateNumber {
  std::int64_t value = 0;
  Off begin = 0;
  Off end = 0;
  [[nodiscard]] bool found() const { return end > begin; }
};

constexpr bool is_any_digit(char16_t c) { return text::is_digit(c) || text::is_fullwidth_digit(c); }

// The number that ends at `end` and begins at `floor` or behind: digits, or else a Han numeral of
// at most `longest` units.
DateNumber date_number_before(std::u16string_view text, Off floor, Off end, Off longest);
// The number that starts at `from` and ends at `end` or before, of at most `longest` units.
DateNumber date_number_after(std::u16string_view text, Off from, Off end, Off longest);

}  // namespace wengao::facts
