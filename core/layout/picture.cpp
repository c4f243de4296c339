// Pictures: on a line of their own, in the middle, scaled to the text area.
#include "core/layout/picture.h"

#include <algorithm>

#include "core/layout/collect.h"

namespace wengao::layout {

Shown fitted(const Picture& picture, const Grid& grid) {
  // All rows but two, less the white: a full page still holds two lines of caption.
  const Um tallest =
      static_cast<Um>(std::int64_t{grid.height} * (grid.rows - 2) / grid.rows) - 2 * kPictureMargin;
  std::int64_t width = std::max<std::int64_t>(picture.width, 1);
  std::int64_t height = std::max<std::int64_t>(picture.height, 1);
  if (width > grid.width) {
    height = std::max<std::int64_t>(height * grid.width / width, 1);
    width = grid.width;
  }
  if (height > tallest) {
    width = std::max<std::int64_t>(width * tallest / height, 1);
    height = tallest;
  }
  return {0, static_cast<Um>(width), static_cast<Um>(height)};
}

void place_picture(const Picture& picture, std::uint32_t index, const Grid& grid, Frame& frame) {
  frame.shape = Shape::picture;
  frame.align = Align::centre;
  frame.shown = fitted(picture, grid);
  frame.shown.picture = index;
  // Whole rows, so that the text below stands on the rows of the page again.
  const Rise height = to_rise(frame.shown.height + 2 * kPictureMargin);
  frame.line = (height + grid.row - 1) / grid.row * grid.row;
}

}  // namespace wengao::layout
