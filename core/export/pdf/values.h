// Values: how numbers, texts and names are written in a PDF.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/export/numbers.h"
#include "core/layout/page.h"

namespace wengao::pdf {

// Thousandths of a point: 1 pt = 1/72 inch = 25400/72 µm. Finer than a printer by far.
using MilliPoint = std::int32_t;
constexpr MilliPoint milli_points(Um um) {
  const std::int64_t scaled = std::int64_t{um} * 720;
  return static_cast<MilliPoint>((scaled + (scaled < 0 ? -127 : 127)) / 254);
}

// “12 0 R”.
void append_ref(int object, std::string& out);
std::string ref(int object);
// A text string: ASCII in brackets, all else in UTF-16BE with its mark.
void append_text(std::u16string_view text, std::string& out);
// The digits of UTF-16BE, as in a ToUnicode map.
void append_utf16_hex(char32_t c, std::string& out);

}  // namespace wengao::pdf
