#include "core/export/docx/table.h"

#include <algorithm>

#include "core/export/docx/measure.h"
#include "core/export/docx/runs.h"
#include "core/export/docx/styles.h"
#include "core/export/parts.h"
#include "core/layout/collect.h"
#include "core/layout/table.h"
#include "core/text/chars.h"

namespace wengao::docx {
namespace {

constexpr int kImprintThick = 8;  // eighths of a point: 0.35 mm
constexpr int kImprintThin = 6;   // 0.25 mm

// Whether a cell's words stand on one line of a column this wide (twips, its padding included).
bool fits_one_line(std::u16string_view cell, int width) {
  Block words;
  words.text = cell;
  words.info.content = {0, static_cast<Off>(cell.size())};
  layout::Frame frame;
  frame.size = layout::kXiaoSi;
  const auto room = static_cast<std::int64_t>(width) * 1270 / 72 - 2 * layout::kCellPadding;
  return layout::to_um_width(layout::pen_width(words, frame)) <= room;
}

void write_border(Markup& out, std::string_view side, int eighths) {
  out.open(side)
      .attr("w:val", eighths == 0 ? "nil" : "single")
      .attr("w:sz", eighths)
      .attr("w:space", 0)
      .attr("w:color", "auto")
      .close();
}

void write_width(Markup& out, std::string_view name, int twips) {
  out.open(name).attr("w:w", twips).attr("w:type", "dxa").close();
}

void write_grid(Markup& out, std::span<const int> widths) {
  // WPS shows a table without a grid as one of width 0.
  out.open("w:tblGrid");
  for (const int width : widths) out.open("w:gridCol").attr("w:w", width).close();
  out.close();
}

void open_cell(Markup& out, int width) {
  out.open("w:tc");
  out.open("w:tcPr");
  write_width(out, "w:tcW", width);
  out.open("w:vAlign").attr("w:val", "center").close();
  out.close();
  out.open("w:p");
}

void write_cell(Markup& out, std::u16string_view cell, int width, int number) {
  open_cell(out, width);
  const Style& style = style_for(Kind::table, 0);
  // A cell of one line stands in the middle; longer text starts at the left.
  const bool centred = fits_one_line(cell, width);
  ParagraphProperties p{.style = style.id, .align = centred ? Align::inherit : Align::left};
  if (number > 0 && centred) {
    // Numbers end at one edge, the widest of them in the middle.
    constexpr int kPadding = 2 * 108;
    p.align = Align::right;
    p.indent.cell = kTableSize * 10;
    p.indent.right = std::max(width - kPadding - number, 0) / 2 * 100 / p.indent.cell;
  }
  write(out, p);
  write_runs(out, cell, {});
  out.close().close();
}

}  // namespace

void write_table(Markup& out, std::span<const Block* const> rows, std::span<const int> widths,
                 std::span<const int> numbers) {
  out.open("w:tbl");
  out.open("w:tblPr");
  out.open("w:tblStyle").attr("w:val", "TableGrid").close();
  write_width(out, "w:tblW", kTextWidth);
  // Borders lie on the edges of the type area, as in the preview.
  write_width(out, "w:tblInd", 0);
  out.open("w:tblLayout").attr("w:type", "fixed").close();
  out.close();
  write_grid(out, widths);
  for (std::size_t r = 0; r < rows.size(); ++r) {
    out.open("w:tr");
    out.open("w:trPr");
    out.open("w:cantSplit").close();
    if (r == 0 && rows.size() > 1) out.open("w:tblHeader").close();
    out.close();
    const Cells cells = cells_of(*rows[r]);
    for (std::size_t c = 0; c < widths.size(); ++c) {
      const std::u16string_view cell = c < cells.size() ? cells[c] : std::u16string_view{};
      write_cell(out, cell, widths[c], r > 0 ? numbers[c] : 0);
    }
    out.close();
  }
  out.close();
}

void write_imprint(Markup& out, std::span<const ImprintLine> lines) {
  out.open("w:tbl");
  out.open("w:tblPr");
  write_width(out, "w:tblW", kTextWidth);
  out.open("w:tblBorders");
  write_border(out, "w:top", kImprintThick);
  write_border(out, "w:bottom", kImprintThick);
  write_border(out, "w:insideH", kImprintThin);
  out.close();
  out.open("w:tblLayout").attr("w:type", "fixed").close();
  out.open("w:tblCellMar");
  write_width(out, "w:left", 0);
  write_width(out, "w:right", 0);
  out.close().close();
  const int widths[] = {kTextWidth};
  write_grid(out, widths);
  const Style& style = style_for(Kind::imprint, 0);
  for (const ImprintLine& line : lines) {
    out.open("w:tr");
    out.open("w:trPr").open("w:cantSplit").close().close();
    open_cell(out, kTextWidth);
    ParagraphProperties p{.style = style.id, .indent = line.indent};
    const Span words = line.block->info.content;
    if (line.right_from > words.begin) {
      // 7.4.3: who prints at the left, the date at the right.
      p.tab_right = kTextWidth - kSmallCell;
      write(out, p);
      const std::u16string_view left = part(line.block->text, {words.begin, line.right_from});
      write_runs(out, part(left, text::trimmed(left)), {});
      write_tab(out);
      write_runs(out, part(line.block->text, {line.right_from, words.end}), {});
    } else {
      write(out, p);
      write_runs(out, line.block->content(), {});
    }
    out.close().close().close();
  }
  out.close();
}

}  // namespace wengao::docx
