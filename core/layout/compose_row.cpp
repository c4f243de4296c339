// A row of a table: its rules, and the words of its cells in their places.
#include <algorithm>

#include "core/layout/compose.h"
#include "core/layout/table.h"

namespace wengao::layout {
namespace {

// The rules around the cells of a row. A cell that goes on in the row below has none under it, but
// where the page ends.
void add_borders(const Frame& frame, const RowCells& cells, Um top, Um foot, bool first, bool last,
                 const Grid& grid, Page& page) {
  const auto& edges = frame.columns->edges;
  const auto rule = [&](Um x1, Um y1, Um x2, Um y2) {
    page.rules.push_back({grid.left + x1, y1, grid.left + x2, y2, kBorder, 0});
  };
  if (first) rule(0, top, edges.back(), top);
  if (!frame.cells) {
    rule(0, foot, edges.back(), foot);
    for (const Um edge : edges) rule(edge, top, edge, foot);
    return;
  }
  for (std::size_t at = 0; at < cells.size();) {
    std::size_t end = at + 1;
    const bool closed = last || cells[at].ends;
    while (end < cells.size() && (last || cells[end].ends) == closed) ++end;
    const RowCell& to = cells[end - 1];
    if (closed)
      rule(edges[cells[at].column], foot, edges[to.column + std::size_t{to.columns}], foot);
    at = end;
  }
  for (const RowCell& cell : cells) rule(edges[cell.column], top, edges[cell.column], foot);
  rule(edges.back(), top, edges.back(), foot);
}

}  // namespace

void compose_row(const Block& block, const Frame& frame, const Filled& filled, Um top, bool first,
                 bool last, const Grid& grid, Page& page) {
  const auto& edges = frame.columns->edges;
  const Um foot = top + to_um(row_height(filled.depth));
  const RowCells cells = row_cells(block, frame);
  add_borders(frame, cells, top, foot, first, last, grid, page);
  for (std::size_t at = 0; at < filled.lines.size();) {
    std::size_t end = at;
    while (end < filled.lines.size() && filled.lines[end].cell == filled.lines[at].cell) ++end;
    const RowCell& here = cells[filled.lines[at].cell];
    const auto depth = static_cast<Um>(end - at);
    const Um left = grid.left + edges[here.column] + kCellPadding;
    Um right = grid.left + edges[here.column + std::size_t{here.columns}] - kCellPadding;
    // A cell of one line stands in the middle; longer text starts at the left.
    Frame cell = frame;
    cell.align = depth == 1 ? Align::centre : Align::left;
    const Um number = here.columns == 1 ? frame.columns->numbers[here.column] : 0;
    if (number > 0 && frame.header >= frame.heads && depth == 1) {
      cell.align = Align::right;
      right -= (right - left - number) / 2;
    }
    // In the middle of all the rows it lies over, as far as they are on this page.
    const Um height = std::min(foot - top + to_um(here.below), grid.bottom() - top);
    const Um head = top + std::max((height - depth * kCellLine) / 2, kCellMargin);
    for (std::size_t k = at; k < end; ++k) {
      const Line& line = filled.lines[k];
      LineBox box = compose_line(block, cell, {line.begin, line.end}, left, right, false, grid);
      box.top = head + line.depth * kCellLine;
      box.height = kCellLine;
      box.baseline = box.top + baseline_in(kCellLine, frame.size);
      page.lines.push_back(std::move(box));
    }
    at = end;
  }
}

}  // namespace wengao::layout
