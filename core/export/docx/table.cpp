#include "core/export/docx/table.h"

#include <algorithm>

#include "core/doc/table.h"
#include "core/export/docx/measure.h"
#include "core/export/docx/runs.h"
#include "core/layout/collect.h"
#include "core/layout/table.h"
#include "core/text/chars.h"

namespace wengao::docx {
namespace {

constexpr int kImprintThick = 8;  // eighths of a point: 0.35 mm
constexpr int kImprintThin = 6;   // 0.25 mm

// Whether a cell's words stand on one line of a column this wide (twips, its padding included).
bool fits_one_line(std::u16string_view cell, int width, int size, const layout::Grid& grid) {
  Block words;
  words.text = cell;
  words.info.content = {0, static_cast<Off>(cell.size())};
  layout::Frame frame;
  frame.size = size * 500;
  const auto room = static_cast<std::int64_t>(width) * 1270 / 72 - 2 * layout::kCellPadding;
  return layout::to_um_width(layout::pen_width(words, frame, grid)) <= room;
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

// Part of a merged cell: how many columns it is wide, and whether it goes on in the row below.
struct Merged {
  int columns = 1;
  bool opens = false;  // more rows follow
  bool goes_on = false;
};

// `joined`, `joins`: no rule parts it from the cell above, or from the one below.
void open_cell(Markup& out, int width, const Merged& merged, bool joined = false,
               bool joins = false) {
  out.open("w:tc");
  out.open("w:tcPr");
  write_width(out, "w:tcW", width);
  if (merged.columns > 1) out.open("w:gridSpan").attr("w:val", merged.columns).close();
  if (merged.opens) out.open("w:vMerge").attr("w:val", "restart").close();
  if (merged.goes_on) out.open("w:vMerge").close();
  if (joined || joins) {
    out.open("w:tcBorders");
    if (joined) write_border(out, "w:top", 0);
    if (joins) write_border(out, "w:bottom", 0);
    out.close();
  }
  out.open("w:vAlign").attr("w:val", "center").close();
  out.close();
  out.open("w:p");
}

class TableWriter {
 public:
  TableWriter(Markup& out, const Styles& styles, std::span<const Block* const> rows,
              const Columns& columns)
      : out_(out),
        styles_(styles),
        widths_(columns.widths),
        numbers_(columns.numbers),
        size_(columns.size) {
    for (const Block* row : rows) texts_.push_back(row->text);
    cells_ = table_cells(texts_);
    heads_ = head_rows(cells_);
    // Where a cell from above goes on: its width in columns, and how many rows are left.
    above_.resize(widths_.size());
  }

  void write_rows() {
    for (std::size_t row = 0; row < cells_.size(); ++row) write_row(row);
  }

 private:
  struct Above {
    int columns = 1;
    int rows = 0;
  };

  void write_row(std::size_t row) {
    out_.open("w:tr");
    out_.open("w:trPr");
    out_.open("w:cantSplit").close();
    if (row < heads_ && cells_.size() > 1) out_.open("w:tblHeader").close();
    out_.close();
    auto cell = cells_[row].begin();
    for (std::size_t column = 0; column < widths_.size();) {
      Above& above = above_[column];
      if (above.rows > 0) {
        --above.rows;
        write_cell({}, column, {above.columns, false, true}, row);
        column += static_cast<std::size_t>(above.columns);
      } else if (cell != cells_[row].end()) {
        const std::u16string_view text = part(texts_[row], cell->text);
        write_cell(text, column, {static_cast<int>(cell->columns), cell->rows > 1, false}, row);
        above = {static_cast<int>(cell->columns), static_cast<int>(cell->rows) - 1};
        column += cell->columns;
        ++cell;
      } else {
        write_cell({}, column++, {}, row);
      }
    }
    out_.close();
  }

  void write_cell(std::u16string_view text, std::size_t column, const Merged& merged,
                  std::size_t row) {
    int width = 0;
    for (int k = 0; k < merged.columns; ++k) width += widths_[column + static_cast<std::size_t>(k)];
    open_cell(out_, width, merged);
    // A cell of one line stands in the middle; longer text starts at the left.
    const bool centred = fits_one_line(text, width, size(), styles_.house().grid);
    ParagraphProperties p{.style = styles_.of(Kind::table, 0).id,
                          .keep_next = row < heads_ && heads_ < cells_.size(),
                          .align = centred ? Align::inherit : Align::left};
    const int number = row >= heads_ && merged.columns == 1 ? numbers_[column] : 0;
    if (number > 0 && centred) {
      // Numbers end at one edge, the widest of them in the middle.
      constexpr int kPadding = 2 * 108;
      p.align = Align::right;
      p.indent.cell = size() * 10;
      p.indent.right = std::max(width - kPadding - number, 0) / 2 * 100 / p.indent.cell;
    }
    docx::write(out_, p);
    write_runs(out_, text, {.size = size_});
    out_.close().close();
  }

  [[nodiscard]] int size() const { return size_ == 0 ? kTableSize : size_; }

  Markup& out_;
  const Styles& styles_;
  std::span<const int> widths_;
  std::span<const int> numbers_;
  const int size_;
  std::vector<std::u16string_view> texts_;
  std::vector<std::vector<TableCell>> cells_;
  std::size_t heads_ = 1;
  std::vector<Above> above_;
};

}  // namespace

void write_table(Markup& out, const Styles& styles, std::span<const Block* const> rows,
                 const Columns& columns) {
  int width = 0;
  for (const int column : columns.widths) width += column;
  out.open("w:tbl");
  out.open("w:tblPr");
  out.open("w:tblStyle").attr("w:val", "TableGrid").close();
  write_width(out, "w:tblW", width);
  // Borders lie on the edges of the type area, as in the preview.
  write_width(out, "w:tblInd", 0);
  out.open("w:tblLayout").attr("w:type", "fixed").close();
  out.close();
  write_grid(out, columns.widths);
  TableWriter(out, styles, rows, columns).write_rows();
  out.close();
}

void write_imprint(Markup& out, const Styles& styles, std::span<const ImprintLine> lines,
                   bool ruled) {
  const int width = styles.measure().text_width;
  out.open("w:tbl");
  out.open("w:tblPr");
  write_width(out, "w:tblW", width);
  out.open("w:tblBorders");
  write_border(out, "w:top", ruled ? kImprintThick : 0);
  write_border(out, "w:bottom", ruled ? kImprintThick : 0);
  write_border(out, "w:insideH", ruled ? kImprintThin : 0);
  out.close();
  out.open("w:tblLayout").attr("w:type", "fixed").close();
  out.open("w:tblCellMar");
  write_width(out, "w:left", 0);
  write_width(out, "w:right", 0);
  out.close().close();
  const int widths[] = {width};
  write_grid(out, widths);
  const Style& style = styles.of(Kind::imprint, 0);
  for (std::size_t k = 0; k < lines.size(); ++k) {
    const ImprintLine& line = lines[k];
    const bool joins = k + 1 < lines.size() && lines[k + 1].joined;
    out.open("w:tr");
    out.open("w:trPr").open("w:cantSplit").close().close();
    open_cell(out, width, {}, line.joined, joins);
    ParagraphProperties p{.style = style.id, .indent = line.indent};
    if (line.right_from > 0) {
      // 7.4.3: who prints at the left, the date at the right.
      p.tabs = {{.at = width - kSmallCell}};
      write(out, p);
      const std::u16string_view left = line.text.substr(0, line.right_from);
      write_runs(out, part(left, text::trimmed(left)), {});
      write_tab(out);
      write_runs(out, line.text.substr(line.right_from), {});
    } else {
      write(out, p);
      write_runs(out, line.text, {});
    }
    out.close().close().close();
  }
  out.close();
}

}  // namespace wengao::docx
