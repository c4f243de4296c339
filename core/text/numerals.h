// Numerals written in Han characters ↔ numbers. GB/T 15835—2011, 5.2.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace wengao::text {

// What a numeral at the start of `text` is worth and how many units it takes.
struct Numeral {
  std::int64_t value = 0;
  std::uint32_t units = 0;
};

// Reads the longest numeral at the start of `text`: 十二, 三百零五, 一万五千, 二〇二三 (read digit
// by digit), also capital forms (壹拾贰万, 貳). Nothing when there is none or it exceeds 10^15.
std::optional<Numeral> read_han_numeral(std::u16string_view text);

// Reads ASCII or full-width digits, at most 15. Nothing when there is none.
std::optional<Numeral> read_digits(std::u16string_view text);

// 12 → 十二, 105 → 一百零五: the form of ordinals 一、（一）. Precondition: 0 ≤ value < 10^12.
std::u16string to_han(std::int64_t value);

// ①…⑳ → 1…20, ⑴…⒇ → 1…20, ㈠…㈩ → 1…10, ⒈…⒛ → 1…20; 0 for anything else.
std::uint32_t enclosed_value(char16_t c);

}  // namespace wengao::text
