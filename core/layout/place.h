// Place: what collect is made of, a part of the paper each. They write the frames of single blocks,
// or of blocks [first, last); every frame comes to them as a line of body text.
#pragma once

#include <span>
#include <vector>

#include "core/layout/collect.h"

namespace wengao::layout {

// Whether a block is printed in the running text at all.
bool takes_room(const Block& block);

// head.cpp — 版头: 7.2. Gives the blank there is between it and what follows.
Rise place_head(std::span<const Block> blocks, std::size_t first, std::size_t last,
                const House& house, std::vector<Frame>& frames);

// line.cpp — title, headings, captions, and lines of no other part. `previous`: the kind of the
// block that is printed before.
void place_line(const Block& block, Kind previous, const House& house, Frame& frame);

// attachment.cpp — 附件说明, 7.3.4; the first lines of an attachment, 7.3.7.
void place_attachment_note(const Block& block, bool first_note, const Grid& grid, Frame& frame);
void place_attachment_title(const Block& block, bool first_line, const House& house, Frame& frame);

// closing.cpp — 署名, 成文日期, 附注: 7.3.5, 7.3.6. `by_person`: one signs an order, 7.3.5.3.
void place_closing(std::span<const Block> blocks, std::size_t first, std::size_t last,
                   bool by_person, const House& house, std::vector<Frame>& frames);

// minutes.cpp — 出席、请假、列席: 10.3.
bool is_attendance(const Block& block);
void place_attendance(const Block& block, bool first, const Grid& grid, Frame& frame);

// imprint.cpp — a line of 版记: 7.4.
void place_imprint(const Block& block, Frame& frame);
// What only the whole report shows: which lines are its imprint, and whether its addressee is so
// long that it goes there.
void settle_foot(std::span<const Block> blocks, const House& house, std::vector<Frame>& frames);

// table.cpp — the rows of one table, and the captions over it.
void place_table(std::span<const Block> blocks, std::size_t first, std::size_t last,
                 const House& house, std::vector<Frame>& frames);

// picture.cpp — as large as the file shows it, but never larger than the text area with a line of
// caption under it.
void place_picture(const Picture& picture, std::uint32_t index, const Grid& grid, Frame& frame);

}  // namespace wengao::layout
