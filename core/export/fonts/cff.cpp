#include "core/export/fonts/cff.h"

#include <cstddef>
#include <optional>

#include "core/export/fonts/reader.h"

namespace wengao::fonts {
namespace {

// Where the index at `at` ends; nothing when it does not fit.
std::optional<std::size_t> index_end(ByteView cff, std::size_t at) {
  const std::size_t count = u16(cff, at);
  if (count == 0) return at + 2;
  const unsigned width = number_at(cff, at + 2, 1);
  if (width < 1 || width > 4) return std::nullopt;
  const std::size_t offsets = at + 3;
  const std::size_t end =
      offsets + (count + 1) * width - 1 + number_at(cff, offsets + count * width, width);
  return end <= cff.size() ? std::optional(end) : std::nullopt;
}

struct TopDict {
  bool keyed_by_cid = false;
  std::size_t charset = 0;
};

// Section 4: operands, then the operator they belong to.
TopDict read_top_dict(ByteView dict) {
  constexpr unsigned kCharset = 15;
  constexpr unsigned kRos = 30;  // after the escape
  TopDict top;
  std::uint32_t operand = 0;
  for (std::size_t at = 0; at < dict.size();) {
    const unsigned b = dict[at++];
    if (b == 12) {
      if (at < dict.size() && dict[at] == kRos) top.keyed_by_cid = true;
      ++at;
    } else if (b <= 21) {
      if (b == kCharset) top.charset = operand;
    } else if (b == 28) {
      operand = u16(dict, at);
      at += 2;
    } else if (b == 29) {
      operand = u32(dict, at);
      at += 4;
    } else if (b == 30) {  // a real number, to the nibble that ends it
      while (at < dict.size() && (dict[at] & 0x0F) != 0x0F && (dict[at] >> 4) != 0x0F) ++at;
      ++at;
    } else if (b >= 32 && b <= 246) {
      operand = b - 139;
    } else if (b >= 247 && b <= 250) {
      operand = (b - 247) * 256 + number_at(dict, at++, 1) + 108;
    } else {
      ++at;  // a small negative number: no offset
    }
  }
  return top;
}

}  // namespace

std::vector<std::uint16_t> cff_charset(ByteView cff, std::uint16_t glyphs) {
  const auto names_end = index_end(cff, number_at(cff, 2, 1));
  if (!names_end) return {};
  const auto tops_end = index_end(cff, *names_end);
  if (!tops_end || u16(cff, *names_end) != 1) return {};
  const std::size_t head = 3 + 2u * number_at(cff, *names_end + 2, 1);
  const TopDict top = read_top_dict(slice(cff, *names_end + head, *tops_end - *names_end - head));
  // 0–2 are charsets by name, which a font keyed by CID has not: its charset is then identity.
  if (!top.keyed_by_cid || top.charset <= 2) return {};

  std::vector<std::uint16_t> charset{0};
  charset.reserve(glyphs);
  std::size_t at = top.charset;
  const unsigned format = number_at(cff, at++, 1);
  const unsigned left_width = format == 0 ? 0 : format;
  while (charset.size() < glyphs && at < cff.size() && format <= 2) {
    const unsigned first = u16(cff, at);
    const unsigned left = left_width == 0 ? 0 : number_at(cff, at + 2, left_width);
    at += 2 + left_width;
    for (unsigned k = 0; k <= left && charset.size() < glyphs; ++k) {
      charset.push_back(static_cast<std::uint16_t>(first + k));
    }
  }
  return charset;
}

}  // namespace wengao::fonts
