// Fill: the second step. One block and its frame → lines.
#pragma once

#include "core/doc/block.h"
#include "core/layout/frame.h"
#include "core/layout/grid.h"

namespace wengao::layout {

// Linear in the length of the block's content. No lines for Shape::nothing, else at least one.
Filled fill(const Block& block, const Frame& frame, const Grid& grid);

// The room a line has: the block's first, or any other.
Fit room_of(const Frame& frame, const Grid& grid, bool first);
// What a character takes of it where it stands; blanks at a line's start take nothing.
Fit step_of(std::u16string_view text, Off at, const Frame& frame, const Grid& grid);

// How many lines this block takes of the page, each of which a page may end after.
std::uint32_t line_count(const Frame& frame, const Filled& filled);
// The height of one of them. A row is one line as high as its longest cell.
Rise line_height(const Frame& frame, const Filled& filled);

// Greedy breaking of [from, to) into lines no wider than `first`, then `rest`.
void break_lines(std::u16string_view text, Span part, const Frame& frame, const Grid& grid,
                 Fit first, Fit rest, std::vector<Line>& out);

}  // namespace wengao::layout
