// Tables of a page: those of data become rows with tabs, those that only arrange the page give
// their lines.
#include <algorithm>

#include "core/doc/table.h"
#include "core/import/html/builder.h"
#include "core/import/html/style.h"

namespace wengao::import::html {
namespace {

// A cell of a table of data holds a few words; a table whose cells hold paragraphs only arranges a
// page.
constexpr std::size_t kMaxCellLines = 4;
// The widest table whose merged cells are followed; wider ones come from no document.
constexpr std::size_t kMaxColumns = 63;

}  // namespace

void Builder::begin_row() {
  in_cell_ = false;
  table_.rows.emplace_back();
  table_.column = 0;
}

// Columns that a cell above reaches into are empty here.
void Builder::skip_covered() {
  while (table_.column < table_.covered.size() && table_.covered[table_.column] > 0) {
    --table_.covered[table_.column++];
    table_.rows.back().push_back({{}, 1, true});
  }
}

void Builder::begin_cell(const Token& tag) {
  if (table_.rows.empty()) begin_row();
  skip_covered();
  const std::size_t span = number_of(attribute(tag, u"colspan"), 1, kMaxColumns);
  const std::size_t deep = number_of(attribute(tag, u"rowspan"), 1, 9999);
  if (span > 1 || deep > 1) note(NoteKind::merged_cells);
  table_.rows.back().push_back({{}, span});
  for (std::size_t i = 0; i < span; ++i, ++table_.column) {
    if (table_.column >= kMaxColumns) continue;
    if (table_.covered.size() <= table_.column) table_.covered.resize(table_.column + 1);
    table_.covered[table_.column] = deep - 1;
  }
  in_cell_ = true;
}

void Builder::open_table(const Token& tag) {
  if (named(tag.name, u"table")) ++table_.depth;
  if (table_.depth != 1) return;
  if (named(tag.name, u"tr")) {
    // The row before ends: cells from above may reach past its last one.
    if (!table_.rows.empty()) skip_covered();
    begin_row();
  }
  if (named(tag.name, u"td") || named(tag.name, u"th")) {
    end_line();
    begin_cell(tag);
  }
}

void Builder::end_table() {
  in_cell_ = false;
  if (!table_.rows.empty()) skip_covered();
  std::size_t widest = 0;
  bool data = true;
  for (const auto& row : table_.rows) {
    widest = std::max(widest, row.size());
    for (const Cell& cell : row) data = data && cell.lines.size() <= kMaxCellLines;
  }
  data = data && widest > 1;
  for (auto& row : table_.rows) {
    std::u16string text;
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (!data) {
        std::move(row[i].lines.begin(), row[i].lines.end(), std::back_inserter(lines_));
        continue;
      }
      if (i > 0) text.push_back(u'\t');
      if (row[i].lines.size() > 1) note(NoteKind::cell_breaks);
      for (std::size_t line = 0; line < row[i].lines.size(); ++line) {
        if (line > 0) text.push_back(u' ');
        text += row[i].lines[line].first;
      }
      if (row[i].covered) text += kMergedAbove;
      for (std::size_t place = 1; place < row[i].span; ++place) {
        text.append(1, u'\t').append(kMergedLeft);
      }
    }
    if (data && !row.empty()) lines_.emplace_back(std::move(text), Attributes{Kind::table, 0});
  }
  table_.rows.clear();
  table_.covered.clear();
}

}  // namespace wengao::import::html
