#include "core/layout/table.h"

#include <algorithm>

#include "core/layout/collect.h"
#include "core/layout/fill.h"
#include "core/layout/metrics.h"
#include "core/text/chars.h"
#include "core/text/utf.h"

namespace wengao::layout {
namespace {

// A table of more columns has cells too narrow to read; a row with a longer cell would not fit on a
// page. Both are set as running text, so that nothing is lost.
constexpr std::size_t kMaxColumns = 20;
constexpr Um kMaxLinesOfText = 14;
// A column is wider than its widest cell by so much: offices' fonts are not quite those measured
// with, and a character that a font lacks comes from another.
constexpr Um kCellSlack = 2000;

// The cells of a row: its text parted by tabs, each without blanks at its ends.
std::vector<Span> cells_of(std::u16string_view text) {
  std::vector<Span> cells;
  Off begin = 0;
  for (Off at = 0; at <= text.size(); ++at) {
    if (at < text.size() && text[at] != u'\t') continue;
    const Span inner = text::trimmed(text.substr(begin, at - begin));
    cells.push_back({begin + inner.begin, begin + inner.end});
    begin = at + 1;
  }
  return cells;
}

Um natural_width(std::u16string_view text, Span cell, const Frame& frame) {
  Pen width = 0;
  for (Off at = cell.begin; at < cell.end && width < 60 * kCells * kCell;) {
    const auto [c, units] = text::code_point(text, at);
    width += pen_of(frame.size, advance(frame.face, c));
    at += units;
  }
  return to_um_width(width) + 2 * kCellPadding + kCellSlack;
}

// How wide the widest number of each column is under the header; 0 where other words stand in it.
std::vector<Um> number_widths(std::span<const Block> rows, const Frame& shape, std::size_t count) {
  std::vector<Um> widths(count, 0);
  std::vector<bool> words(count, false);
  bool header = true;
  for (const Block& row : rows) {
    if (!row.is(Kind::table)) continue;
    const auto cells = cells_of(row.text);
    for (std::size_t k = 0; !header && k < std::min(cells.size(), count); ++k) {
      if (cells[k].empty()) continue;
      words[k] = words[k] || !is_number_cell(part(row.text, cells[k]));
      widths[k] = std::max(widths[k], natural_width(row.text, cells[k], shape));
    }
    header = false;
  }
  for (std::size_t k = 0; k < count; ++k) {
    widths[k] = words[k] || widths[k] == 0 ? 0 : widths[k] - 2 * kCellPadding - kCellSlack;
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

// Columns as wide as their content asks, all together as wide as the text area. Where the wishes
// are too great, narrow columns keep theirs and the wide ones share what is left.
std::vector<Um> share(const std::vector<Um>& wishes) {
  std::int64_t wished = 0;
  for (const Um wish : wishes) wished += wish;
  const auto count = static_cast<std::int64_t>(wishes.size());
  std::vector<Um> edges{0};
  if (wished <= kTextWidth) {
    std::int64_t sum = 0;
    for (std::size_t k = 0; k < wishes.size(); ++k) {
      sum += wishes[k];
      const auto extra = (kTextWidth - wished) * static_cast<std::int64_t>(k + 1) / count;
      edges.push_back(static_cast<Um>(sum + extra));
    }
    return edges;
  }
  // Narrow columns first: each that asks for less than its fair part of what is left has its wish.
  std::vector<Um> sorted = wishes;
  std::sort(sorted.begin(), sorted.end());
  std::int64_t left = kTextWidth;
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
  edges.back() = kTextWidth;
  return edges;
}

}  // namespace

bool is_number_cell(std::u16string_view cell) {
  bool digit = false;
  for (const char16_t c : cell) {
    digit = digit || text::is_digit(c);
    const bool mark = c == u'.' || c == u',' || c == u'%' || c == u'％' || c == u'-' || c == u'+' ||
                      c == 0x2212 || c == 0x2014;
    if (!text::is_digit(c) && !mark) return false;
  }
  return digit;
}

void place_table(std::span<const Block> blocks, std::size_t first, std::size_t last,
                 std::vector<Frame>& frames) {
  Frame shape;
  shape.size = kXiaoSi;
  shape.align = Align::centre;
  std::vector<Um> wishes;
  for (std::size_t i = first; i < last; ++i) {
    if (!blocks[i].is(Kind::table)) continue;
    const auto cells = cells_of(blocks[i].text);
    if (cells.size() > kMaxColumns) continue;
    wishes.resize(std::max(wishes.size(), cells.size()));
    for (std::size_t k = 0; k < cells.size(); ++k) {
      wishes[k] = std::max(wishes[k], natural_width(blocks[i].text, cells[k], shape));
    }
  }
  auto columns = std::make_shared<Columns>();
  columns->edges = share(wishes);
  columns->numbers = number_widths(blocks.subspan(first, last - first), shape, wishes.size());
  bool above = false;  // a row stands right above
  std::size_t header = first;
  for (std::size_t i = first; i < last; ++i) {
    if (!blocks[i].is(Kind::table)) continue;
    Frame& frame = frames[i];
    const auto cells = cells_of(blocks[i].text);
    bool fits = cells.size() <= kMaxColumns;
    for (std::size_t k = 0; fits && k < cells.size(); ++k) {
      const Um room = columns->edges[k + 1] - columns->edges[k] - 2 * kCellPadding;
      fits = natural_width(blocks[i].text, cells[k], shape) < kMaxLinesOfText * std::max(room, 1);
    }
    if (!fits) {
      frame.shape = Shape::text;
      frame.align = Align::left;
      above = false;
      continue;
    }
    frame = shape;
    frame.shape = Shape::row;
    frame.columns = columns;
    frame.first_row = !above;
    if (!above) header = i;
    frame.header = static_cast<std::uint32_t>(i - header);
    above = true;
  }
}

void fill_row(const Block& block, const Frame& frame, Filled& filled) {
  const auto cells = cells_of(block.text);
  filled.depth = 1;
  for (std::size_t k = 0; k < cells.size(); ++k) {
    if (cells[k].empty()) continue;
    const Um room = frame.columns->edges[k + 1] - frame.columns->edges[k] - 2 * kCellPadding;
    // A tenth of a point more, since whole micrometres and whole points do not quite agree.
    const auto limit = static_cast<Fit>(static_cast<std::int64_t>(room) * 72000 / 25400) + 100;
    const std::size_t before = filled.lines.size();
    break_lines(block.text, cells[k], frame, limit, limit, filled.lines);
    for (std::size_t n = before; n < filled.lines.size(); ++n) {
      filled.lines[n].cell = static_cast<std::uint16_t>(k);
      filled.lines[n].depth = static_cast<std::uint16_t>(n - before);
    }
    filled.depth = std::max(filled.depth, static_cast<std::uint16_t>(filled.lines.size() - before));
  }
}

Rise row_height(const Filled& filled) {
  return to_rise(filled.depth * kCellLine + 2 * kCellMargin);
}

}  // namespace wengao::layout
