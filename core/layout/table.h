// Table: cells parted by tabs, in a simple grid as wide as the text area.
#pragma once

#include "core/doc/block.h"
#include "core/layout/frame.h"

namespace wengao::layout {

inline constexpr Um kCellPadding = 1900;  // left and right of a cell's text, as in an office
inline constexpr Um kCellMargin = 800;    // above and below it
inline constexpr Um kCellLine = 6350;     // 18 pt for 12 pt type
inline constexpr Um kBorder = 176;        // 0.5 pt

// Breaks each cell into lines.
void fill_row(const Block& block, const Frame& frame, Filled& filled);

Rise row_height(const Filled& filled);

}  // namespace wengao::layout
