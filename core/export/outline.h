// Outline: the headings of a report with the places they stand at, for the bookmarks of a file.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/doc/block.h"
#include "core/layout/page.h"

namespace wengao {

struct OutlineEntry {
  std::u16string title;
  unsigned depth = 0;      // 0 is outermost; at most one more than the entry's before
  std::uint32_t page = 0;  // 0-based
  Um top = 0;
};

// Headings by level; an attachment is an outermost entry. Those that stand on no page are left out.
std::vector<OutlineEntry> outline_of(std::span<const Block> blocks, std::span<const Page> pages);

}  // namespace wengao
