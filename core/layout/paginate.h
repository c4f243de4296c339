// Paginate: the third step. Filled blocks → sheets, each from one spot of the text to another.
#pragma once

#include <span>
#include <vector>

#include "core/layout/frame.h"
#include "core/layout/house.h"

namespace wengao::layout {

// A line of a block, both counted from 0. The end of the text is {blocks, 0}.
struct Spot {
  std::uint32_t block = 0;
  std::uint32_t line = 0;
  friend bool operator==(Spot, Spot) = default;
  friend constexpr bool operator<(Spot a, Spot b) {
    return a.block != b.block ? a.block < b.block : a.line < b.line;
  }
  friend constexpr bool operator<=(Spot a, Spot b) { return !(b < a); }
};

// What one page holds: the running text [start, end), and perhaps the imprint at its foot.
struct Sheet {
  Spot start;
  Spot end;
  bool foot = false;
  bool numbered =
      true;  // 7.5: neither blank pages before the imprint nor its own are numbered then
  friend bool operator==(const Sheet&, const Sheet&) = default;
};

// All blocks with their frames and lines: equally many of each.
struct Flow {
  std::span<const Frame> frames;
  std::span<const Filled> filled;
  const House* house = nullptr;  // never null in use

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(frames.size()); }
  [[nodiscard]] std::uint32_t lines(std::uint32_t block) const;
  [[nodiscard]] Rise height(std::uint32_t block) const;  // of one of its lines
};

// Lines [from, to) of one block, standing together on a page; `top` counts from the text area's.
struct Slice {
  std::uint32_t block = 0;
  std::uint32_t from = 0;
  std::uint32_t to = 0;
  Rise top = 0;
  bool repeated = false;  // a row of a table's head, printed again at the top of a page
};

// Whether the page that starts at `spot` is one that lies on its side, chapter 8.
bool is_turned(const Flow& flow, Spot spot);

// The running text of one page from `start`, up to `stop` or as far as it holds. Gives the spot
// after the last line that fits and the height used.
struct Reach {
  Spot end;
  Rise used = 0;
};
Reach reach(const Flow& flow, Spot start, Spot stop, std::vector<Slice>* slices = nullptr);

// Where the page that starts at `start` ends: as far as it reaches, less what must not be parted
// from the next page: a heading from its text, a signature from at least two lines of text.
Spot page_end(const Flow& flow, Spot start);

// Adds the imprint, if there is one, at the foot of the last page, which must be an even one (the
// back of the last leaf), 7.4.
void place_foot(const Flow& flow, std::vector<Sheet>& sheets);

// A letter, 10.1: its first page has no number, its imprint no rules, and stands on any last page.
bool is_letter(const Flow& flow);

// The first block of the imprint at the report's end; flow.size() without one.
std::uint32_t foot_of(const Flow& flow);

// All blocks of the imprint in order: an addressee that was moved there first, 7.3.2.
std::vector<std::uint32_t> foot_blocks(const Flow& flow);

// The height of the imprint.
Rise foot_height(const Flow& flow, std::span<const std::uint32_t> blocks);

}  // namespace wengao::layout
