// Word documents (ECMA-376, transitional and strict; .docx .docm .dotx of any producer) → lines.
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/import/import.h"

namespace wengao::import::docx {

// Automatic numbers become text; tables become lines with tabs; fields give their result; tracked
// changes are taken as the options say. What is changed or left out is counted in Imported::notes.
// Errors: damaged, too_large, not_supported, empty_input.
Result<Imported> import_docx(ByteView bytes, const Options& options);

}  // namespace wengao::import::docx
