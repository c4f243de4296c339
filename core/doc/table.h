// Table: a row is a line of text, its cells parted by tabs. A cell that is merged into the one on
// its left or above it says so in words, ［并左］ or ［并上］; so merged cells are moved, copied,
// typed and undone like any text, and every file that holds the text holds them.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/text/span.h"

namespace wengao {

inline constexpr std::u16string_view kMergedLeft = u"［并左］";
inline constexpr std::u16string_view kMergedAbove = u"［并上］";

// Whether a cell's words say that it is a part of another.
constexpr bool is_merged(std::u16string_view cell) {
  return cell == kMergedLeft || cell == kMergedAbove;
}

// The cells of a row, each without blanks at its ends; those merged into others too.
std::vector<Span> cells_of(std::u16string_view row);

// A cell with all that is merged into it.
struct TableCell {
  Span text;  // in its row
  std::uint16_t column = 0;
  std::uint16_t columns = 1;
  std::uint16_t rows = 1;

  friend bool operator==(const TableCell&, const TableCell&) = default;
};

// The cells of each row of a table. With merged cells every place belongs to one: what a row lacks
// of the widest is an empty cell, and so is a mark beside which no rectangle comes about. Without,
// each row has its own.
std::vector<std::vector<TableCell>> table_cells(std::span<const std::u16string_view> rows);

// Whether a row has a mark at all; most have none.
bool has_merged(std::u16string_view row);

// How many of a table's rows are its head: those that the merged cells of the first lie over.
std::size_t head_rows(std::span<const std::vector<TableCell>> rows);

}  // namespace wengao
