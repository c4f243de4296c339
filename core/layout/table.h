// Table: cells parted by tabs, in a simple grid as wide as the text area.
#pragma once

#include "core/doc/block.h"
#include "core/layout/frame.h"

namespace wengao::layout {

inline constexpr Um kCellPadding = 1900;  // left and right of a cell's text, as in an office
inline constexpr Um kCellMargin = 800;    // above and below it
inline constexpr Um kCellLine = 6350;     // 18 pt for 12 pt type
inline constexpr Um kBorder = 176;        // 0.5 pt

// Whether a cell is a number: digits, with marks and a unit of proportion. 1,236 98.6% −3.5
bool is_number_cell(std::u16string_view cell);

// Breaks each cell into lines.
void fill_row(const Block& block, const Frame& frame, Filled& filled);

Rise row_height(const Filled& filled);

}  // namespace wengao::layout
