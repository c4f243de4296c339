// JPEG: segments up to the first scan. ITU-T T.81, B.1 and B.2.
#include <algorithm>

#include "core/export/image/steps.h"

namespace wengao::image {
namespace {

constexpr std::uint8_t kBaseline = 0xC0;  // 0xC1: more tables; 0xC2: progressive
constexpr std::uint8_t kProgressive = 0xC2;
constexpr std::uint8_t kScan = 0xDA;
constexpr std::uint8_t kAdobe = 0xEE;

bool is_frame_of_another_process(std::uint8_t marker) {
  return marker > kProgressive && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 &&
         marker != 0xCC;
}

}  // namespace

std::optional<JpegFrame> jpeg_frame(ByteView b) {
  std::optional<JpegFrame> frame;
  bool adobe = false;
  std::size_t at = 2;
  while (at + 4 <= b.size() && b[at] == 0xFF) {
    const std::uint8_t marker = b[at + 1];
    if (marker == 0xFF) {  // fill
      ++at;
      continue;
    }
    const std::size_t length = big(b, at + 2, 2);
    if (length < 2 || at + 2 + length > b.size()) return std::nullopt;
    if (marker == kScan) {
      if (frame) frame->inverted = adobe && frame->components == 4;
      return frame;
    }
    if (is_frame_of_another_process(marker)) return std::nullopt;
    if (marker >= kBaseline && marker <= kProgressive) {
      if (length < 8 || b[at + 4] != 8) return std::nullopt;  // bits of a sample
      frame = JpegFrame{big(b, at + 7, 2), big(b, at + 5, 2), b[at + 9], false};
      const bool known = frame->components == 1 || frame->components == 3 || frame->components == 4;
      if (!known || frame->width == 0 || frame->height == 0) return std::nullopt;
    }
    constexpr std::string_view kName = "Adobe";
    if (marker == kAdobe && length >= 14) {
      adobe =
          std::equal(kName.begin(), kName.end(), b.begin() + static_cast<std::ptrdiff_t>(at) + 4);
    }
    at += 2 + length;
  }
  return std::nullopt;
}

}  // namespace wengao::image
