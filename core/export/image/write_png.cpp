#include <libdeflate.h>

#include <string_view>

#include "core/export/image/image.h"
#include "core/export/zip/deflate.h"

namespace wengao::image {
namespace {

void append_big(std::uint32_t value, Bytes& out) {
  for (int shift = 24; shift >= 0; shift -= 8) {
    out.push_back(static_cast<std::uint8_t>(value >> shift));
  }
}

void append_chunk(std::string_view name, ByteView content, Bytes& out) {
  append_big(static_cast<std::uint32_t>(content.size()), out);
  const auto start = static_cast<std::ptrdiff_t>(out.size());
  out.insert(out.end(), name.begin(), name.end());
  out.insert(out.end(), content.begin(), content.end());
  const ByteView summed = ByteView(out).subspan(static_cast<std::size_t>(start));
  append_big(libdeflate_crc32(0, summed.data(), summed.size()), out);
}

}  // namespace

Bytes write_png(const Image& image) {
  constexpr std::uint8_t kColours = 2;
  constexpr std::uint8_t kIndex = 3;
  const bool indexed = !image.palette.empty();
  Bytes header;
  append_big(image.width, header);
  append_big(image.height, header);
  header.push_back(static_cast<std::uint8_t>(image.colour.bits));
  header.push_back(indexed ? kIndex : image.colour.components == 3 ? kColours : std::uint8_t{0});
  header.insert(header.end(), {0, 0, 0});  // packed by zlib, filtered, not interlaced

  constexpr std::string_view kSignature = "\x89PNG\r\n\x1A\n";
  Bytes out(kSignature.begin(), kSignature.end());
  append_chunk("IHDR", header, out);
  if (indexed) append_chunk("PLTE", image.palette, out);
  if (indexed && !image.absent.empty()) {
    Bytes alpha(std::size_t{image.absent.front()} + 1, 0xFF);
    alpha.back() = 0;
    append_chunk("tRNS", alpha, out);
  }
  append_chunk("IDAT", image.packed.empty() ? Packer().zlib(image.colour.rows) : image.packed, out);
  append_chunk("IEND", {}, out);
  return out;
}

}  // namespace wengao::image
