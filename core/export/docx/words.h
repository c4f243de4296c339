// The words of a block within its paragraph, as runs: what is loose, what is a label, where lines
// end.
#pragma once

#include <string_view>

#include "core/doc/block.h"
#include "core/export/docx/places.h"
#include "core/export/docx/styles.h"
#include "core/export/markup/markup.h"

namespace wengao::docx {

// A part of the block in one character style (its id, or empty), its loose lines in runs of their
// own.
void write_words(Markup& out, const Styles& styles, const Block& block, const Place& place,
                 Span words, std::string_view character_style);

// The block's words, with a line end at each place where the pages have one.
void write_broken(Markup& out, const Styles& styles, const Block& block, const Place& place);

}  // namespace wengao::docx
