// The size of pictures on the page. Exporters that place them themselves use this too.
#pragma once

#include "core/doc/picture.h"
#include "core/layout/frame.h"

namespace wengao::layout {

inline constexpr Um kPictureMargin = 1500;  // at least this much white above and below
// As large as its file shows it, but no larger than the text area, in its own proportions;
// `picture` is left 0.
Shown fitted(const Picture& picture, const Grid& grid);

}  // namespace wengao::layout
