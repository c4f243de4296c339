// Tables: rows of tab-parted cells, and the imprint, whose rules are a table's borders.
#pragma once

#include <span>
#include <vector>

#include "core/doc/block.h"
#include "core/export/docx/styles.h"
#include "core/export/markup/markup.h"

namespace wengao::docx {

struct Columns {
  std::span<const int> widths;   // twips
  std::span<const int> numbers;  // how wide the widest number of each is, or 0
  int size = 0;                  // half points, where the style's is not it
};
// Writes the rows as one table with a grid of these columns, all borders drawn; its head repeats
// on each page. Precondition: no row has more cells than there are columns.
void write_table(Markup& out, const Styles& styles, std::span<const Block* const> rows,
                 const Columns& columns);

struct ImprintLine {
  std::u16string_view text;
  Indent indent;
  Off right_from = 0;   // text from here on ends at the right; 0: none does
  bool joined = false;  // no rule parts it from the line above
};
// Writes 版记 as a table of one column as wide as the type area: thick rules above and below, thin
// ones between, unless it is a letter's. GB/T 9704—2012, 7.4, 10.1.
void write_imprint(Markup& out, const Styles& styles, std::span<const ImprintLine> lines,
                   bool ruled);

}  // namespace wengao::docx
