#include "core/doc/picture.h"

#include <algorithm>
#include <array>

#include "core/text/chars.h"

namespace wengao {
namespace {

constexpr std::u16string_view kOpening = u"［图片";
constexpr char16_t kEnd = u'］';
constexpr char16_t kBeforeDescription = u'：';
// Programs describe pictures in whole sentences; the line only has to be told from others.
constexpr std::size_t kMaxDescription = 20;
constexpr std::size_t kMaxDigits = 6;
constexpr std::uint32_t kMicrometresPerInch = 25'400;
constexpr std::uint32_t kDotsPerInch = 96;
// Larger ones come from broken files.
constexpr std::uint32_t kMaxDots = 100'000;

using Size = std::pair<std::uint32_t, std::uint32_t>;

std::uint32_t big(ByteView b, std::size_t at, std::size_t bytes) {
  std::uint32_t out = 0;
  for (std::size_t i = 0; i < bytes; ++i) out = out << 8 | b[at + i];
  return out;
}
std::uint32_t little(ByteView b, std::size_t at, std::size_t bytes) {
  std::uint32_t out = 0;
  for (std::size_t i = bytes; i-- > 0;) out = out << 8 | b[at + i];
  return out;
}

bool starts_with(ByteView bytes, std::string_view signature) {
  return bytes.size() >= signature.size() &&
         std::equal(signature.begin(), signature.end(), bytes.begin(),
                    [](char a, std::uint8_t b) { return static_cast<std::uint8_t>(a) == b; });
}

// The frame header of a JPEG holds its size; segments before it are passed over. ITU-T T.81, B.2.
std::optional<Size> jpeg_dots(ByteView b) {
  for (std::size_t at = 2; at + 9 <= b.size() && b[at] == 0xFF;) {
    const std::uint8_t marker = b[at + 1];
    const bool frame =
        marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    if (frame) return Size{big(b, at + 7, 2), big(b, at + 5, 2)};
    at += 2 + big(b, at + 2, 2);
  }
  return std::nullopt;
}

std::optional<Size> dots(ByteView b, PictureType type) {
  switch (type) {
    case PictureType::png:
      if (b.size() >= 24) return Size{big(b, 16, 4), big(b, 20, 4)};
      break;
    case PictureType::jpeg:
      return jpeg_dots(b);
    case PictureType::gif:
      if (b.size() >= 10) return Size{little(b, 6, 2), little(b, 8, 2)};
      break;
    case PictureType::bmp:
      if (b.size() >= 26) {
        // A negative height is a picture stored from the top.
        const std::uint32_t height = little(b, 22, 4);
        return Size{little(b, 18, 4), height > 0x7FFFFFFFu ? 0u - height : height};
      }
      break;
  }
  return std::nullopt;
}

std::u16string line_of(std::u16string_view number, std::u16string_view description) {
  std::u16string out(kOpening);
  out += number;
  std::u16string words;
  for (const char16_t c : description) {
    // Marks that would end the line or look like the form of another one.
    if (c < u' ' || c == kEnd || text::is_invisible(c)) continue;
    words.push_back(c);
  }
  if (words.size() > kMaxDescription) {
    // Not in the middle of a surrogate pair.
    const bool inside = (words[kMaxDescription] & 0xFC00) == 0xDC00;
    words.resize(inside ? kMaxDescription - 1 : kMaxDescription);
  }
  if (!words.empty()) out += kBeforeDescription + words;
  out.push_back(kEnd);
  return out;
}

}  // namespace

std::string_view name(PictureType type) {
  constexpr std::array<std::string_view, 4> kNames = {"png", "jpeg", "gif", "bmp"};
  return kNames[static_cast<std::size_t>(type)];
}

std::optional<PictureType> picture_type(ByteView bytes) {
  if (starts_with(bytes, "\x89PNG\r\n\x1A\n")) return PictureType::png;
  if (starts_with(bytes, "\xFF\xD8\xFF")) return PictureType::jpeg;
  if (starts_with(bytes, "GIF8")) return PictureType::gif;
  if (starts_with(bytes, "BM")) return PictureType::bmp;
  return std::nullopt;
}

bool operator==(const Picture& a, const Picture& b) {
  const bool same_bytes =
      a.bytes == b.bytes || (a.bytes != nullptr && b.bytes != nullptr && *a.bytes == *b.bytes);
  return same_bytes && a.type == b.type && a.width == b.width && a.height == b.height &&
         a.description == b.description;
}

std::optional<Size> natural_size(ByteView bytes, PictureType type) {
  const auto size = dots(bytes, type);
  if (!size || size->first == 0 || size->second == 0 || size->first > kMaxDots ||
      size->second > kMaxDots) {
    return std::nullopt;
  }
  const auto micrometres = [](std::uint32_t count) {
    return static_cast<std::uint32_t>(std::uint64_t{count} * kMicrometresPerInch / kDotsPerInch);
  };
  return Size{micrometres(size->first), micrometres(size->second)};
}

std::u16string picture_line(std::size_t index, std::u16string_view description) {
  std::u16string number;
  for (const char digit : std::to_string(index + 1)) {
    number.push_back(static_cast<char16_t>(digit));
  }
  return line_of(number, description);
}

std::u16string unkept_picture_line(std::u16string_view description) {
  return line_of(u"", description);
}

const Picture* picture_of(std::u16string_view line, const Pictures* pictures) {
  if (pictures == nullptr || pictures->empty()) return nullptr;
  line = part(line, text::trimmed(line));
  if (!line.starts_with(kOpening) || line.back() != kEnd) return nullptr;
  std::size_t at = kOpening.size();
  std::size_t number = 0;
  while (at < line.size() && text::is_digit(line[at]) && at < kOpening.size() + kMaxDigits) {
    number = number * 10 + static_cast<std::size_t>(line[at++] - u'0');
  }
  if (number == 0 || number > pictures->size()) return nullptr;
  if (line[at] != kBeforeDescription && at + 1 != line.size()) return nullptr;
  return &(*pictures)[number - 1];
}

}  // namespace wengao
