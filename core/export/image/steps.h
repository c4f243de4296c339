// Steps: what the readers of this folder share.
#pragma once

#include <cstddef>
#include <optional>

#include "core/export/image/image.h"

namespace wengao::image {

std::optional<Image> read_png(ByteView bytes);
std::optional<Image> read_gif(ByteView bytes);
std::optional<Image> read_bmp(ByteView bytes);

// Bytes of a row, its filter's number among them.
constexpr std::uint64_t row_size(std::uint32_t width, unsigned bits_per_dot) {
  return (std::uint64_t{width} * bits_per_dot + 7) / 8 + 1;
}
constexpr bool fits(std::uint32_t width, std::uint32_t height, unsigned bits_per_dot) {
  return width != 0 && height != 0 && height <= kMaxSamples / row_size(width, bits_per_dot);
}

constexpr std::uint32_t big(ByteView bytes, std::size_t at, std::size_t count) {
  std::uint32_t out = 0;
  for (std::size_t k = 0; k < count; ++k) out = out << 8 | bytes[at + k];
  return out;
}
constexpr std::uint32_t little(ByteView bytes, std::size_t at, std::size_t count) {
  std::uint32_t out = 0;
  for (std::size_t k = count; k-- > 0;) out = out << 8 | bytes[at + k];
  return out;
}

}  // namespace wengao::image
