#include "core/export/pdf/values.h"

#include <algorithm>
#include <charconv>

#include "core/text/utf.h"

namespace wengao::pdf {
namespace {

constexpr std::string_view kHex = "0123456789ABCDEF";

}  // namespace

void append_integer(std::int64_t value, std::string& out) {
  char digits[24];
  const auto [end, error] = std::to_chars(digits, digits + sizeof digits, value);
  out.append(digits, end);
}

void append_milli(std::int64_t thousandths, std::string& out) {
  if (thousandths < 0) {
    out += '-';
    thousandths = -thousandths;
  }
  append_integer(thousandths / 1000, out);
  auto rest = static_cast<unsigned>(thousandths % 1000);
  if (rest == 0) return;
  out += '.';
  for (unsigned place = 100; rest != 0; place /= 10) {
    out += static_cast<char>('0' + rest / place);
    rest %= place;
  }
}

void append_hex4(unsigned value, std::string& out) {
  for (int shift = 12; shift >= 0; shift -= 4) out += kHex[value >> shift & 15u];
}

void append_ref(int object, std::string& out) {
  append_integer(object, out);
  out += " 0 R";
}

std::string ref(int object) {
  std::string out;
  append_ref(object, out);
  return out;
}

void append_text(std::u16string_view text, std::string& out) {
  const bool ascii =
      std::all_of(text.begin(), text.end(), [](char16_t c) { return c >= 0x20 && c < 0x7F; });
  if (ascii) {
    out += '(';
    for (const char16_t c : text) {
      if (c == u'(' || c == u')' || c == u'\\') out += '\\';
      out += static_cast<char>(c);
    }
    out += ')';
    return;
  }
  out += "<FEFF";
  for (const char16_t c : text) append_hex4(c, out);
  out += '>';
}

void append_utf16_hex(char32_t c, std::string& out) {
  std::u16string units;
  text::append(c, units);
  for (const char16_t unit : units) append_hex4(unit, out);
}

}  // namespace wengao::pdf
