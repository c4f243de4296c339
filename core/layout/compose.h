// Compose: a sheet → a Page: every character at its place.
#pragma once

#include <span>

#include "core/doc/block.h"
#include "core/layout/page.h"
#include "core/layout/paginate.h"

namespace wengao::layout {

// The page without its number.
Page compose(std::span<const Block> blocks, const Flow& flow, const Sheet& sheet);

// One line of text between the edges `left` and `right`. `full`: stretched to the right edge.
LineBox compose_line(const Block& block, const Frame& frame, Span part, Um left, Um right,
                     bool full, const Grid& grid);

// A table's row, its upper edge at `top`. `first`: no row stands above it on this page; `last`:
// none below. In compose_row.cpp.
void compose_row(const Block& block, const Frame& frame, const Filled& filled, Um top, bool first,
                 bool last, const Grid& grid, Page& page);

}  // namespace wengao::layout
