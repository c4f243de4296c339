// What a file is, told by its first bytes.
#pragma once

#include <optional>

#include "core/base/bytes.h"
#include "core/base/result.h"

namespace wengao::import {

// A zip archive with the parts of a Word document. Such a file may still be damaged.
bool is_docx(ByteView bytes);

// The error to give for bytes that are no text we read; nothing when they may be text.
// Codes: not_supported (a document format), binary_input (anything else).
std::optional<Error> not_text(ByteView bytes);

}  // namespace wengao::import
