// The order of a letter's head in a DOCX. GB/T 9704—2012, 10.1.
#pragma once

#include <vector>

#include "core/export/exporter.h"

namespace wengao::docx {

// What is typed above a letter's mark stands under it, the number right of the first of these: in a
// file, whose paragraphs follow one another down the page, mark and number come first. Other blocks
// stay where they are.
std::vector<Block> mark_first(const ExportInput& input);

}  // namespace wengao::docx
