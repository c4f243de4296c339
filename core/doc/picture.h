// Pictures: bytes that a document holds beside its text. In the text a picture is a line of its
// own, ［图片1：会场］, so it is moved, copied and deleted like any line and outlives every edit;
// the number says which picture it is.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/bytes.h"

namespace wengao {

// Those that every office suite and browser shows.
enum class PictureType : std::uint8_t { png, jpeg, gif, bmp };

// "png", "jpeg" …: the extension, and the end of its media type.
std::string_view name(PictureType type);
// Told by the first bytes; nothing for all others.
std::optional<PictureType> picture_type(ByteView bytes);

// Ten metres, in micrometres: larger ones come from broken files.
inline constexpr std::uint32_t kMaxPictureSize = 10'000'000;

struct Picture {
  std::shared_ptr<const Bytes> bytes = {};  // never null in a document
  PictureType type = PictureType::png;
  std::uint32_t width = 0;  // micrometres, as the file shows it; at least 1
  std::uint32_t height = 0;
  std::u16string description = {};

  friend bool operator==(const Picture& a, const Picture& b);
};
using Pictures = std::vector<Picture>;

// The size of a picture of 96 dots an inch, in micrometres: width and height. Nothing when the
// bytes do not say.
std::optional<std::pair<std::uint32_t, std::uint32_t>> natural_size(ByteView bytes,
                                                                    PictureType type);

// The line of the picture with that index, counted from 0.
std::u16string picture_line(std::size_t index, std::u16string_view description);

// The line that stands for a picture of a type that is not kept: ［图片：会场］.
std::u16string unkept_picture_line(std::u16string_view description);

// The picture that a line shows, or null: no such line or no such picture. Blanks around the line
// do not count.
const Picture* picture_of(std::u16string_view line, const Pictures* pictures);

}  // namespace wengao
