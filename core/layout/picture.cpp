// Pictures: on a line of their own, in the middle, scaled to the text area.
#include "core/layout/picture.h"

#include <algorithm>

#include "core/layout/collect.h"

namespace wengao::layout {

Shown fitted(const Picture& picture) {
  std::int64_t width = std::max<std::int64_t>(picture.width, 1);
  std::int64_t height = std::max<std::int64_t>(picture.height, 1);
  if (width > kTextWidth) {
    height = std::max<std::int64_t>(height * kTextWidth / width, 1);
    width = kTextWidth;
  }
  if (height > kTallestPicture) {
    width = std::max<std::int64_t>(width * kTallestPicture / height, 1);
    height = kTallestPicture;
  }
  return {0, static_cast<Um>(width), static_cast<Um>(height)};
}

void place_picture(const Picture& picture, std::uint32_t index, Frame& frame) {
  frame.shape = Shape::picture;
  frame.align = Align::centre;
  frame.shown = fitted(picture);
  frame.shown.picture = index;
  // Whole rows, so that the text below stands on the rows of the page again.
  const Rise height = to_rise(frame.shown.height + 2 * kPictureMargin);
  frame.line = (height + kRow - 1) / kRow * kRow;
}

}  // namespace wengao::layout
