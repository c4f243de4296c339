#include "core/layout/columns.h"

#include <algorithm>

#include "core/layout/breaks.h"
#include "core/layout/metrics.h"
#include "core/layout/table.h"
#include "core/text/chars.h"
#include "core/text/utf.h"

namespace wengao::layout {
namespace {

// A column is wider than its widest cell by so much: offices' fonts are not quite those measured
// with, and a character that a font lacks comes from another.
constexpr Um kCellSlack = 2000;
constexpr Um kAround = 2 * kCellPadding;

// The pen width of a part of a row, as far as it matters.
Pen width_of(std::u16string_view text, Span words, const Frame& frame, const Grid& grid) {
  constexpr Pen kEnough = 400'000 * kPenUnits;
  Pen width = 0;
  for (Off at = words.begin; at < words.end && width < kEnough;) {
    const auto [c, units] = text::code_point(text, at);
    width += grid.pen_of(frame.size, advance(frame.face, c));
    at += units;
  }
  return width;
}

// What of a cell must stand on one line: its longest number or word, and two Han characters.
Um least_width(std::u16string_view text, Span cell, const Frame& frame, const Grid& grid) {
  const Pen whole = width_of(text, cell, frame, grid);
  Pen least = std::min(whole, 2 * grid.pen_of(frame.size, 1000));
  constexpr Off kLongest = 60;  // looked at of one word
  for (Off begin = cell.begin; begin < cell.end;) {
    Off end = begin + 1;
    while (end < cell.end && end - begin < kLongest && !may_break(text, end)) ++end;
    least = std::max(least, width_of(text, {begin, end}, frame, grid));
    begin = end;
  }
  return to_um_width(least) + kAround;
}

// The widest cell of each column, by some measure; what merged cells lack is added to all of
// theirs.
template <class Measure>
std::vector<Um> widest(std::span<const RowText> rows, Measure measure) {
  std::vector<Um> widths;
  const auto at_least = [&](std::size_t columns) {
    widths.resize(std::max(widths.size(), columns));
  };
  for (const bool merged : {false, true}) {
    for (const RowText& row : rows) {
      for (const TableCell& cell : row.cells) {
        at_least(cell.column + std::size_t{cell.columns});
        if (merged != (cell.columns > 1)) continue;
        Um lacking = measure(row.text, cell.text);
        for (std::size_t k = cell.column; merged && k < cell.column + std::size_t{cell.columns};
             ++k)
          lacking -= widths[k];
        if (!merged) {
          widths[cell.column] = std::max(widths[cell.column], lacking);
          continue;
        }
        for (std::size_t k = 0; lacking > 0 && k < cell.columns; ++k) {
          widths[cell.column + k] += lacking / cell.columns;
        }
      }
    }
  }
  return widths;
}

// The whole root, rounded down.
std::int64_t root(std::int64_t square) {
  std::int64_t value = 0;
  for (std::int64_t bit = std::int64_t{1} << 20; bit > 0; bit >>= 1) {
    if ((value + bit) * (value + bit) <= square) value += bit;
  }
  return value;
}

}  // namespace

Um natural_width(std::u16string_view text, Span cell, const Frame& frame, const Grid& grid) {
  return to_um_width(width_of(text, cell, frame, grid)) + kAround + kCellSlack;
}

std::vector<Um> wished_widths(std::span<const RowText> rows, const Frame& frame, const Grid& grid) {
  return widest(rows, [&](std::u16string_view text, Span cell) {
    return natural_width(text, cell, frame, grid);
  });
}

std::vector<Um> least_widths(std::span<const RowText> rows, const Frame& frame, const Grid& grid) {
  return widest(rows, [&](std::u16string_view text, Span cell) {
    return least_width(text, cell, frame, grid);
  });
}

bool is_too_wide(std::span<const RowText> rows, const Frame& frame, const Grid& grid) {
  std::int64_t all = 0;
  for (const Um width : least_widths(rows, frame, grid)) all += width;
  return all > grid.width;
}

// Where the wishes are too great, narrow columns keep theirs and the wide ones share what is left.
std::vector<Um> share(const std::vector<Um>& wishes, Um width) {
  std::int64_t wished = 0;
  for (const Um wish : wishes) wished += wish;
  const auto count = static_cast<std::int64_t>(wishes.size());
  std::vector<Um> edges{0};
  if (wished <= width) {
    std::int64_t sum = 0;
    for (std::size_t k = 0; k < wishes.size(); ++k) {
      sum += wishes[k];
      const auto extra = (width - wished) * static_cast<std::int64_t>(k + 1) / count;
      edges.push_back(static_cast<Um>(sum + extra));
    }
    return edges;
  }
  // Narrow columns first: each that asks for less than its fair part of what is left has its wish.
  std::vector<Um> sorted = wishes;
  std::sort(sorted.begin(), sorted.end());
  std::int64_t left = width;
  Um fair = 0;
  for (std::size_t k = 0; k < sorted.size(); ++k) {
    fair = static_cast<Um>(left / static_cast<std::int64_t>(sorted.size() - k));
    if (sorted[k] > fair) break;
    left -= sorted[k];
  }
  // The wide ones share the rest by the roots of their wishes: so rows come out least high without
  // any column growing too narrow.
  std::int64_t weights = 0;
  for (const Um wish : wishes) weights += wish > fair ? root(wish) : 0;
  Um at = 0;
  for (const Um wish : wishes) {
    at += wish > fair ? static_cast<Um>(left * root(wish) / weights) : wish;
    edges.push_back(at);
  }
  edges.back() = width;
  return edges;
}

void keep_words(std::vector<Um>& edges, const std::vector<Um>& wishes,
                const std::vector<Um>& leasts) {
  if (leasts.size() != wishes.size()) return;
  std::int64_t spare = edges.back();
  std::int64_t wanted = 0;
  bool cuts = false;
  const auto more = [&](std::size_t k) { return std::max(wishes[k] - leasts[k], 1); };
  for (std::size_t k = 0; k < wishes.size(); ++k) {
    spare -= leasts[k];
    wanted += more(k);
    cuts = cuts || edges[k + 1] - edges[k] < leasts[k];
  }
  if (!cuts || spare < 0) return;
  std::int64_t least = 0;
  std::int64_t given = 0;
  for (std::size_t k = 0; k < wishes.size(); ++k) {
    least += leasts[k];
    given += more(k);
    edges[k + 1] = static_cast<Um>(least + spare * given / wanted);
  }
}

std::vector<Um> number_widths(std::span<const RowText> rows, std::size_t heads, std::size_t columns,
                              const Frame& frame, const Grid& grid) {
  std::vector<Um> widths(columns, 0);
  std::vector<bool> words(columns, false);
  for (const RowText& row : rows.subspan(std::min(heads, rows.size()))) {
    for (const TableCell& cell : row.cells) {
      if (cell.text.empty() || cell.columns > 1 || cell.column >= columns) continue;
      const std::size_t k = cell.column;
      words[k] = words[k] || !is_number_cell(part(row.text, cell.text));
      widths[k] = std::max(widths[k], to_um_width(width_of(row.text, cell.text, frame, grid)));
    }
  }
  for (std::size_t k = 0; k < columns; ++k) {
    if (words[k]) widths[k] = 0;
  }
  return widths;
}

}  // namespace wengao::layout
