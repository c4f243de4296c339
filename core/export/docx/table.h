// Rows of tab-parted cells as one w:tbl.
#pragma once

#include <span>

#include "core/doc/block.h"
#include "core/export/markup/markup.h"

namespace wengao::docx {

// Writes the rows as one table as wide as the type area, with a grid and with borders; the first
// row repeats on each page. A row with fewer cells than others ends in a cell that spans the rest.
// Precondition: rows is not empty.
void write_table(Markup& out, std::span<const Block* const> rows);

}  // namespace wengao::docx
