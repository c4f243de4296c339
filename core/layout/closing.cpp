// 署名、成文日期、附注 without a seal. GB/T 9704—2012, 7.3.5.2 and 7.3.6.
#include <algorithm>

#include "core/layout/collect.h"

namespace wengao::layout {
namespace {

constexpr std::int32_t kLine = kCells * 1000;

// Width in thousandths of a cell, rounded up.
std::int32_t cells(const Block& block, const Frame& frame) {
  return (pen_width(block, frame) + kCell / 1000 - 1) / (kCell / 1000);
}

}  // namespace

void place_closing(std::span<const Block> blocks, std::size_t first, std::size_t last,
                   std::vector<Frame>& frames) {
  std::int32_t name = 0;  // of the widest 署名: in joint papers all start at one edge
  std::int32_t date = 0;
  for (std::size_t i = first; i < last; ++i) {
    if (blocks[i].is(Kind::signature)) name = std::max(name, cells(blocks[i], frames[i]));
    if (blocks[i].is(Kind::date)) date = std::max(date, cells(blocks[i], frames[i]));
  }
  // The name ends two characters before the edge; the date starts two characters right of the
  // name. Where the date is the longer, it is the date that ends two characters before the edge.
  std::int32_t name_left = kLine - 2000 - name;
  std::int32_t date_left = name_left + 2000;
  if (date > name) {
    date_left = kLine - 2000 - date;
    name_left = date_left - 2000;
  }
  // A date that stands alone ends four characters before the edge, 7.3.5.1.
  if (name == 0) date_left = kLine - 4000 - date;

  bool opened = false;
  for (std::size_t i = first; i < last; ++i) {
    Frame& frame = frames[i];
    const Kind kind = blocks[i].info.kind;
    if (kind != Kind::signature && kind != Kind::date && kind != Kind::annotation) continue;
    frame.shape = Shape::text;
    frame.align = Align::left;
    // 7.3.5.2: one blank row under the text; 7.3.5.5: some text stands on the same page.
    frame.before = opened ? 0 : kRow;
    frame.keep_prev = true;
    opened = true;
    if (kind == Kind::annotation) {
      frame.first = 2000;
      frame.before = 0;
      continue;
    }
    // A name or date longer than a line starts at the edge and runs on.
    frame.first = frame.rest = std::max(0, kind == Kind::signature ? name_left : date_left);
  }
}

void place_signed(std::span<const Block> blocks, std::size_t first, std::size_t last,
                  std::vector<Frame>& frames) {
  // Two blank rows over the name, one between it and the date, both four characters from the edge.
  bool opened = false;
  for (std::size_t i = first; i < last; ++i) {
    Frame& frame = frames[i];
    if (!blocks[i].is(Kind::signature) && !blocks[i].is(Kind::date)) continue;
    frame.align = Align::right;
    frame.first = frame.rest = 0;
    frame.right = 4000;
    frame.before = blocks[i].is(Kind::date) ? kRow : opened ? 0 : 2 * kRow;
    opened = true;
  }
}

}  // namespace wengao::layout
