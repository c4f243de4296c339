// check_pages: what only the pages show. Run by whoever has laid a report out — the printing
// preview, an export, a check before hand-in — and not at every keystroke.
#pragma once

#include <span>
#include <vector>

#include "core/layout/page.h"
#include "core/lint/rule.h"

namespace wengao::lint {

// Appends the findings of all layout rules on the pages of one report, whose lines `blocks` are.
// Their order is that of the pages.
void check_pages(std::span<const Block> blocks, std::span<const Page> pages,
                 std::vector<Finding>& out);

// For the rules: the lines of a page that hold words of the report, without its made text.
struct PageLine {
  const Block* block = nullptr;
  Span span;                  // what the line shows of the block
  bool closes_block = false;  // the block ends with this line
};
using LinesOfPage = std::vector<PageLine>;
std::vector<LinesOfPage> lines_of_pages(std::span<const Block> blocks, std::span<const Page> pages);

}  // namespace wengao::lint
