// What a file is, told by its content.
#pragma once

#include <optional>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/text/charset.h"

namespace wengao::import {

// A zip archive with the parts of a Word document. Such a file may still be damaged.
bool is_docx(ByteView bytes);

// The error to give for bytes that are no text we read; nothing when they may be text. `said`: the
// user's word, against which zero bytes alone prove nothing. Codes: not_supported (a document
// format), encrypted (an Office file with a password), picture, binary_input (anything else). The
// detail names the format in both languages.
std::optional<Error> not_text(ByteView bytes, std::optional<text::Charset> said);

}  // namespace wengao::import
