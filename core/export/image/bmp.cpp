// BMP: rows from the bottom, blue before green before red. Run lengths and 16 bits a dot, which
// nobody writes any more, are not read.
#include <algorithm>

#include "core/export/image/steps.h"

namespace wengao::image {
namespace {

constexpr std::size_t kFileHeader = 14;
constexpr std::size_t kInfoHeader = 40;

// Blue, green, red and sometimes a fourth byte → red, green, blue.
void append_colours(ByteView from, std::size_t each, Bytes& out) {
  for (std::size_t at = 0; at + each <= from.size(); at += each) {
    out.insert(out.end(), {from[at + 2], from[at + 1], from[at]});
  }
}

}  // namespace

std::optional<Image> read_bmp(ByteView b) {
  if (b.size() < kFileHeader + kInfoHeader) return std::nullopt;
  const std::size_t start = little(b, 10, 4);
  const std::size_t header = little(b, 14, 4);
  const std::uint32_t height = little(b, 22, 4);
  const unsigned bits = little(b, 28, 2);
  const unsigned packing = little(b, 30, 4);
  const bool from_top = height > 0x7FFF'FFFFu;
  constexpr unsigned kMasks = 3;  // how 32 bits are parted; all write the plain way
  const bool known = packing == 0 || (packing == kMasks && bits == 32);
  if (header < kInfoHeader || !known) return std::nullopt;

  Image image;
  image.width = little(b, 18, 4);
  image.height = from_top ? 0u - height : height;
  if (!fits(image.width, image.height, 32)) return std::nullopt;
  const std::size_t row = (std::size_t{image.width} * bits + 31) / 32 * 4;
  if (start > b.size() || row == 0 || image.height > (b.size() - start) / row) return std::nullopt;
  if (bits == 1 || bits == 4 || bits == 8) {
    image.colour.bits = bits;
    const std::size_t at = kFileHeader + header;
    const std::size_t size = std::min(std::size_t{4} << bits, start - std::min(at, start));
    append_colours(b.subspan(std::min(at, b.size())).first(std::min(size, b.size() - at)), 4,
                   image.palette);
    image.palette.resize(std::size_t{3} << bits);
  } else if (bits == 24 || bits == 32) {
    image.colour.components = 3;
  } else {
    return std::nullopt;
  }
  Bytes& rows = image.colour.rows;
  for (std::size_t y = 0; y < image.height; ++y) {
    const ByteView from = b.subspan(start + row * (from_top ? y : image.height - 1 - y), row);
    rows.push_back(0);
    if (bits > 8) {
      append_colours(from.first(std::size_t{image.width} * bits / 8), bits / 8, rows);
    } else {
      const auto count = static_cast<std::ptrdiff_t>(row_size(image.width, bits) - 1);
      rows.insert(rows.end(), from.begin(), from.begin() + count);
    }
  }
  return image;
}

}  // namespace wengao::image
