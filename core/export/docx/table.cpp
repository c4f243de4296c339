#include "core/export/docx/table.h"

#include <algorithm>
#include <vector>

#include "core/export/docx/measure.h"
#include "core/export/docx/runs.h"
#include "core/export/docx/styles.h"
#include "core/export/parts.h"

namespace wengao::docx {
namespace {

// Twips of each column: in proportion to its longest cell, within bounds, so that a column of long
// text does not squeeze a column of figures.
std::vector<int> column_widths(const std::vector<Cells>& rows, std::size_t columns) {
  constexpr int kLeast = 4;
  constexpr int kMost = 24;
  std::vector<int> weights(columns, kLeast);
  for (const Cells& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      const int length = static_cast<int>(std::min<std::size_t>(row[i].size() + 2, kMost));
      weights[i] = std::max(weights[i], length);
    }
  }
  int total = 0;
  for (const int weight : weights) total += weight;
  int left = kTextWidth;
  for (std::size_t i = 0; i + 1 < columns; ++i) {
    weights[i] = weights[i] * kTextWidth / total;
    left -= weights[i];
  }
  weights[columns - 1] = left;
  return weights;
}

void write_cell(Markup& out, std::u16string_view cell, int width, std::size_t span) {
  out.open("w:tc");
  out.open("w:tcPr");
  out.open("w:tcW").attr("w:w", width).attr("w:type", "dxa").close();
  if (span > 1) out.open("w:gridSpan").attr("w:val", span).close();
  out.open("w:vAlign").attr("w:val", "center").close();
  out.close();
  const Style& style = style_for(Kind::table, 0);
  out.open("w:p");
  write(out, ParagraphProperties{.style = style.id});
  write_runs(out, cell, {.face = style.face});
  out.close().close();
}

}  // namespace

void write_table(Markup& out, std::span<const Block* const> blocks) {
  std::vector<Cells> rows;
  std::size_t columns = 1;
  for (const Block* block : blocks) {
    rows.push_back(cells_of(*block));
    columns = std::max(columns, rows.back().size());
  }
  const std::vector<int> widths = column_widths(rows, columns);

  out.open("w:tbl");
  out.open("w:tblPr");
  out.open("w:tblStyle").attr("w:val", "TableGrid").close();
  out.open("w:tblW").attr("w:w", kTextWidth).attr("w:type", "dxa").close();
  out.open("w:tblLayout").attr("w:type", "fixed").close();
  out.close();
  // WPS shows a table without a grid as one of width 0.
  out.open("w:tblGrid");
  for (const int width : widths) out.open("w:gridCol").attr("w:w", width).close();
  out.close();
  for (std::size_t r = 0; r < rows.size(); ++r) {
    out.open("w:tr");
    out.open("w:trPr");
    out.open("w:cantSplit").close();
    if (r == 0 && rows.size() > 1) out.open("w:tblHeader").close();
    out.close();
    const Cells& row = rows[r];
    for (std::size_t c = 0; c < row.size(); ++c) {
      const std::size_t span = c + 1 == row.size() ? columns - c : 1;
      int width = 0;
      for (std::size_t k = c; k < c + span; ++k) width += widths[k];
      write_cell(out, row[c], width, span);
    }
    out.close();
  }
  out.close();
}

}  // namespace wengao::docx
