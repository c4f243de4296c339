// PNG: chunks → rows. Alpha is parted from colours without undoing the filters: they look only at
// the same component of neighbours. ISO/IEC 15948.
#include <array>
#include <string_view>

#include "core/export/image/rows.h"
#include "core/export/image/steps.h"
#include "core/export/zip/deflate.h"

namespace wengao::image {
namespace {

enum ColourType : unsigned { kGrey = 0, kColours = 2, kIndex = 3, kGreyAlpha = 4, kAll = 6 };

struct File {
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  unsigned bits = 0;
  unsigned type = 0;
  bool interlaced = false;
  ByteView palette = {};
  ByteView clear = {};
  Bytes data;

  [[nodiscard]] unsigned components() const {
    constexpr std::array<unsigned, 7> kComponents = {1, 0, 3, 1, 2, 0, 4};
    return kComponents[type];
  }
  [[nodiscard]] unsigned dot() const { return bits * components(); }
  [[nodiscard]] bool is_known() const {
    switch (type) {
      case kGrey:
        return bits == 1 || bits == 2 || bits == 4 || bits == 8 || bits == 16;
      case kIndex:
        return (bits == 1 || bits == 2 || bits == 4 || bits == 8) && !palette.empty() &&
               palette.size() % 3 == 0 && palette.size() <= 768;
      case kColours:
      case kGreyAlpha:
      case kAll:
        return bits == 8 || bits == 16;
      default:
        return false;
    }
  }
};

std::optional<File> read_chunks(ByteView b) {
  constexpr std::size_t kSignature = 8;
  constexpr std::size_t kAround = 12;  // a chunk's length, name and sum
  File file;
  for (std::size_t at = kSignature; at + kAround <= b.size();) {
    const std::size_t length = big(b, at, 4);
    if (length > b.size() - at - kAround) return std::nullopt;
    const std::string_view name(reinterpret_cast<const char*>(b.data()) + at + 4, 4);
    const ByteView content = b.subspan(at + 8, length);
    if (name == "IHDR" && length >= 13) {
      file.width = big(content, 0, 4);
      file.height = big(content, 4, 4);
      file.bits = content[8];
      file.type = content[9];
      file.interlaced = content[12] != 0;
    } else if (name == "PLTE") {
      file.palette = content;
    } else if (name == "tRNS") {
      file.clear = content;
    } else if (name == "IDAT") {
      file.data.insert(file.data.end(), content.begin(), content.end());
    } else if (name == "IEND") {
      break;
    }
    at += kAround + length;
  }
  if (file.type > kAll || !file.is_known()) return std::nullopt;
  return file;
}

void part_alpha(const Bytes& rows, const File& file, Image& image) {
  const std::size_t alpha = file.bits / 8;
  const std::size_t colour = alpha * (file.components() - 1);
  image.colour.rows.reserve(rows.size());
  for (std::size_t at = 0; at < rows.size();) {
    image.colour.rows.push_back(rows[at]);
    image.alpha.rows.push_back(rows[at++]);
    for (std::uint32_t x = 0; x < file.width; ++x) {
      for (std::size_t k = 0; k < colour; ++k) image.colour.rows.push_back(rows[at++]);
      for (std::size_t k = 0; k < alpha; ++k) image.alpha.rows.push_back(rows[at++]);
    }
  }
  image.alpha.bits = file.bits;
}

// The alpha of each dot by its index.
void look_up_alpha(const File& file, Image& image) {
  Bytes indexes = image.colour.rows;
  const auto row = static_cast<std::size_t>(row_size(file.width, file.bits));
  undo_filters(indexes.data(), row, file.height, 1);
  image.alpha.rows.reserve((std::size_t{file.width} + 1) * file.height);
  for (std::size_t y = 0; y < file.height; ++y) {
    image.alpha.rows.push_back(0);
    for (std::size_t x = 0; x < file.width; ++x) {
      const unsigned index = sample(indexes.data() + y * row, x, file.bits);
      image.alpha.rows.push_back(index < file.clear.size() ? file.clear[index] : 0xFF);
    }
  }
}

}  // namespace

std::optional<Image> read_png(ByteView bytes) {
  auto file = read_chunks(bytes);
  if (!file || !fits(file->width, file->height, file->dot())) return std::nullopt;
  const Grid grid{file->width, file->height, file->dot(), file->interlaced};
  Bytes rows = unpack_zlib(file->data, grid.size());
  if (rows.empty() || !filters_are_known(rows, grid)) return std::nullopt;
  if (file->interlaced) rows = put_together(std::move(rows), grid);

  Image image;
  image.width = file->width;
  image.height = file->height;
  image.colour.bits = file->bits;
  image.colour.components = file->type == kColours || file->type == kAll ? 3 : 1;
  if (file->type == kGreyAlpha || file->type == kAll) {
    part_alpha(rows, *file, image);
    return image;
  }
  image.colour.rows = std::move(rows);
  if (!file->interlaced) image.packed = std::move(file->data);
  if (file->type == kIndex) {
    image.palette.assign(file->palette.begin(), file->palette.end());
    if (!file->clear.empty()) look_up_alpha(*file, image);
  } else if (file->clear.size() >= 2 * std::size_t{image.colour.components}) {
    for (std::size_t k = 0; k < image.colour.components; ++k) {
      image.absent.push_back(static_cast<std::uint16_t>(big(file->clear, 2 * k, 2)));
    }
  }
  return image;
}

}  // namespace wengao::image
