// Frame: how one block is to stand on the page; what `collect` says and `fill` and `paginate` obey.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "core/doc/block.h"
#include "core/layout/grid.h"
#include "core/layout/page.h"

namespace wengao::layout {

enum class Shape : std::uint8_t {
  nothing,  // takes no room
  text,     // running lines
  title,    // lines cut at words into a trapezoid or a diamond
  row,      // a table's row
  picture,  // a picture in the middle of the line
};

enum class Align : std::uint8_t {
  full,
  left,
  centre,
  right,
  spread,  // from edge to edge, whatever room there is between the characters
};

// A picture and the size it is drawn at.
struct Shown {
  std::uint32_t picture = 0;  // its index in the document's pictures
  Um width = 0;
  Um height = 0;
  friend bool operator==(const Shown&, const Shown&) = default;
};

// The columns of one table, the same for all its rows. Edges count from the text area's left.
struct Columns {
  std::vector<Um> edges;  // one more than there are columns; the last is the table's right edge
  // Of a column of numbers how wide the widest is: they end at one edge, and the widest stands in
  // the middle. 0 for other columns.
  std::vector<Um> numbers;
  friend bool operator==(const Columns&, const Columns&) = default;
};

// What stands in a row between two edges, where cells are merged: a cell, or a further part of one
// from a row above.
struct RowCell {
  Span text;
  std::uint32_t column = 0;
  std::uint32_t columns = 1;
  bool ends = true;  // goes on in no row below
  Rise below = 0;    // the height of the further rows it lies over
  friend bool operator==(const RowCell&, const RowCell&) = default;
};
using RowCells = std::vector<RowCell>;

struct Frame {
  Shape shape = Shape::nothing;
  Align align = Align::full;
  Face face = Face::fangsong;
  Face lead_face = Face::fangsong;  // of the text before lead_end
  bool new_page = false;            // starts a page (附件, 7.3.7; another report)
  bool keep_next = false;           // its last line stands with the next block's first
  bool keep_prev = false;           // its first line stands with lines of the block before
  bool at_foot = false;             // 版记: stands at the foot of the last page, 7.4
  bool first_row = false;           // a table's first row draws its upper border
  bool beside = false;              // stands on the row of the block before: 签发人, 7.2.6
  bool rule_under = false;          // the red rule stands under it, 7.2.7
  bool letter = false;              // the mark of a letter, between its red double rules, 10.1
  bool turned = false;              // stands on a page of its own kind, a quarter turn round
  bool to_imprint = false;          // an addressee so long that it is set with the imprint, 7.3.2
  Points size = kSanHao;
  Off lead_end = 0;               // in the block's text
  Off flush_right = 0;            // text from here on ends at the right; 0: none does
  std::int32_t before_flush = 0;  // the blank kept right of the text before that, like `right`
  Rise raised = 0;  // drawn so much higher than it stands: the text from flush_right, or all
  // Indents in thousandths of a character of this size: of the first line, of the others, and the
  // blank kept at the right.
  std::int32_t first = 0;
  std::int32_t rest = 0;
  std::int32_t right = 0;
  Rise before = 0;         // blank above; dropped at the top of a page
  Rise stand = 0;          // stands no higher than this under the text area's top
  Rise line = Grid{}.row;  // height of a line
  std::uint32_t rgb = 0;
  // Of a row: how many blocks above stands the table's first row; how many rows are the table's
  // head; how many lines it is high at least; its cells, where some are merged.
  std::uint32_t header = 0;
  std::uint16_t heads = 1;
  std::uint16_t depth = 1;
  std::shared_ptr<const Columns> columns;
  std::shared_ptr<const RowCells> cells;
  Shown shown;  // of a picture

  friend bool operator==(const Frame& a, const Frame& b);  // columns by value
};

// One filled line: a part of the block's text. For a row: of which cell, and the how-manieth in it.
struct Line {
  Off begin = 0;
  Off end = 0;
  std::uint16_t cell = 0;
  std::uint16_t depth = 0;
};

// A block broken into lines.
struct Filled {
  std::vector<Line> lines;
  std::uint16_t depth = 0;  // of a row: lines of its longest cell
};

}  // namespace wengao::layout
