#include "core/text/charset.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>

#include "core/text/icu_data.h"
#include "core/text/utf.h"

namespace wengao::text {
namespace {

constexpr std::array<std::string_view, 5> kNames = {"utf-8", "utf-16le", "utf-16be", "gb18030",
                                                    "big5"};

bool starts_with(ByteView bytes, std::initializer_list<std::uint8_t> prefix) {
  return bytes.size() >= prefix.size() && std::equal(prefix.begin(), prefix.end(), bytes.begin());
}

std::string_view as_text(ByteView bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

bool holds_zero(ByteView bytes) {
  return !bytes.empty() && std::memchr(bytes.data(), 0, bytes.size()) != nullptr;
}

// UTF-16 without a mark: read either way, nearly every unit is Han, a Chinese mark or ASCII.
std::optional<Charset> guess_utf16(ByteView bytes) {
  if (bytes.size() < 4 || bytes.size() % 2 != 0) return std::nullopt;
  const auto plausible = [](unsigned unit) {
    return (unit >= 0x4E00 && unit <= 0x9FFF) || (unit >= 0x3000 && unit <= 0x303F) ||
           (unit >= 0xFF00 && unit <= 0xFFEF) || (unit >= 0x20 && unit < 0x7F) || unit == u'\n' ||
           unit == u'\r' || unit == u'\t' || (unit >= 0x2010 && unit <= 0x2030);
  };
  std::size_t little = 0;
  std::size_t big = 0;
  for (std::size_t i = 0; i < bytes.size(); i += 2) {
    const unsigned first = bytes[i];
    const unsigned second = bytes[i + 1];
    if (plausible(second << 8 | first)) ++little;
    if (plausible(first << 8 | second)) ++big;
  }
  const std::size_t needed = bytes.size() / 2 - bytes.size() / 20;
  if (little >= needed && little > big) return Charset::utf16le;
  if (big >= needed && big > little) return Charset::utf16be;
  return std::nullopt;
}

// How many of the two-byte characters are common in Chinese text, per charset: level 1 Han and
// marks of GB 2312 against the frequent Han and marks of Big5.
struct DoubleByteScore {
  std::size_t pairs = 0;
  std::size_t common = 0;
};

template <class Common>
DoubleByteScore score(ByteView bytes, Common common) {
  DoubleByteScore out;
  for (std::size_t i = 0; i + 1 < bytes.size();) {
    if (bytes[i] < 0x81) {
      ++i;
      continue;
    }
    ++out.pairs;
    if (common(bytes[i], bytes[i + 1])) ++out.common;
    i += 2;
  }
  return out;
}

Charset guess_double_byte(ByteView bytes) {
  const auto gb = score(bytes, [](std::uint8_t lead, std::uint8_t trail) {
    return trail >= 0xA1 && ((lead >= 0xB0 && lead <= 0xD7) || (lead >= 0xA1 && lead <= 0xA3));
  });
  const auto big5 = score(bytes, [](std::uint8_t lead, std::uint8_t trail) {
    return ((trail >= 0x40 && trail <= 0x7E) || trail >= 0xA1) && lead >= 0xA4 && lead <= 0xC6;
  });
  // Big5 text has about a third of its second bytes below 0x7F, which GB 2312 never has.
  return big5.common > gb.common ? Charset::big5 : Charset::gb18030;
}

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

Result<Converter> open_converter(Charset charset) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(
      ucnv_open(charset == Charset::big5 ? "windows-950-2000" : "gb18030", &status));
  if (U_FAILURE(status)) return Error{Code::data_missing, std::string(kCharsetPack)};
  return converter;
}

std::u16string decode_utf16(ByteView bytes, bool little) {
  std::u16string out;
  out.reserve(bytes.size() / 2);
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    const unsigned first = bytes[i];
    const unsigned second = bytes[i + 1];
    out.push_back(static_cast<char16_t>(little ? (second << 8 | first) : (first << 8 | second)));
  }
  if (bytes.size() % 2 != 0) out.push_back(0xFFFD);
  return out;
}

}  // namespace

std::string_view name(Charset charset) { return kNames[static_cast<std::size_t>(charset)]; }

std::optional<Charset> charset_named(std::string_view wanted) {
  std::string lower(wanted);
  std::transform(lower.begin(), lower.end(), lower.begin(), [](unsigned char c) {
    return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  });
  constexpr std::pair<std::string_view, Charset> kAliases[] = {
      {"utf8", Charset::utf8},       {"utf-16", Charset::utf16le},  {"utf16", Charset::utf16le},
      {"utf16le", Charset::utf16le}, {"utf16be", Charset::utf16be}, {"gbk", Charset::gb18030},
      {"gb2312", Charset::gb18030},  {"cp936", Charset::gb18030},   {"cp950", Charset::big5},
      {"big5-hkscs", Charset::big5}};
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    if (kNames[i] == lower) return static_cast<Charset>(i);
  }
  for (const auto& [alias, charset] : kAliases) {
    if (alias == lower) return charset;
  }
  return std::nullopt;
}

Guess guess_charset(ByteView bytes) {
  if (starts_with(bytes, {0xEF, 0xBB, 0xBF})) return {Charset::utf8, true};
  if (starts_with(bytes, {0xFF, 0xFE})) return {Charset::utf16le, true};
  if (starts_with(bytes, {0xFE, 0xFF})) return {Charset::utf16be, true};
  // ASCII pairs look like Han when read as UTF-16, so text without a zero byte is UTF-8 first.
  const bool zeros = holds_zero(bytes);
  if (!zeros && is_utf8(as_text(bytes))) return {Charset::utf8, true};
  if (const auto utf16 = guess_utf16(bytes)) return {*utf16, true};
  if (zeros && is_utf8(as_text(bytes))) return {Charset::utf8, true};
  return {guess_double_byte(bytes), false};
}

std::optional<std::u16string> decode_utf8(ByteView bytes) {
  if (starts_with(bytes, {0xFF, 0xFE}) || starts_with(bytes, {0xFE, 0xFF})) return std::nullopt;
  if (holds_zero(bytes)) return std::nullopt;
  auto out = from_strict_utf8(as_text(bytes));
  if (out && !out->empty() && out->front() == 0xFEFF) out->erase(0, 1);
  return out;
}

Result<std::u16string> decode(ByteView bytes, Charset charset) {
  std::u16string out;
  if (charset == Charset::utf8) {
    out = from_utf8(as_text(bytes));
  } else if (charset == Charset::utf16le || charset == Charset::utf16be) {
    out = decode_utf16(bytes, charset == Charset::utf16le);
  } else {
    auto converter = open_converter(charset);
    if (!converter) return converter.error();
    // Both charsets use at least one byte a code unit.
    out.resize(bytes.size() + 1);
    UErrorCode status = U_ZERO_ERROR;
    const std::int32_t size = ucnv_toUChars(converter->get(), reinterpret_cast<UChar*>(out.data()),
                                            static_cast<std::int32_t>(out.size()),
                                            reinterpret_cast<const char*>(bytes.data()),
                                            static_cast<std::int32_t>(bytes.size()), &status);
    if (U_FAILURE(status)) return icu_error(status);
    out.resize(static_cast<std::size_t>(size));
  }
  if (!out.empty() && out.front() == 0xFEFF) out.erase(0, 1);
  return out;
}

Result<Bytes> encode(std::u16string_view text, Charset charset) {
  Bytes out;
  if (charset == Charset::utf8) {
    const std::string utf8 = to_utf8(text);
    out.assign(utf8.begin(), utf8.end());
  } else if (charset == Charset::utf16le || charset == Charset::utf16be) {
    for (const char16_t c : text) {
      const auto high = static_cast<std::uint8_t>(c >> 8);
      const auto low = static_cast<std::uint8_t>(c & 0xFF);
      out.push_back(charset == Charset::utf16le ? low : high);
      out.push_back(charset == Charset::utf16le ? high : low);
    }
  } else {
    auto converter = open_converter(charset);
    if (!converter) return converter.error();
    UErrorCode status = U_ZERO_ERROR;
    ucnv_setSubstChars(converter->get(), "?", 1, &status);
    out.resize(text.size() * 4 + 4);
    const std::int32_t size = ucnv_fromUChars(converter->get(), reinterpret_cast<char*>(out.data()),
                                              static_cast<std::int32_t>(out.size()),
                                              reinterpret_cast<const UChar*>(text.data()),
                                              static_cast<std::int32_t>(text.size()), &status);
    if (U_FAILURE(status)) return icu_error(status);
    out.resize(static_cast<std::size_t>(size));
  }
  return out;
}

}  // namespace wengao::text
