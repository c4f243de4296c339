// Tables: a row is a line, its cells parted by tabs. A merged cell stands once, and the other
// places it covers say so in words (doc/table.h). Rows that only arrange paragraphs on a page give
// those paragraphs.
#include <algorithm>

#include "core/doc/table.h"
#include "core/import/docx/elements.h"
#include "core/import/docx/reader.h"

namespace wengao::import::docx {
namespace {

// A cell of data holds a few words; one with more paragraphs than this arranges a page.
constexpr std::size_t kMaxCellLines = 4;
// What Word itself allows. Wider spans come from broken files.
constexpr int kMaxColumns = 63;

// Whether no row has two cells: a frame around text.
bool has_one_column(pugi::xml_node table, int depth) {
  if (depth > kMaxDepth) return true;
  for (const pugi::xml_node row : table.children()) {
    if (!is(row, "tr")) {
      if (may_hold_text(row) && !has_one_column(row, depth + 1)) return false;
      continue;
    }
    int cells = 0;
    for (const pugi::xml_node cell : row.children()) {
      if (is(cell, "tc") || is(cell, "sdt") || is(cell, "customXml")) ++cells;
    }
    if (cells > 1) return false;
  }
  return true;
}

int columns(pugi::xml_node properties, std::string_view name, int otherwise) {
  return std::clamp(number(child(properties, name), "val", otherwise), otherwise, kMaxColumns);
}

std::size_t written(const std::vector<ReadLine>& lines) {
  return static_cast<std::size_t>(
      std::count_if(lines.begin(), lines.end(), [](const ReadLine& l) { return !l.text.empty(); }));
}

}  // namespace

// A row being read: its cells and how many columns each spans.
struct Reader::Row {
  struct Cell {
    std::vector<ReadLine> lines;
    int span = 1;
    std::u16string_view merged = {};   // what stands in it when it has no text of its own
    std::u16string_view further = {};  // and in each further place it spans
  };
  std::vector<Cell> cells;
};

void Reader::read_table(pugi::xml_node table, int depth) {
  read_rows(table, has_one_column(table, depth), depth);
}

void Reader::read_rows(pugi::xml_node table, bool one_column, int depth) {
  if (!enter(depth)) return;
  for (const pugi::xml_node node : table.children()) {
    if (is(node, "tr")) {
      read_row(node, one_column, depth + 1);
    } else if (is(node, "AlternateContent")) {
      read_rows(chosen(node), one_column, depth + 1);
    } else if (may_hold_text(node)) {
      read_rows(node, one_column, depth + 1);
    }
  }
}

void Reader::read_row(pugi::xml_node row, bool one_column, int depth) {
  const auto properties = child(row, "trPr");
  for (const pugi::xml_node change : properties.children()) {
    if (is_change(change) && left_out(change)) return;
  }
  Row out;
  // A row that begins or ends inside the grid: empty columns keep the others in their places.
  if (const int before = columns(properties, "gridBefore", 0)) out.cells.push_back({{}, before});
  read_cells(row, depth, out);
  if (const int after = columns(properties, "gridAfter", 0)) out.cells.push_back({{}, after});
  place_comments();
  bool arranges = one_column;
  for (const Row::Cell& cell : out.cells) {
    arranges = arranges || written(cell.lines) > kMaxCellLines;
  }
  std::u16string text;
  for (Row::Cell& cell : out.cells) {
    if (arranges) {
      now_.lines.insert(now_.lines.end(), std::make_move_iterator(cell.lines.begin()),
                        std::make_move_iterator(cell.lines.end()));
      continue;
    }
    if (&cell != out.cells.data()) text.push_back(u'\t');
    if (written(cell.lines) > 1) note(NoteKind::cell_breaks);
    bool blank = true;
    for (ReadLine& line : cell.lines) {
      if (line.text.empty()) continue;
      std::replace(line.text.begin(), line.text.end(), u'\t', u' ');
      if (!blank) text.push_back(u' ');
      text += line.text;
      blank = false;
    }
    if (blank) text += cell.merged;
    for (int place = 1; place < cell.span; ++place) text.append(1, u'\t').append(cell.further);
  }
  if (!arranges) now_.lines.push_back({std::move(text), {Kind::table, 0}});
  now_.lines.insert(now_.lines.end(), std::make_move_iterator(now_.boxes.begin()),
                    std::make_move_iterator(now_.boxes.end()));
  now_.boxes.clear();
  end_pictures();
}

void Reader::read_cells(pugi::xml_node row, int depth, Row& out) {
  if (!enter(depth)) return;
  for (const pugi::xml_node cell : row.children()) {
    if (!is(cell, "tc")) {
      if (may_hold_text(cell)) read_cells(cell, depth + 1, out);
      continue;
    }
    const auto properties = child(cell, "tcPr");
    const auto continues = [&](std::string_view name) {
      const auto merge = child(properties, name);
      return merge && attribute(merge, "val") != "restart";
    };
    Row::Cell read{{}, columns(properties, "gridSpan", 1)};
    if (continues("vMerge")) {
      read.merged = kMergedAbove;
    } else if (continues("hMerge")) {
      read.merged = kMergedLeft;
    }
    read.further = read.merged.empty() ? kMergedLeft : read.merged;
    if (!read.merged.empty() || read.span > 1) note(NoteKind::merged_cells);
    bool gone = false;
    for (const pugi::xml_node change : properties.children()) {
      if (is_change(change) && left_out(change)) gone = true;
    }
    // A cell covered by another is empty; should it hold text all the same, that is not lost.
    if (!gone) read.lines = read_apart(cell, depth + 1);
    out.cells.push_back(std::move(read));
  }
}

}  // namespace wengao::import::docx
