// A number as it is written in reports: 1,234.5  2.8万  八百  壹万伍仟  1万7千  三四  百余.
#pragma once

#include <optional>
#include <string_view>

#include "core/facts/fact.h"
#include "core/facts/triggers.h"

namespace wengao::facts {

struct Number {
  Span span;      // from the first digit to the last, with 余 or 多 and 万 or 亿
  Decimal value;  // before the scale: 2.8 of 2.8万
  Decimal upper;  // the upper end of 三四; as value otherwise
  std::int64_t scale =
      1;             // 1, 10^4 (万), 10^8 (亿), 10^12 (万亿): what the unit says, not the value
  bool han = false;  // written in Han characters
  bool approximate = false;  // 余, 多, 三四
};

// True for a unit that may start a number: digits of both widths, Han numerals.
constexpr bool may_start_number(char16_t c) { return (classes_of(c) & kNumber) != 0; }

// The number at `at`. Nothing for a row of Han digits that is a name or a year (一二三四), for more
// than 15 digits, or for 万 and 百 alone.
std::optional<Number> read_number(std::u16string_view text, Off at);

// value × scale as a double and compared exactly where needed: a × 10^-scale.
double approximate_value(Decimal value);

// Adds and multiplies exactly; nothing on overflow.
std::optional<Decimal> sum(Decimal a, Decimal b);
std::optional<Decimal> times(Decimal a, std::int64_t factor);
// -1, 0, 1
int compare(Decimal a, Decimal b);
Decimal negated(Decimal a);

// 12.20 → "12.20". ASCII.
std::string to_string(Decimal value);

}  // namespace wengao::facts
