// Markdown → lines. CommonMark 0.30 blocks as far as reports use them: headings, paragraphs, lists,
// quotes, code, and pipe tables; marks of emphasis and links leave their text.
#pragma once

#include <string_view>

#include "core/import/import.h"

namespace wengao::import::markdown {

// Whether text looks like Markdown: its first words are a heading of #. Less would mistake a report
// with a stray # for Markdown and join its lines.
bool is_markdown(std::u16string_view text);

// Errors: empty_input.
Result<Imported> import_markdown(std::u16string_view source);

}  // namespace wengao::import::markdown
