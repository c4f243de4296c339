#include "core/text/utf.h"

#include <cstdint>

namespace wengao::text {
namespace {

constexpr char16_t kReplacement = 0xFFFD;

// One well-formed sequence, or the maximal ill-formed part of one.
struct Decoded {
  char32_t value;
  std::size_t bytes;
  bool good;
};

constexpr Decoded bad(std::size_t bytes) { return {kReplacement, bytes, false}; }

// Table 3-7 of the Unicode Standard: which second bytes a lead byte allows.
Decoded decode(std::string_view s, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(s[i]); };
  const unsigned char lead = byte(at);
  if (lead < 0x80) return {lead, 1, true};
  std::size_t more = 0;
  unsigned low = 0x80;
  unsigned high = 0xBF;
  char32_t value = 0;
  if (lead >= 0xC2 && lead <= 0xDF) {
    more = 1;
    value = lead & 0x1Fu;
  } else if (lead >= 0xE0 && lead <= 0xEF) {
    more = 2;
    value = lead & 0x0Fu;
    if (lead == 0xE0) low = 0xA0;
    if (lead == 0xED) high = 0x9F;
  } else if (lead >= 0xF0 && lead <= 0xF4) {
    more = 3;
    value = lead & 0x07u;
    if (lead == 0xF0) low = 0x90;
    if (lead == 0xF4) high = 0x8F;
  } else {
    return bad(1);
  }
  for (std::size_t i = 1; i <= more; ++i) {
    if (at + i >= s.size() || byte(at + i) < low || byte(at + i) > high) return bad(i);
    value = (value << 6) | (byte(at + i) & 0x3Fu);
    low = 0x80;
    high = 0xBF;
  }
  return {value, more + 1, true};
}

// The fast way through Chinese text: the unit of a well-formed three-byte sequence of U+1000 and
// above (all Han, kana, CJK marks and full-width forms), or 0. Reads four bytes, as one word.
char16_t plain_triple(const unsigned char* at) {
  const std::uint32_t all = std::uint32_t{at[0]} | std::uint32_t{at[1]} << 8 |
                            std::uint32_t{at[2]} << 16 | std::uint32_t{at[3]} << 24;
  if ((all & 0xC0C0F0u) != 0x8080E0u) return 0;
  const std::uint32_t unit = (all & 0x0Fu) << 12 | (all >> 2 & 0xFC0u) | (all >> 16 & 0x3Fu);
  const bool surrogate = unit - 0xD800u < 0x800u;
  return unit >= 0x1000 && !surrogate ? static_cast<char16_t>(unit) : u'\0';
}

const unsigned char* bytes_of(std::string_view s) {
  return reinterpret_cast<const unsigned char*>(s.data());
}

}  // namespace

void append(char32_t value, std::u16string& out) {
  if (value >= 0x10000) {
    value -= 0x10000;
    out.push_back(static_cast<char16_t>(0xD800u + (value >> 10)));
    out.push_back(static_cast<char16_t>(0xDC00u + (value & 0x3FFu)));
  } else {
    out.push_back(static_cast<char16_t>(value));
  }
}

namespace {

// Decodes into `out`; stops at the first ill-formed sequence when `strict`, and says so.
bool decode_all(std::string_view utf8, bool strict, std::u16string& out) {
  // No sequence gives more units than it has bytes.
  out.resize(utf8.size());
  char16_t* to = out.data();
  const unsigned char* bytes = bytes_of(utf8);
  for (std::size_t at = 0; at < utf8.size();) {
    if (bytes[at] < 0x80) {
      *to++ = bytes[at++];
    } else if (const char16_t unit = at + 3 < utf8.size() ? plain_triple(bytes + at) : u'\0';
               unit != 0) {
      *to++ = unit;
      at += 3;
    } else {
      const Decoded d = decode(utf8, at);
      if (strict && !d.good) return false;
      const char32_t v = d.value;
      if (v >= 0x10000) {
        *to++ = static_cast<char16_t>(0xD7C0u + (v >> 10));
        *to++ = static_cast<char16_t>(0xDC00u + (v & 0x3FFu));
      } else {
        *to++ = static_cast<char16_t>(v);
      }
      at += d.bytes;
    }
  }
  out.resize(static_cast<std::size_t>(to - out.data()));
  return true;
}

}  // namespace

std::u16string from_utf8(std::string_view utf8) {
  std::u16string out;
  decode_all(utf8, false, out);
  return out;
}

std::optional<std::u16string> from_strict_utf8(std::string_view utf8) {
  std::optional<std::u16string> out(std::in_place);
  if (!decode_all(utf8, true, *out)) out.reset();
  return out;
}

bool is_utf8(std::string_view utf8) {
  const unsigned char* bytes = bytes_of(utf8);
  for (std::size_t at = 0; at < utf8.size();) {
    if (bytes[at] < 0x80) {
      ++at;
    } else if (at + 3 < utf8.size() && plain_triple(bytes + at) != 0) {
      at += 3;
    } else {
      const Decoded d = decode(utf8, at);
      if (!d.good) return false;
      at += d.bytes;
    }
  }
  return true;
}

void append_utf8(std::u16string_view utf16, std::string& out) {
  for (std::size_t at = 0; at < utf16.size();) {
    CodePoint p = code_point(utf16, at);
    at += p.units;
    if (p.value >= 0xD800 && p.value <= 0xDFFF) p.value = kReplacement;
    const auto push = [&out](char32_t byte) { out.push_back(static_cast<char>(byte)); };
    if (p.value < 0x80) {
      push(p.value);
    } else if (p.value < 0x800) {
      push(0xC0 | (p.value >> 6));
      push(0x80 | (p.value & 0x3F));
    } else if (p.value < 0x10000) {
      push(0xE0 | (p.value >> 12));
      push(0x80 | ((p.value >> 6) & 0x3F));
      push(0x80 | (p.value & 0x3F));
    } else {
      push(0xF0 | (p.value >> 18));
      push(0x80 | ((p.value >> 12) & 0x3F));
      push(0x80 | ((p.value >> 6) & 0x3F));
      push(0x80 | (p.value & 0x3F));
    }
  }
}

std::string to_utf8(std::u16string_view utf16) {
  std::string out;
  out.reserve(utf16.size() * 3);
  append_utf8(utf16, out);
  return out;
}

std::size_t count_code_points(std::u16string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); at += code_point(text, at).units) ++count;
  return count;
}

}  // namespace wengao::text
