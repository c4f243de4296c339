// Collect: the first step. Blocks → frames: face, size, indents, alignment, blank rows, what must
// stay together. Linear, and cheap enough to be done for all blocks after every edit.
#pragma once

#include <span>
#include <vector>

#include "core/doc/block.h"
#include "core/layout/frame.h"
#include "core/layout/setting.h"

namespace wengao::layout {

// One frame a block.
std::vector<Frame> collect(std::span<const Block> blocks, const Setting& setting = {});

// The pen width of a block's content on one line.
Pen pen_width(const Block& block, const Frame& frame, const Grid& grid);

}  // namespace wengao::layout
