// 版记: which lines are it, and how they stand. GB/T 9704—2012, 7.4.
#include <algorithm>

#include "core/layout/fill.h"
#include "core/layout/paginate.h"
#include "core/layout/place.h"
#include "core/text/chars.h"

namespace wengao::layout {
namespace {

// The label 抄送： or 主送：, and the blank at either side.
constexpr std::int32_t kSide = 1000;
constexpr std::int32_t kHanging = kSide + 3000;

// Where the date of “某办公室　2024年1月5日印发” starts; 0 when the line is another.
Off printing_date(const Block& block) {
  const auto words = block.content();
  if (!words.ends_with(u"印发")) return 0;
  std::size_t at = words.size() - 2;
  while (at > 0 && (text::is_digit(words[at - 1]) || words[at - 1] == u'年' ||
                    words[at - 1] == u'月' || words[at - 1] == u'日')) {
    --at;
  }
  const bool date = at > 0 && at + 2 < words.size() && text::is_digit(words[at]);
  return date ? block.info.content.begin + static_cast<Off>(at) : 0;
}

void place_at_foot(Frame& frame) {
  frame.size = kSiHao;
  frame.first = frame.rest = kSide;
  frame.right = kSide;
  frame.at_foot = true;
}

// An imprint is one only at the report's end; and 附件说明 before a signature belongs to it, so
// that text and not a list of files stands above the signature.
void look_back(std::span<const Block> blocks, const Grid& grid, std::vector<Frame>& frames) {
  // More lines than these are no imprint, and would not fit at the foot of a page.
  constexpr std::size_t kMostLines = 8;
  std::size_t lines = 0;
  for (std::size_t i = blocks.size(); i-- > 0 && lines <= kMostLines;) {
    if (frames[i].shape == Shape::nothing) continue;
    if (!frames[i].at_foot) break;
    lines += blocks[i].info.content.size() / static_cast<std::size_t>(grid.cells) + 1;
  }
  bool at_end = lines <= kMostLines;
  bool closing_follows = false;
  for (std::size_t i = blocks.size(); i-- > 0;) {
    Frame& frame = frames[i];
    if (frame.shape == Shape::nothing) continue;
    at_end = at_end && frame.at_foot;
    frame.at_foot = at_end;
    if (blocks[i].is(Kind::attachment_note)) {
      frame.keep_prev = closing_follows;
    } else {
      closing_follows = frame.keep_prev;
    }
  }
}

// 7.3.2: 主送机关名称过多导致公文首页不能显示正文时，应当将主送机关名称移至版记.
bool hides_text(std::span<const Block> blocks, std::size_t addressee, const House& house,
                const std::vector<Frame>& frames) {
  std::vector<Filled> filled;
  for (std::size_t i = 0; i <= addressee; ++i) {
    filled.push_back(fill(blocks[i], frames[i], house.grid));
  }
  const Flow flow{std::span(frames).first(addressee + 1), filled, &house};
  const Reach reached = reach(flow, {}, {flow.size(), 0});
  return reached.end.block < flow.size() || reached.used + house.grid.row > house.grid.full_page();
}

void move_addressee(std::span<const Block> blocks, const House& house, std::vector<Frame>& frames) {
  constexpr std::size_t kHead = 40;         // an addressee is among the first lines of a report
  constexpr Off kShort = 4 * Grid{}.cells;  // so long it hides nothing
  const std::size_t end = std::min(blocks.size(), kHead);
  for (std::size_t i = 0; i < end; ++i) {
    if (!blocks[i].is(Kind::addressee)) continue;
    if (blocks[i].info.content.size() <= kShort || !hides_text(blocks, i, house, frames)) return;
    std::size_t next = i + 1;
    while (next < blocks.size() && frames[next].shape == Shape::nothing) ++next;
    // There must be text for which it makes room.
    if (next == blocks.size() || frames[next].at_foot || frames[next].keep_prev) return;
    frames[next].before = std::max(frames[next].before, frames[i].before);
    frames[i].before = 0;
    place_at_foot(frames[i]);
    frames[i].to_imprint = true;
    frames[i].first = frames[i].rest = kHanging;
    return;
  }
}

}  // namespace

// 四号, one character of blank on either side; 抄送 hangs under its first name, and the date of
// printing ends at the right.
void place_imprint(const Block& block, Frame& frame) {
  place_at_foot(frame);
  frame.flush_right = printing_date(block);
  const auto words = block.content();
  if (words.starts_with(u"抄送") || words.starts_with(u"主送")) frame.rest = kHanging;
}

void settle_foot(std::span<const Block> blocks, const House& house, std::vector<Frame>& frames) {
  look_back(blocks, house.grid, frames);
  move_addressee(blocks, house, frames);
}

}  // namespace wengao::layout
