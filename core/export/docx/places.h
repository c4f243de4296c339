// Where paragraphs stand beyond what their style says: white rows above, free space at the right,
// the points where a title is broken. Taken from the pages, so that the file looks like the
// preview; without pages, from the plain rules of GB/T 9704—2012, 7.3.
#pragma once

#include <vector>

#include "core/export/exporter.h"

namespace wengao::docx {

struct Place {
  int rows_above = 0;          // blank rows between this paragraph and the one before
  int right = 0;               // hundredths of a cell free at the right; signature and date only
  bool new_page = false;       // an attachment (7.3.7) or a further report starts a page
  std::vector<Off> line_ends;  // title: offsets in the block before which a new line starts
};

// One for each block.
std::vector<Place> places(const ExportInput& input, const ExportOptions& options);

}  // namespace wengao::docx
