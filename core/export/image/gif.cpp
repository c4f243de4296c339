// GIF: the first frame, on the whole screen. GIF89a, and its appendix F (LZW).
#include <algorithm>
#include <array>

#include "core/export/image/steps.h"

namespace wengao::image {
namespace {

constexpr std::size_t kHeader = 13;
constexpr std::size_t kColours = 256;

// The packed bytes of one frame, without the lengths between them; `at` moves behind them.
Bytes blocks(ByteView b, std::size_t& at) {
  Bytes out;
  while (at < b.size() && b[at] != 0) {
    const std::size_t length = std::min<std::size_t>(b[at], b.size() - at - 1);
    out.insert(out.end(), b.begin() + static_cast<std::ptrdiff_t>(at + 1),
               b.begin() + static_cast<std::ptrdiff_t>(at + 1 + length));
    at += 1 + length;
  }
  ++at;
  return out;
}

// Gives as many indexes as there are, at most `most`.
class Lzw {
 public:
  Lzw(ByteView packed, unsigned first_bits) : packed_(packed), first_bits_(first_bits) {}

  Bytes unpack(std::size_t most) {
    const unsigned clear = 1u << first_bits_;
    Bytes out;
    restart();
    unsigned before = kNone;
    for (unsigned code = next(); code != kNone && code != clear + 1; code = next()) {
      if (code == clear) {
        restart();
        before = kNone;
        continue;
      }
      if (code > count_ || (code == count_ && before == kNone)) break;
      // A code not known yet is the one before and its own first index again.
      const std::size_t start = out.size();
      write(code == count_ ? before : code, out);
      if (code == count_) out.push_back(out[start]);
      if (before != kNone && count_ < kCodes) {
        prefix_[count_] = static_cast<std::uint16_t>(before);
        suffix_[count_] = out[start];
        if (++count_ == 1u << bits_ && bits_ < kMaxBits) ++bits_;
      }
      before = code;
      if (out.size() >= most) break;
    }
    out.resize(std::min(out.size(), most));
    return out;
  }

 private:
  static constexpr unsigned kMaxBits = 12;
  static constexpr unsigned kCodes = 1u << kMaxBits;
  static constexpr unsigned kNone = kCodes;

  void restart() {
    count_ = (1u << first_bits_) + 2;
    bits_ = first_bits_ + 1;
  }
  unsigned next() {
    for (; held_ < bits_; held_ += 8) {
      if (at_ == packed_.size()) return kNone;
      bits_held_ |= static_cast<std::uint32_t>(packed_[at_++]) << held_;
    }
    const unsigned code = bits_held_ & ((1u << bits_) - 1);
    bits_held_ >>= bits_;
    held_ -= bits_;
    return code;
  }
  void write(unsigned code, Bytes& out) {
    const auto start = static_cast<std::ptrdiff_t>(out.size());
    for (; code >= (1u << first_bits_) + 2; code = prefix_[code]) out.push_back(suffix_[code]);
    out.push_back(static_cast<std::uint8_t>(code));
    std::reverse(out.begin() + start, out.end());
  }

  ByteView packed_;
  unsigned first_bits_;
  unsigned bits_ = 0;
  unsigned count_ = 0;
  std::uint32_t bits_held_ = 0;
  unsigned held_ = 0;
  std::size_t at_ = 0;
  std::array<std::uint16_t, kCodes> prefix_{};
  std::array<std::uint8_t, kCodes> suffix_{};
};

// The row of a frame that comes as number `k`.
std::uint32_t row_at(std::uint32_t k, std::uint32_t height, bool interlaced) {
  if (!interlaced) return k;
  constexpr std::array<std::array<std::uint32_t, 2>, 4> kPasses = {
      {{0, 8}, {4, 8}, {2, 4}, {1, 2}}};
  for (const auto& [first, step] : kPasses) {
    const std::uint32_t rows = height > first ? (height - first + step - 1) / step : 0;
    if (k < rows) return first + k * step;
    k -= rows;
  }
  return 0;
}

Bytes palette_at(ByteView b, std::size_t at, unsigned flags) {
  const std::size_t size = 3 * (std::size_t{2} << (flags & 7u));
  if (at > b.size() || size > b.size() - at) return {};
  Bytes out(b.begin() + static_cast<std::ptrdiff_t>(at),
            b.begin() + static_cast<std::ptrdiff_t>(at + size));
  out.resize(3 * kColours);  // so that every index has a colour
  return out;
}

std::size_t after_palette(std::size_t at, unsigned flags) {
  return (flags & 0x80u) != 0 ? at + 3 * (std::size_t{2} << (flags & 7u)) : at;
}

// The frame whose descriptor begins at `at`, on a screen of one colour.
bool draw_frame(ByteView b, std::size_t at, std::uint8_t ground, Image& image) {
  const std::uint32_t left = little(b, at, 2);
  const std::uint32_t top = little(b, at + 2, 2);
  const std::uint32_t width = little(b, at + 4, 2);
  const std::uint32_t height = little(b, at + 6, 2);
  const unsigned flags = b[at + 8];
  if ((flags & 0x80u) != 0) image.palette = palette_at(b, at + 9, flags);
  at = after_palette(at + 9, flags);
  if (image.palette.empty() || at >= b.size() || b[at] < 1 || b[at] > 8) return false;
  const unsigned bits = b[at++];
  const Bytes packed = blocks(b, at);
  if (!fits(width, height, 8)) return false;
  const Bytes dots = Lzw(packed, bits).unpack(std::size_t{width} * height);

  const auto row = static_cast<std::size_t>(row_size(image.width, 8));
  image.colour.rows.assign(row * image.height, ground);
  for (std::size_t y = 0; y < image.height; ++y) image.colour.rows[y * row] = 0;
  for (std::uint32_t k = 0; k < height && std::size_t{k} * width < dots.size(); ++k) {
    const std::uint32_t y = top + row_at(k, height, (flags & 0x40u) != 0);
    const std::size_t from = std::size_t{k} * width;
    const std::size_t count = std::min({std::size_t{width}, dots.size() - from,
                                        std::size_t{image.width} - std::min(left, image.width)});
    if (y >= image.height || left >= image.width) continue;
    std::copy_n(dots.begin() + static_cast<std::ptrdiff_t>(from), count,
                image.colour.rows.begin() + static_cast<std::ptrdiff_t>(y * row + 1 + left));
  }
  return true;
}

}  // namespace

std::optional<Image> read_gif(ByteView b) {
  constexpr std::size_t kDescriptor = 9;
  if (b.size() < kHeader) return std::nullopt;
  Image image;
  image.width = little(b, 6, 2);
  image.height = little(b, 8, 2);
  // A code of 12 bits stands for 3,837 dots at most: a larger screen is not drawn by so few bytes.
  constexpr std::uint64_t kMostRatio = 2600;
  if (!fits(image.width, image.height, 8) ||
      std::uint64_t{image.width} * image.height > kMostRatio * b.size()) {
    return std::nullopt;
  }
  const unsigned flags = b[10];
  std::uint8_t ground = b[11];
  if ((flags & 0x80u) != 0) image.palette = palette_at(b, kHeader, flags);
  for (std::size_t at = after_palette(kHeader, flags); at < b.size();) {
    const std::uint8_t kind = b[at++];
    if (kind == 0x2C) {
      if (b.size() - at < kDescriptor || !draw_frame(b, at, ground, image)) break;
      return image;
    }
    if (kind != 0x21 || at == b.size()) break;
    const std::uint8_t label = b[at++];
    const Bytes content = blocks(b, at);
    // A graphic control whose first bit says that one index is not drawn.
    if (label == 0xF9 && content.size() >= 4 && (content[0] & 1u) != 0) {
      ground = content[3];
      image.absent.assign(1, ground);
    }
  }
  return std::nullopt;
}

}  // namespace wengao::image
