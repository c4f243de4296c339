#include "core/export/pdf/values.h"

#include <algorithm>

#include "core/text/utf.h"

namespace wengao::pdf {

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
