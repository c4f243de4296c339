// What of a block goes into a file: decided once for all exporters.
#pragma once

#include <string>

#include "core/export/exporter.h"

namespace wengao {

// Blank lines are the spacing of the screen, not of the file; web residue and the lines between
// reports are written only when asked for.
bool is_written(const Block& block, const ExportOptions& options);

// `text` without marks of no width; every other character as it is.
std::u16string without_zero_width(std::u16string_view text);

// The words of a block: no indents, no trailing blanks, no marks without width.
std::u16string written_text(const Block& block);

// The title's lines joined, for places that hold only one line; empty when there is no title.
std::u16string joined_title(std::span<const Block> blocks);

}  // namespace wengao
