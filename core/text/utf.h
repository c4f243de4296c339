// UTF-8 ↔ UTF-16. UTF-8 exists only at the edges: files, JSON, messages.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace wengao::text {

// Every ill-formed sequence becomes U+FFFD (the Unicode “maximal subpart” practice). Linear.
std::u16string from_utf8(std::string_view utf8);

// True when `utf8` is well-formed.
bool is_utf8(std::string_view utf8);
// Decodes what is well formed throughout; nothing otherwise. One pass where is_utf8 and from_utf8
// would be two.
std::optional<std::u16string> from_strict_utf8(std::string_view utf8);

// A lone surrogate becomes U+FFFD. Linear.
std::string to_utf8(std::u16string_view utf16);
// The same, appended to `out`.
void append_utf8(std::u16string_view utf16, std::string& out);

// The code point that starts at `at` and how many units it takes (1 or 2). A lone surrogate is
// itself. Precondition: at < text.size().
struct CodePoint {
  char32_t value;
  unsigned units;
};
constexpr CodePoint code_point(std::u16string_view text, std::size_t at) {
  const char16_t lead = text[at];
  if ((lead & 0xFC00) == 0xD800 && at + 1 < text.size() && (text[at + 1] & 0xFC00) == 0xDC00) {
    return {0x10000u + ((static_cast<char32_t>(lead) & 0x3FFu) << 10) +
                (static_cast<char32_t>(text[at + 1]) & 0x3FFu),
            2};
  }
  return {lead, 1};
}

// Number of code points in `text`.
std::size_t count_code_points(std::u16string_view text);

// Appends one code point.
void append(char32_t value, std::u16string& out);

}  // namespace wengao::text
