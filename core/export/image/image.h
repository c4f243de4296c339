// Image: a picture's samples in the form that PNG and PDF share: rows packed by zlib, each after
// the number of its filter (ISO/IEC 15948, 9; ISO 32000-1, 7.4.4.4).
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/base/bytes.h"
#include "core/doc/picture.h"

namespace wengao::image {

struct Plane {
  unsigned components = 1;  // 1: grey, or an index; 3: red, green, blue
  unsigned bits = 8;        // of a component: 1, 2, 4, 8 or 16
  Bytes rows;               // top row first
};

struct Image {
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  Plane colour;
  Bytes packed;                       // colour.rows by zlib, when the file has them so
  Bytes palette;                      // red, green, blue of each index; empty: no indexes
  Plane alpha;                        // one component, 0 is clear; no rows: opaque
  std::vector<std::uint16_t> absent;  // the one colour that is not drawn: a value a component
};

// What a picture's samples may take unpacked. Larger ones are not drawn.
inline constexpr std::uint64_t kMaxSamples = 128u << 20;

// PNG of every kind, GIF (its first frame) and BMP without run lengths. Nothing for damaged ones
// and for JPEG, whose samples no format asks for.
std::optional<Image> read(ByteView bytes, PictureType type);

// A PNG of the samples.
Bytes write_png(const Image& image);

// What PDF says of a JPEG beside its bytes. Nothing when it has no frame that every reader knows.
struct JpegFrame {
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  unsigned components = 0;  // 1: grey; 3: colours; 4: inks
  bool inverted = false;    // full ink is 0, as Adobe writes it
};
std::optional<JpegFrame> jpeg_frame(ByteView bytes);

}  // namespace wengao::image
