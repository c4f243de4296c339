// Columns: how wide each column of a table is.
#pragma once

#include <span>
#include <vector>

#include "core/doc/table.h"
#include "core/layout/frame.h"

namespace wengao::layout {

// One row of a table: its text, and its cells.
struct RowText {
  std::u16string_view text;
  std::vector<TableCell> cells;
};

// How wide a cell is on one line, its padding included.
Um natural_width(std::u16string_view text, Span cell, const Frame& frame, const Grid& grid);

// How wide each column would be if nothing had to be broken.
std::vector<Um> wished_widths(std::span<const RowText> rows, const Frame& frame, const Grid& grid);

// What each column must have for no number or word to be cut.
std::vector<Um> least_widths(std::span<const RowText> rows, const Frame& frame, const Grid& grid);
// Whether columns as narrow as they can be are wider than the text area together: numbers and words
// would have to be cut.
bool is_too_wide(std::span<const RowText> rows, const Frame& frame, const Grid& grid);

// The edges of columns with these wishes, all together as wide as the text area.
std::vector<Um> share(const std::vector<Um>& wishes, Um width);

// Columns that would cut a number or a word take from those that have room to spare, where that is
// enough for all.
void keep_words(std::vector<Um>& edges, const std::vector<Um>& wishes,
                const std::vector<Um>& leasts);
// Of each column of numbers how wide the widest under the head is, without padding; 0 where other
// words stand.
std::vector<Um> number_widths(std::span<const RowText> rows, std::size_t heads, std::size_t columns,
                              const Frame& frame, const Grid& grid);

}  // namespace wengao::layout
