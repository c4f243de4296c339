// collect ▶ fill ▶ paginate ▶ number, with memory of what was done before.
#include "core/layout/layout.h"

#include <algorithm>
#include <unordered_map>

#include "core/layout/collect.h"
#include "core/layout/compose.h"
#include "core/layout/fill.h"
#include "core/layout/number.h"
#include "core/layout/paginate.h"

namespace wengao::layout {

struct Memory {
  House house;
  std::vector<Block> blocks;
  std::vector<Frame> frames;
  std::vector<Filled> filled;
  std::vector<Sheet> sheets;   // of the running text
  std::vector<Sheet> printed;  // those and the imprint's

  [[nodiscard]] Flow flow() const { return {frames, filled, &house}; }
};

void MemoryDeleter::operator()(Memory* memory) const { delete memory; }
MemoryPtr new_memory() { return MemoryPtr(new Memory); }

namespace {

// Blocks [first, old_last) of the old flow became [first, new_last) of the new one.
struct Difference {
  std::uint32_t first = 0;
  std::uint32_t old_last = 0;
  std::uint32_t new_last = 0;
};

Difference difference(const Memory& memory, std::span<const Block> blocks,
                      const std::vector<Frame>& frames) {
  const auto same = [&](std::size_t old_at, std::size_t new_at) {
    return memory.blocks[old_at].id == blocks[new_at].id &&
           memory.blocks[old_at].revision == blocks[new_at].revision &&
           memory.frames[old_at] == frames[new_at];
  };
  std::size_t first = 0;
  std::size_t old_last = memory.blocks.size();
  std::size_t new_last = blocks.size();
  while (first < old_last && first < new_last && same(first, first)) ++first;
  while (old_last > first && new_last > first && same(old_last - 1, new_last - 1)) {
    --old_last;
    --new_last;
  }
  return {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(old_last),
          static_cast<std::uint32_t>(new_last)};
}

// Fills the changed blocks; takes over lines of those that merely moved.
std::uint32_t refill(Memory& memory, std::span<const Block> blocks,
                     const std::vector<Frame>& frames, Difference changed) {
  std::unordered_map<BlockId, std::uint32_t> old_place;
  for (std::uint32_t at = changed.first; at < changed.old_last; ++at) {
    old_place.emplace(memory.blocks[at].id, at);
  }
  std::vector<Filled> fresh(changed.new_last - changed.first);
  std::uint32_t count = 0;
  for (std::uint32_t at = changed.first; at < changed.new_last; ++at) {
    Filled& mine = fresh[at - changed.first];
    const auto old = old_place.find(blocks[at].id);
    if (old != old_place.end() && memory.blocks[old->second].revision == blocks[at].revision &&
        memory.frames[old->second] == frames[at]) {
      mine = std::move(memory.filled[old->second]);
      old_place.erase(old);
    } else {
      mine = fill(blocks[at], frames[at], memory.house.grid);
      ++count;
    }
  }
  const auto from = memory.filled.begin() + changed.first;
  const auto shared = std::min(changed.old_last, changed.new_last) - changed.first;
  std::move(fresh.begin(), fresh.begin() + shared, from);
  if (changed.new_last > changed.old_last) {
    memory.filled.insert(from + shared, std::make_move_iterator(fresh.begin() + shared),
                         std::make_move_iterator(fresh.end()));
  } else {
    memory.filled.erase(from + shared, memory.filled.begin() + changed.old_last);
  }
  return count;
}

// Makes sheets again from two before the first change (the end of a page may hang on what the
// next one starts with) until one starts where an old one did.
void repaginate(Memory& memory, Difference changed) {
  const Flow flow = memory.flow();
  std::vector<Sheet> old = std::move(memory.sheets);
  auto keep = std::lower_bound(
      old.begin(), old.end(), changed.first,
      [](const Sheet& sheet, std::uint32_t block) { return sheet.start.block < block; });
  keep -= std::min<std::ptrdiff_t>(3, keep - old.begin());
  memory.sheets.assign(old.begin(), keep);
  // Where the first page starts never depends on anything.
  Spot at = keep == old.end() ? Spot{} : keep->start;
  if (memory.sheets.empty()) at = {};
  const std::uint32_t foot = foot_of(flow);
  do {
    if (at.block >= changed.new_last && !memory.sheets.empty()) {
      const Spot was{at.block - changed.new_last + changed.old_last, at.line};
      const auto meet =
          std::lower_bound(old.begin(), old.end(), was,
                           [](const Sheet& sheet, const Spot& spot) { return sheet.start < spot; });
      if (meet != old.end() && meet->start == was && meet != old.begin()) {
        const auto moved = [&](Spot spot) {
          return Spot{spot.block - changed.old_last + changed.new_last, spot.line};
        };
        for (auto sheet = meet; sheet != old.end(); ++sheet) {
          memory.sheets.push_back({moved(sheet->start), moved(sheet->end)});
        }
        return;
      }
    }
    const Spot end = page_end(flow, at);
    memory.sheets.push_back({at, end});
    at = end;
  } while (at.block < foot);
}

// Whether an addressee that stands at the foot of the last page is among the changed blocks.
bool foot_changed(const Flow& flow, Difference changed) {
  const auto foot = foot_blocks(flow);
  return !foot.empty() && foot.front() >= changed.first && foot.front() < changed.new_last;
}

}  // namespace

Changed update(Memory& memory, std::span<const Block> blocks, const Setting& setting) {
  if (memory.house != setting.house) {
    const std::size_t pages = memory.printed.size();
    memory = Memory{};
    memory.house = setting.house;
    Changed told = update(memory, blocks, setting);
    told.last_page = std::max(page_count(memory), static_cast<std::uint32_t>(pages));
    return told;
  }
  std::vector<Frame> frames = collect(blocks, setting);
  const Difference changed = difference(memory, blocks, frames);
  Changed told;
  const bool nothing = changed.first == changed.old_last && changed.first == changed.new_last;
  if (nothing && !memory.printed.empty()) {
    memory.blocks.assign(blocks.begin(), blocks.end());
    told.first_page = told.last_page = static_cast<std::uint32_t>(memory.printed.size());
    return told;
  }
  told.blocks_filled = refill(memory, blocks, frames, changed);
  memory.blocks.assign(blocks.begin(), blocks.end());
  memory.frames = std::move(frames);
  repaginate(memory, changed);

  std::vector<Sheet> old = std::move(memory.printed);
  memory.printed = memory.sheets;
  place_foot(memory.flow(), memory.printed);

  // Which pages look as they did: those that end before the change, and, if none was added or
  // taken away before them, those that start after it.
  const std::vector<Sheet>& now = memory.printed;
  const auto count = static_cast<std::uint32_t>(now.size());
  std::uint32_t first = 0;
  while (first < count && first < old.size() && now[first] == old[first] &&
         now[first].end <= Spot{changed.first, 0}) {
    ++first;
  }
  std::uint32_t last = count;
  if (count == old.size() && !foot_changed(memory.flow(), changed)) {
    const auto moved = [&](Spot spot) {
      return Spot{spot.block - changed.old_last + changed.new_last, spot.line};
    };
    while (last > first && now[last - 1].start.block >= changed.new_last &&
           old[last - 1].start.block >= changed.old_last &&
           now[last - 1].start == moved(old[last - 1].start) &&
           now[last - 1].end == moved(old[last - 1].end) &&
           now[last - 1].foot == old[last - 1].foot &&
           now[last - 1].numbered == old[last - 1].numbered) {
      --last;
    }
  }
  // Each page tells how many there are.
  if (count != old.size() && memory.house.folio.between) first = 0;
  told.first_page = first;
  told.last_page = last;
  return told;
}

std::uint32_t page_count(const Memory& memory) {
  return static_cast<std::uint32_t>(memory.printed.size());
}

Page page(const Memory& memory, std::uint32_t index) {
  Page page = compose(memory.blocks, memory.flow(), memory.printed[index]);
  const bool letter_front = index == 0 && is_letter(memory.flow());
  number(page, index + 1, page_count(memory), memory.printed[index].numbered && !letter_front,
         memory.house);
  return page;
}

std::uint32_t page_of(const Memory& memory, BlockId block) {
  const auto found = std::find_if(memory.blocks.begin(), memory.blocks.end(),
                                  [&](const Block& b) { return b.id == block; });
  const auto count = page_count(memory);
  if (found == memory.blocks.end()) return count;
  const auto at = static_cast<std::uint32_t>(found - memory.blocks.begin());
  if (memory.flow().lines(at) == 0) return count;
  if (memory.frames[at].at_foot) return count - 1;
  const auto after =
      std::upper_bound(memory.printed.begin(), memory.printed.end(), Spot{at, 0},
                       [](const Spot& spot, const Sheet& sheet) { return spot < sheet.start; });
  return static_cast<std::uint32_t>(after - memory.printed.begin()) - 1;
}

std::vector<Page> lay_out(std::span<const Block> blocks, const Setting& setting) {
  Memory memory;
  update(memory, blocks, setting);
  std::vector<Page> pages;
  pages.reserve(memory.printed.size());
  for (std::uint32_t k = 0; k < page_count(memory); ++k) pages.push_back(page(memory, k));
  return pages;
}

}  // namespace wengao::layout
