#include "core/export/image/image.h"
#include "tests/fuzz/promise.h"
#include "tests/fuzz/targets.h"

namespace wengao::fuzz {
namespace {

using image::Image;
using image::Plane;

// Every row is there, each behind the number of a filter that is known.
void check_rows(const Plane& plane, const Image& image) {
  const std::size_t row = (std::size_t{image.width} * plane.components * plane.bits + 7) / 8 + 1;
  PROMISE(plane.rows.size() == row * image.height);
  for (std::size_t at = 0; at < plane.rows.size(); at += row) PROMISE(plane.rows[at] <= 4);
}

}  // namespace

void pictures(ByteView bytes) {
  image::jpeg_frame(bytes);
  const auto type = picture_type(bytes);
  const auto read = type ? image::read(bytes, *type) : std::nullopt;
  if (!read) return;
  PROMISE(read->width > 0 && read->height > 0);
  check_rows(read->colour, *read);
  if (!read->alpha.rows.empty()) check_rows(read->alpha, *read);
  PROMISE(read->palette.size() % 3 == 0);
  PROMISE(read->absent.empty() || read->absent.size() == read->colour.components);
  const auto again = image::read(image::write_png(*read), PictureType::png);
  PROMISE(again && again->colour.rows == read->colour.rows && again->palette == read->palette);
}

}  // namespace wengao::fuzz
