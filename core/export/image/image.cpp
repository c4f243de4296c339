#include "core/export/image/image.h"

#include "core/export/image/steps.h"

namespace wengao::image {

std::optional<Image> read(ByteView bytes, PictureType type) {
  switch (type) {
    case PictureType::png:
      return read_png(bytes);
    case PictureType::gif:
      return read_gif(bytes);
    case PictureType::bmp:
      return read_bmp(bytes);
    case PictureType::jpeg:
      break;
  }
  return std::nullopt;
}

}  // namespace wengao::image
