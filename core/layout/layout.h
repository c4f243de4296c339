// Layout: blocks → pages, per GB/T 9704—2012. Four steps: collect ▶ fill ▶ paginate ▶ number.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "core/doc/block.h"
#include "core/layout/page.h"
#include "core/layout/setting.h"

namespace wengao::layout {

// Lays one report out from scratch. `blocks` are its lines in order; noise, separators and blank
// lines take no room. Never empty: an empty report gives one page with its number.
std::vector<Page> lay_out(std::span<const Block> blocks, const Setting& setting = {});

// The same with memory of what was filled before: only blocks whose revision is new are filled, and
// pages are made again from the first changed one until a page starts where it did. Equal, always,
// to lay_out of the same blocks.
struct Memory;
struct MemoryDeleter {
  void operator()(Memory* memory) const;
};
using MemoryPtr = std::unique_ptr<Memory, MemoryDeleter>;
MemoryPtr new_memory();

struct Changed {
  std::uint32_t first_page = 0;     // 0-based; pages before are as they were
  std::uint32_t last_page = 0;      // pages from here on start where they did before
  std::uint32_t blocks_filled = 0;  // how much was redone
};
Changed update(Memory& memory, std::span<const Block> blocks, const Setting& setting = {});

// How many pages, and one of them. Precondition: index < page_count.
std::uint32_t page_count(const Memory& memory);
Page page(const Memory& memory, std::uint32_t index);
// The 0-based page on which the first line of a block stands; page_count when it takes no room.
std::uint32_t page_of(const Memory& memory, BlockId block);

}  // namespace wengao::layout
