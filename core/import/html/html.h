// HTML from files and clipboards → lines. Only text and known structure come in: scripts, styles,
// links and hidden parts are dropped; list numbers, tables and paragraphs stay.
#pragma once

#include <string_view>

#include "core/base/bytes.h"
#include "core/import/import.h"

namespace wengao::import::html {

// Whether text looks like HTML: it begins with a tag of a page or a fragment of one.
bool is_html(std::u16string_view text);

// The charset a page names for itself in its head; nothing when it names none.
std::optional<text::Charset> declared_charset(ByteView bytes);

// Errors: empty_input.
Result<Imported> import_html(std::u16string_view source, const Options& options);

}  // namespace wengao::import::html
