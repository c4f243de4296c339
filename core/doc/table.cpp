#include "core/doc/table.h"

#include <algorithm>

#include "core/text/chars.h"

namespace wengao {
namespace {

// A cell of a row above or of this one: the how-manieth of which row.
struct Place {
  std::size_t row = 0;
  std::size_t cell = 0;
};

// Rows that are shorter than the widest are filled up to this many cells: what offices allow. A row
// of more comes from no table.
constexpr std::size_t kWidest = 63;

// What one cell takes up at most, so that hostile rows cannot count beyond its numbers.
constexpr std::uint16_t kMostMerged = 0xFFFF;

class Merger {
 public:
  explicit Merger(std::span<const std::u16string_view> rows) : rows_(rows) {
    texts_.reserve(rows.size());
    for (const std::u16string_view row : rows) {
      texts_.push_back(cells_of(row));
      width_ = std::max(width_, std::min(texts_.back().size(), kWidest));
    }
    out_.resize(rows.size());
  }

  std::vector<std::vector<TableCell>> run() {
    for (std::size_t row = 0; row < rows_.size(); ++row) {
      std::vector<Place> owners(std::max(width_, texts_[row].size()));
      for (std::size_t column = 0; column < owners.size();) column = take(row, column, owners);
      above_ = std::move(owners);
    }
    return std::move(out_);
  }

 private:
  [[nodiscard]] Span at(std::size_t row, std::size_t column) const {
    return column < texts_[row].size() ? texts_[row][column] : Span{};
  }
  [[nodiscard]] std::u16string_view words(std::size_t row, std::size_t column) const {
    return part(rows_[row], at(row, column));
  }

  // Puts the place into its cell; gives the next place.
  std::size_t take(std::size_t row, std::size_t column, std::vector<Place>& owners) {
    const std::u16string_view said = words(row, column);
    if (said == kMergedAbove && column < above_.size()) {
      const Place owner = above_[column];
      TableCell& cell = out_[owner.row][owner.cell];
      const std::size_t end = cell.column + cell.columns;
      bool whole = cell.column == column && cell.rows < kMostMerged;
      for (std::size_t k = column; whole && k < end; ++k) whole = is_merged(words(row, k));
      if (whole) {
        ++cell.rows;
        for (std::size_t k = column; k < end; ++k) owners[k] = owner;
        return end;
      }
    }
    std::vector<TableCell>& mine = out_[row];
    const bool follows =
        !mine.empty() && mine.back().column + std::size_t{mine.back().columns} == column;
    if (said == kMergedLeft && follows && mine.back().columns < kMostMerged) {
      ++mine.back().columns;
    } else {
      const Span text = at(row, column);
      mine.push_back({is_merged(said) ? Span{text.begin, text.begin} : text,
                      static_cast<std::uint16_t>(column)});
    }
    owners[column] = {row, mine.size() - 1};
    return column + 1;
  }

  std::span<const std::u16string_view> rows_;
  std::vector<std::vector<Span>> texts_;
  std::size_t width_ = 0;
  std::vector<std::vector<TableCell>> out_;
  std::vector<Place> above_;  // whose each place of the row above is
};

}  // namespace

std::vector<Span> cells_of(std::u16string_view row) {
  std::vector<Span> cells;
  Off begin = 0;
  for (Off at = 0; at <= row.size(); ++at) {
    if (at < row.size() && row[at] != u'\t') continue;
    const Span inner = text::trimmed(row.substr(begin, at - begin));
    cells.push_back({begin + inner.begin, begin + inner.end});
    begin = at + 1;
  }
  return cells;
}

std::vector<std::vector<TableCell>> table_cells(std::span<const std::u16string_view> rows) {
  if (std::any_of(rows.begin(), rows.end(), has_merged)) return Merger(rows).run();
  std::vector<std::vector<TableCell>> out(rows.size());
  for (std::size_t row = 0; row < rows.size(); ++row) {
    for (const Span text : cells_of(rows[row])) {
      out[row].push_back({text, static_cast<std::uint16_t>(out[row].size())});
    }
  }
  return out;
}

bool has_merged(std::u16string_view row) {
  // Both marks begin alike, and with nothing else does a word.
  return row.find(kMergedLeft.substr(0, 2)) != row.npos;
}

std::size_t head_rows(std::span<const std::vector<TableCell>> rows) {
  constexpr std::size_t kMost = 4;  // a cell over more rows than these heads no columns
  std::size_t heads = 1;
  if (rows.empty()) return 0;
  const TableCell& last = rows.front().back();
  for (const TableCell& cell : rows.front()) {
    const bool across = cell.columns > 1 && cell.columns < last.column + last.columns;
    const std::size_t over = std::max<std::size_t>(cell.rows, across ? cell.rows + 1u : 1u);
    heads = std::max(heads, over);
  }
  return heads <= kMost && heads < rows.size() ? heads : 1;
}

}  // namespace wengao
