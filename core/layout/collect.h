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

// collect's parts, one file each. They write the frames of blocks [first, last).

// 署名, 成文日期, 附注: 7.3.5, 7.3.6.
void place_closing(std::span<const Block> blocks, std::size_t first, std::size_t last,
                   std::vector<Frame>& frames);
// The same where a person signs an order, 7.3.5.3: over what place_closing wrote.
void place_signed(std::span<const Block> blocks, std::size_t first, std::size_t last,
                  std::vector<Frame>& frames);
// 版头: 7.2. Gives the blank there is between it and what follows.
Rise place_head(std::span<const Block> blocks, std::size_t first, std::size_t last,
                std::vector<Frame>& frames);
// Rows of one table.
void place_table(std::span<const Block> blocks, std::size_t first, std::size_t last,
                 std::vector<Frame>& frames);

// A picture: as large as its file shows it, but never larger than the text area with a line of
// caption under it.
void place_picture(const Picture& picture, std::uint32_t index, Frame& frame);

// The pen width of a block's content on one line.
Pen pen_width(const Block& block, const Frame& frame);

}  // namespace wengao::layout
