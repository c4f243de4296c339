#include "core/export/text/charset.h"

#include <algorithm>
#include <array>
#include <vector>

#include "core/text/charset.h"
#include "core/text/utf.h"

namespace wengao {
namespace {

// In the order of enum TextCharset.
constexpr std::array<std::string_view, 5> kNames = {"utf-8", "utf-8-bom", "utf-16le", "gb18030",
                                                    "gbk"};

// GBK is GB18030 without its sequences of four bytes; only the euro sign has another place, that of
// Windows (Encoding Standard, 10.2.2). `gb18030`: of `text`, one sequence a code point.
EncodedText gbk_of(std::u16string_view text, ByteView gb18030) {
  constexpr std::array<std::uint8_t, 2> kGeta = {0xA1, 0xFE};  // 〓 stands where a type is missing
  EncodedText out;
  out.bytes.reserve(gb18030.size());
  std::vector<bool> seen(0x110000);
  for (std::size_t at = 0, from = 0; at < text.size();) {
    const auto [c, units] = text::code_point(text, at);
    at += units;
    const bool one = gb18030[from] < 0x81;
    const bool four = !one && gb18030[from + 1] < 0x40;
    if (four) {
      out.bytes.insert(out.bytes.end(), kGeta.begin(), kGeta.end());
      if (!seen[c]) out.lost += c;
      seen[c] = true;
    } else if (c == U'\u20AC') {
      out.bytes.push_back(0x80);
    } else {
      out.bytes.push_back(gb18030[from]);
      if (!one) out.bytes.push_back(gb18030[from + 1]);
    }
    from += one ? 1 : four ? 4 : 2;
  }
  return out;
}

}  // namespace

std::optional<TextCharset> text_charset_named(std::string_view name) {
  const auto* found = std::find(kNames.begin(), kNames.end(), name);
  if (found == kNames.end()) return std::nullopt;
  return static_cast<TextCharset>(found - kNames.begin());
}

Result<EncodedText> encode_text(std::u16string_view text, TextCharset charset) {
  std::u16string marked;
  text::Charset known = text::Charset::gb18030;
  if (charset == TextCharset::utf8) {
    known = text::Charset::utf8;
  } else if (charset == TextCharset::utf8_marked || charset == TextCharset::utf16le) {
    known = charset == TextCharset::utf16le ? text::Charset::utf16le : text::Charset::utf8;
    marked = u"\uFEFF";
    text = marked += text;
  }
  Result<Bytes> bytes = text::encode(text, known);
  if (!bytes) return bytes.error();
  if (charset == TextCharset::gbk) return gbk_of(text, *bytes);
  return EncodedText{std::move(*bytes), {}};
}

}  // namespace wengao
