#include "core/layout/paginate.h"

#include <algorithm>

#include "core/layout/fill.h"

namespace wengao::layout {
namespace {

// 7.3.5.5: at least this many lines of text stand on the page of the signature.
constexpr std::uint32_t kCompany = 2;

// A mark or an addressee is among the first lines of a report.
std::span<const Frame> head_of(const Flow& flow) {
  constexpr std::size_t kHead = 40;
  return flow.frames.first(std::min(flow.frames.size(), kHead));
}

// The block before `block` that takes room; `block` itself when there is none.
std::uint32_t previous(const Flow& flow, std::uint32_t block) {
  for (std::uint32_t at = block; at > 0; --at) {
    if (flow.lines(at - 1) > 0 && !flow.frames[at - 1].to_imprint) return at - 1;
  }
  return block;
}

// The first block at `spot` or after it that takes room in the running text; or flow.size().
std::uint32_t standing(const Flow& flow, Spot spot) {
  std::uint32_t block = spot.block;
  while (block < flow.size() && (flow.lines(block) == 0 || flow.frames[block].to_imprint)) ++block;
  return block;
}

// The rows of a table's head that stand again above the rows which go on at `spot`.
struct Head {
  std::uint32_t first = 0;
  std::uint32_t count = 0;
  Rise height = 0;
};
Head repeated_head(const Flow& flow, Spot spot) {
  const std::uint32_t block = standing(flow, spot);
  if (block == flow.size() || flow.frames[block].shape != Shape::row) return {};
  const std::uint32_t above = flow.frames[block].header;
  if (above == 0 || above > block) return {};
  Head head{block - above, 0, 0};
  for (std::uint32_t at = head.first; at < block && head.count < flow.frames[head.first].heads;
       ++at) {
    if (flow.frames[at].shape != Shape::row) continue;
    head.height += flow.height(at);
    ++head.count;
  }
  // A page may begin within the head; and rows as high as that are no head.
  constexpr Rise kHighest = 3;
  const bool whole = head.count == flow.frames[head.first].heads;
  const Rise most = kHighest * static_cast<Rise>(head.count) * flow.house->grid.row;
  return whole && head.height <= most ? head : Head{};
}

// A line alone at the foot of a page, or alone at the top of the next, takes a second with it.
Spot without_single_lines(const Flow& flow, Spot start, Spot end) {
  if (end.line == 0 || end.block >= flow.size()) return end;
  const std::uint32_t lines = flow.lines(end.block);
  if (lines < 3) return {end.block, 0};
  Spot out = end;
  if (lines - out.line == 1) --out.line;
  const std::uint32_t from = start.block == end.block ? start.line : 0;
  if (out.line - from == 1 && from == 0) out.line = 0;
  return out <= start ? end : out;
}

}  // namespace

std::uint32_t Flow::lines(std::uint32_t block) const {
  return line_count(frames[block], filled[block]);
}

Rise Flow::height(std::uint32_t block) const { return line_height(frames[block], filled[block]); }

bool is_turned(const Flow& flow, Spot spot) {
  const std::uint32_t block = standing(flow, spot);
  return block < flow.size() && flow.frames[block].turned;
}

Reach reach(const Flow& flow, Spot start, Spot stop, std::vector<Slice>* slices) {
  Rise used = 0;
  bool empty = true;  // nothing but a table's repeated head stands on the page
  const bool turned = is_turned(flow, start);
  const Grid& grid = flow.house->grid;
  const Rise full = turned ? grid.turned().full_page() : grid.full_page();
  if (start != stop) {
    const Head head = repeated_head(flow, start);
    for (std::uint32_t at = head.first, left = head.count; left > 0; ++at) {
      if (flow.frames[at].shape != Shape::row) continue;
      if (slices != nullptr) slices->push_back({at, 0, 1, used, true});
      used += flow.height(at);
      --left;
    }
  }
  std::uint32_t from = start.line;
  std::uint32_t block = start.block;
  for (; block < flow.size() && block <= stop.block; ++block, from = 0) {
    const Frame& frame = flow.frames[block];
    if (frame.to_imprint) continue;
    if (frame.at_foot) break;
    std::uint32_t lines = flow.lines(block);
    if (block == stop.block) lines = std::min(lines, stop.line);
    if (lines <= from) {
      if (block == stop.block) break;
      continue;
    }
    if (!empty && from == 0 && (frame.new_page || frame.turned != turned)) break;
    const Rise height = flow.height(block);
    Rise before = empty || from > 0 ? 0 : frame.before;
    if (from == 0) before = std::max(before, frame.stand - used);
    if (from == 0 && frame.beside && used >= height) before = -height;
    const Rise room = full - used - before;
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
  const bool turned = is_turned(flow, start);
  Spot end = flow.house->keeps_pairs ? without_single_lines(flow, start, whole) : whole;
  while (end.block < flow.size() && !flow.frames[end.block].at_foot &&
         !flow.frames[end.block].new_page) {
    if (end.line > 0 || end <= start) break;
    const std::uint32_t before = previous(flow, end.block);
    if (before == end.block) break;
    const Frame& mine = flow.frames[end.block];
    const Frame& theirs = flow.frames[before];
    if (mine.turned != turned) break;
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
    const Frame& frame = flow.frames[block - 1];
    if (frame.at_foot && !frame.to_imprint)
      at = block - 1;
    else if (frame.shape != Shape::nothing)
      break;
  }
  return at;
}

std::vector<std::uint32_t> foot_blocks(const Flow& flow) {
  std::vector<std::uint32_t> blocks;
  const auto head = head_of(flow);
  for (std::uint32_t block = 0; block < head.size(); ++block) {
    if (head[block].to_imprint) blocks.push_back(block);
  }
  for (std::uint32_t block = foot_of(flow); block < flow.size(); ++block) {
    if (flow.lines(block) > 0) blocks.push_back(block);
  }
  return blocks;
}

Rise foot_height(const Flow& flow, std::span<const std::uint32_t> blocks) {
  Rise height = 0;
  for (const std::uint32_t block : blocks) {
    height += static_cast<Rise>(flow.lines(block)) * flow.height(block);
  }
  return height;
}

bool is_letter(const Flow& flow) {
  const auto head = head_of(flow);
  return std::any_of(head.begin(), head.end(), [](const Frame& frame) { return frame.letter; });
}

void place_foot(const Flow& flow, std::vector<Sheet>& sheets) {
  const std::vector<std::uint32_t> blocks = foot_blocks(flow);
  if (blocks.empty()) return;
  Sheet& last = sheets.back();
  const Spot end = last.end;
  const bool any = is_letter(flow);
  const bool even = any || sheets.size() % 2 == 0;
  const Rise used = reach(flow, last.start, last.end).used;
  const bool fits = used + foot_height(flow, blocks) <= flow.house->grid.full_page();
  if (even && fits && !is_turned(flow, last.start)) {
    last.foot = true;
    return;
  }
  if (even && !any) sheets.push_back({end, end, false, false});
  sheets.push_back({end, end, true, any || !even});
}

}  // namespace wengao::layout
