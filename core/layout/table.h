// Table: cells parted by tabs, some of them merged, in a grid as wide as the text area. A table too
// wide for it stands on pages of its own that lie on their side, chapter 8.
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

// A width of the pen's as lines are broken by.
Fit fit_of_width(Um width);

// What stands in the row: its merged cells, or a cell for each text between tabs.
RowCells row_cells(const Block& block, const Frame& frame);

// Breaks each cell into lines.
void fill_row(const Block& block, const Frame& frame, const Grid& grid, Filled& filled);

Rise row_height(int depth);

}  // namespace wengao::layout
