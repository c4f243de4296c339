#include "core/layout/table.h"

#include <algorithm>
#include <numeric>

#include "core/layout/columns.h"
#include "core/layout/fill.h"
#include "core/layout/place.h"
#include "core/text/chars.h"

namespace wengao::layout {
namespace {

// A table of more columns has cells too narrow to read; a row with a longer cell would not fit on a
// page. Both are set as running text, so that nothing is lost.
constexpr std::size_t kMaxColumns = 30;
constexpr Um kMaxLinesOfText = 14;
// Tables whose numbers would be cut even on pages that lie on their side are set in 五号, then
// 小五.
constexpr Points kSmaller[] = {10500, 9000};
// Rows under one merged cell stand on one page, if they are no more than these.
constexpr std::size_t kKeptRows = 8;

// The lines that belong to a table and stand above it.
bool heads_table(Kind kind) {
  return kind == Kind::caption || kind == Kind::attachment_title || kind == Kind::title ||
         kind == Kind::subtitle || kind == Kind::byline;
}

class Table {
 public:
  Table(std::span<const Block> blocks, std::size_t first, std::size_t last, const House& house,
        std::vector<Frame>& frames)
      : blocks_(blocks), frames_(frames), grid_(house.grid) {
    plain_.shape = Shape::row;
    plain_.face = plain_.lead_face = house.body;
    plain_.size = kXiaoSi;
    plain_.align = Align::centre;
    for (std::size_t i = first; i < last; ++i) {
      if (blocks[i].is(Kind::table)) places_.push_back(i);
    }
    read_rows();
  }

  void place() {
    turn(is_wide());
    for (const Points size : kSmaller) {
      if (!cuts_words()) break;
      plain_.size = size;
      wish();
    }
    auto columns = std::make_shared<Columns>();
    columns->edges = share(wishes_, grid_.width);
    if (wished() > grid_.width) {
      keep_words(columns->edges, wishes_, least_widths(rows_, plain_, grid_));
    }
    columns->numbers = number_widths(rows_, heads_, wishes_.size(), plain_, grid_);
    plain_.columns = std::move(columns);
    plain_.heads = static_cast<std::uint16_t>(heads_);
    for (std::size_t row = 0; row < rows_.size(); ++row) place_row(row);
    if (merged_) place_cells();
  }

 private:
  Frame& frame(std::size_t row) { return frames_[places_[row]]; }

  void read_rows() {
    std::vector<std::u16string_view> texts;
    for (const std::size_t i : places_) {
      texts.push_back(blocks_[i].text);
      merged_ = merged_ || has_merged(texts.back());
    }
    std::vector<std::vector<TableCell>> cells = table_cells(texts);
    if (merged_) heads_ = head_rows(cells);
    for (std::size_t row = 0; row < texts.size(); ++row) {
      rows_.push_back({texts[row], std::move(cells[row])});
    }
    wish();
  }

  // How wide each column would be with every cell on one line.
  void wish() {
    const auto too_long = [](const RowText& row) { return row.cells.size() > kMaxColumns; };
    if (std::none_of(rows_.begin(), rows_.end(), too_long)) {
      wishes_ = wished_widths(rows_, plain_, grid_);
    } else {
      std::vector<RowText> others = rows_;
      std::erase_if(others, too_long);
      wishes_ = wished_widths(others, plain_, grid_);
    }
  }

  [[nodiscard]] std::int64_t wished() const {
    return std::accumulate(wishes_.begin(), wishes_.end(), std::int64_t{0});
  }

  // The writer says so, or numbers and words would be cut on an upright page.
  [[nodiscard]] bool is_wide() const {
    const bool said = std::any_of(places_.begin(), places_.end(),
                                  [&](std::size_t i) { return blocks_[i].info.level == 1; });
    return said || cuts_words();
  }

  // Whether the columns are too narrow for a number or a word.
  [[nodiscard]] bool cuts_words() const {
    return wished() > grid_.width && wishes_.size() <= kMaxColumns &&
           is_too_wide(rows_, plain_, grid_);
  }

  // Chapter 8: with what stands above it the table goes to pages that lie on their side.
  void turn(bool wide) {
    if (!wide) return;
    grid_ = grid_.turned();
    plain_.turned = true;
    for (std::size_t i = places_.front(); i-- > 0;) {
      if (!takes_room(blocks_[i])) continue;
      if (!heads_table(blocks_[i].info.kind)) break;
      frames_[i].turned = true;
    }
  }

  [[nodiscard]] Um width_of(const TableCell& cell) const {
    const auto& edges = plain_.columns->edges;
    return edges[cell.column + std::size_t{cell.columns}] - edges[cell.column] - 2 * kCellPadding;
  }

  [[nodiscard]] bool fits(const RowText& row) const {
    if (row.cells.size() > kMaxColumns) return false;
    return std::all_of(row.cells.begin(), row.cells.end(), [&](const TableCell& cell) {
      const Um natural = natural_width(row.text, cell.text, plain_, grid_);
      return natural < kMaxLinesOfText * std::max(width_of(cell), 1);
    });
  }

  void place_row(std::size_t row) {
    if (!fits(rows_[row])) {
      frame(row).shape = Shape::text;
      frame(row).align = Align::left;
      frame(row).turned = plain_.turned;
      top_ = row + 1;
      merged_ = false;
      return;
    }
    frame(row) = plain_;
    frame(row).first_row = row == top_;
    frame(row).header = static_cast<std::uint32_t>(places_[row] - places_[top_]);
    // A head alone at the foot of a page heads nothing.
    frame(row).keep_next = row < heads_ && row + 1 < rows_.size();
  }

  // Merged cells: each row is told what stands in it, and is as high as all it shares in asks.
  void place_cells() {
    std::vector<std::vector<RowCell>> cells(rows_.size());
    for (std::size_t row = 0; row < rows_.size(); ++row) {
      for (const TableCell& cell : rows_[row].cells) {
        const std::size_t end = row + cell.rows;
        for (std::size_t k = row; k < end; ++k) {
          cells[k].push_back(
              {k == row ? cell.text : Span{}, cell.column, cell.columns, k + 1 == end, 0});
        }
      }
    }
    for (std::size_t row = 0; row < rows_.size(); ++row) {
      std::sort(cells[row].begin(), cells[row].end(),
                [](const RowCell& a, const RowCell& b) { return a.column < b.column; });
      frame(row).depth = depth_of(row, 1);
    }
    for (std::size_t row = 0; row < rows_.size(); ++row) stretch(row);
    for (std::size_t row = 0; row < rows_.size(); ++row) lie_over(row, cells[row]);
    for (std::size_t row = 0; row < rows_.size(); ++row) {
      frame(row).cells = std::make_shared<const RowCells>(std::move(cells[row]));
    }
  }

  // The lines of the longest cell of a row that lies over no more than so many.
  [[nodiscard]] std::uint16_t depth_of(std::size_t row, std::size_t most) const {
    std::size_t depth = 1;
    for (const TableCell& cell : rows_[row].cells) {
      if (cell.rows <= most) depth = std::max(depth, lines_of(row, cell));
    }
    return static_cast<std::uint16_t>(depth);
  }
  [[nodiscard]] std::size_t lines_of(std::size_t row, const TableCell& cell) const {
    if (cell.text.empty()) return 1;
    std::vector<Line> lines;
    const Fit limit = fit_of_width(width_of(cell));
    break_lines(rows_[row].text, cell.text, plain_, grid_, limit, limit, lines);
    return lines.size();
  }

  // The height of the rows after `row` that a cell lies over.
  Rise height_below(std::size_t row, const TableCell& cell) {
    Rise height = 0;
    for (std::size_t k = row + 1; k < row + cell.rows; ++k) height += row_height(frame(k).depth);
    return height;
  }

  // Gives the last row under each long cell the lines that are lacking.
  void stretch(std::size_t row) {
    for (const TableCell& cell : rows_[row].cells) {
      if (cell.rows == 1) continue;
      const Rise wanted = row_height(static_cast<int>(lines_of(row, cell)));
      const Rise lacking = wanted - row_height(frame(row).depth) - height_below(row, cell);
      const Rise line = to_rise(kCellLine);
      Frame& last = frame(row + cell.rows - 1u);
      if (lacking > 0) {
        last.depth = static_cast<std::uint16_t>(last.depth + (lacking + line - 1) / line);
      }
    }
  }

  void lie_over(std::size_t row, std::vector<RowCell>& cells) {
    for (const TableCell& cell : rows_[row].cells) {
      if (cell.rows == 1) continue;
      const auto mine = std::find_if(cells.begin(), cells.end(),
                                     [&](const RowCell& c) { return c.column == cell.column; });
      mine->below = height_below(row, cell);
      for (std::size_t k = row; cell.rows <= kKeptRows && k + 1 < row + cell.rows; ++k) {
        frame(k).keep_next = true;
      }
    }
  }

  std::span<const Block> blocks_;
  std::vector<Frame>& frames_;
  Grid grid_;
  std::vector<std::size_t> places_;  // of the rows among the blocks
  std::vector<RowText> rows_;
  std::vector<Um> wishes_;
  Frame plain_;  // a row's
  bool merged_ = false;
  std::size_t heads_ = 1;
  std::size_t top_ = 0;  // the first row of those that stand right above one another
};

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

Fit fit_of_width(Um width) {
  // A tenth of a point more, since whole micrometres and whole points do not quite agree.
  return static_cast<Fit>(std::int64_t{width} * 72000 / 25400) + 100;
}

void place_table(std::span<const Block> blocks, std::size_t first, std::size_t last,
                 const House& house, std::vector<Frame>& frames) {
  Table(blocks, first, last, house, frames).place();
}

RowCells row_cells(const Block& block, const Frame& frame) {
  if (frame.cells) return *frame.cells;
  RowCells cells;
  for (const Span text : cells_of(block.text)) {
    cells.push_back({text, static_cast<std::uint16_t>(cells.size())});
  }
  return cells;
}

void fill_row(const Block& block, const Frame& frame, const Grid& grid, Filled& filled) {
  filled.depth = frame.depth;
  const RowCells cells = row_cells(block, frame);
  for (std::size_t k = 0; k < cells.size(); ++k) {
    const RowCell& cell = cells[k];
    if (cell.text.empty()) continue;
    const auto& edges = frame.columns->edges;
    const Um room = edges[cell.column + std::size_t{cell.columns}] - edges[cell.column];
    const Fit limit = fit_of_width(room - 2 * kCellPadding);
    const std::size_t before = filled.lines.size();
    break_lines(block.text, cell.text, frame, grid, limit, limit, filled.lines);
    for (std::size_t n = before; n < filled.lines.size(); ++n) {
      filled.lines[n].cell = static_cast<std::uint16_t>(k);
      filled.lines[n].depth = static_cast<std::uint16_t>(n - before);
    }
    // A cell that lies over other rows asks for height there too: frame.depth knows.
    if (cell.below > 0 || !cell.ends) continue;
    filled.depth = std::max(filled.depth, static_cast<std::uint16_t>(filled.lines.size() - before));
  }
}

Rise row_height(int depth) { return to_rise(depth * kCellLine + 2 * kCellMargin); }

}  // namespace wengao::layout
