#include "core/layout/paginate.h"

#include <algorithm>

#include "core/layout/fill.h"

namespace wengao::layout {
namespace {

// 7.3.5.5: at least this many lines of text stand on the page of the signature.
constexpr std::uint32_t kCompany = 2;

// The block before `block` that takes room; `block` itself when there is none.
std::uint32_t previous(const Flow& flow, std::uint32_t block) {
  for (std::uint32_t at = block; at > 0; --at) {
    if (flow.lines(at - 1) > 0) return at - 1;
  }
  return block;
}

}  // namespace

std::uint32_t Flow::lines(std::uint32_t block) const {
  return line_count(frames[block], filled[block]);
}

std::uint32_t repeated_row(const Flow& flow, Spot spot) {
  std::uint32_t block = spot.block;
  while (block < flow.size() && flow.lines(block) == 0) ++block;
  if (block == flow.size() || flow.frames[block].shape != Shape::row) return flow.size();
  const std::uint32_t above = flow.frames[block].header;
  if (above == 0 || above > block) return flow.size();
  // A first row as high as that is no header.
  const std::uint32_t header = block - above;
  const Rise height = line_height(flow.frames[header], flow.filled[header]);
  return height <= 3 * kRow ? header : flow.size();
}

Reach reach(const Flow& flow, Spot start, Spot stop, std::vector<Slice>* slices) {
  Rise used = 0;
  bool empty = true;  // nothing but a repeated row stands on the page
  const std::uint32_t header = start == stop ? flow.size() : repeated_row(flow, start);
  if (header < flow.size()) {
    if (slices != nullptr) slices->push_back({header, 0, 1, 0, true});
    used = line_height(flow.frames[header], flow.filled[header]);
  }
  std::uint32_t from = start.line;
  std::uint32_t block = start.block;
  for (; block < flow.size() && block <= stop.block; ++block, from = 0) {
    const Frame& frame = flow.frames[block];
    if (frame.at_foot) break;
    std::uint32_t lines = flow.lines(block);
    if (block == stop.block) lines = std::min(lines, stop.line);
    if (lines <= from) {
      if (block == stop.block) break;
      continue;
    }
    if (frame.new_page && !empty && from == 0) break;
    const Rise height = line_height(frame, flow.filled[block]);
    Rise before = empty || from > 0 ? 0 : frame.before;
    if (from == 0) before = std::max(before, frame.stand - used);
    if (from == 0 && frame.beside && used >= height) before = -height;
    const Rise room = kFullPage - used - before;
    auto fits = room < 0 ? 0u : static_cast<std::uint32_t>(room / height);
    // A line higher than a page would never find one.
    if (empty) fits = std::max(fits, 1u);
    const std::uint32_t to = std::min(lines, from + fits);
    if (to == from) break;
    if (slices != nullptr) slices->push_back({block, from, to, used + before});
    used += before + height * static_cast<Rise>(to - from);
    empty = false;
    if (to < flow.lines(block)) {
      from = to;
      break;
    }
  }
  return {{block, block < flow.size() ? from : 0}, used};
}

Spot page_end(const Flow& flow, Spot start) {
  const Spot whole = reach(flow, start, {flow.size(), 0}).end;
  Spot end = whole;
  while (end.block < flow.size() && !flow.frames[end.block].at_foot &&
         !flow.frames[end.block].new_page) {
    if (end.line > 0 || end <= start) break;
    const std::uint32_t before = previous(flow, end.block);
    if (before == end.block) break;
    const Frame& mine = flow.frames[end.block];
    const Frame& theirs = flow.frames[before];
    if (mine.keep_prev && !theirs.keep_prev && !theirs.keep_next) {
      const std::uint32_t lines = flow.lines(before);
      end = {before, lines > kCompany ? lines - kCompany : 0};
    } else if (mine.keep_prev || theirs.keep_next) {
      end = {before, 0};
    } else {
      break;
    }
  }
  // What belongs together is longer than a page: then it is parted where the page is full.
  return end <= start ? whole : end;
}

std::uint32_t foot_of(const Flow& flow) {
  std::uint32_t at = flow.size();
  for (std::uint32_t block = flow.size(); block > 0; --block) {
    if (flow.frames[block - 1].at_foot)
      at = block - 1;
    else if (flow.frames[block - 1].shape != Shape::nothing)
      break;
  }
  return at;
}

bool is_letter(const Flow& flow) {
  // The mark is among the first lines of a report.
  const std::size_t head = std::min<std::size_t>(flow.frames.size(), 40);
  return std::any_of(flow.frames.begin(), flow.frames.begin() + static_cast<std::ptrdiff_t>(head),
                     [](const Frame& frame) { return frame.letter; });
}

void place_foot(const Flow& flow, std::vector<Sheet>& sheets) {
  const std::uint32_t foot = foot_of(flow);
  if (foot == flow.size()) return;
  Rise height = 0;
  for (std::uint32_t block = foot; block < flow.size(); ++block) {
    height += static_cast<Rise>(flow.lines(block)) * kRow;
  }
  Sheet& last = sheets.back();
  const Spot end = last.end;
  const bool any = is_letter(flow);
  const bool even = any || sheets.size() % 2 == 0;
  const Rise used = reach(flow, last.start, last.end).used;
  if (even && used + height <= kFullPage) {
    last.foot = true;
    return;
  }
  if (even && !any) sheets.push_back({end, end, false, false});
  sheets.push_back({end, end, true, any || !even});
}

}  // namespace wengao::layout
