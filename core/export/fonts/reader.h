// Reader: big-endian numbers out of untrusted bytes. What lies outside reads as zero.
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/base/bytes.h"

namespace wengao::fonts {

inline std::uint32_t number_at(ByteView bytes, std::size_t at, unsigned width) {
  std::uint32_t value = 0;
  for (unsigned k = 0; k < width; ++k) {
    value = value << 8 | (at + k < bytes.size() ? bytes[at + k] : 0u);
  }
  return value;
}
inline std::uint16_t u16(ByteView bytes, std::size_t at) {
  return static_cast<std::uint16_t>(number_at(bytes, at, 2));
}
inline std::int16_t s16(ByteView bytes, std::size_t at) {
  return static_cast<std::int16_t>(u16(bytes, at));
}
inline std::uint32_t u32(ByteView bytes, std::size_t at) { return number_at(bytes, at, 4); }

// The part of `bytes` from `at` on, at most `size` long.
inline ByteView slice(ByteView bytes, std::size_t at, std::size_t size = SIZE_MAX) {
  if (at >= bytes.size()) return {};
  const std::size_t left = bytes.size() - at;
  return bytes.subspan(at, size < left ? size : left);
}

}  // namespace wengao::fonts
