// Plain text, one line a paragraph.
#pragma once

#include "core/export/exporter.h"

namespace wengao {

// Writes one report in `options.charset`. With `options.indent_text`, paragraphs that GB/T 9704
// indents begin with two ideographic spaces; otherwise a line is exactly the paragraph's words.
// Errors: those of encode_text (charset.h).
Result<Bytes> write_text(const ExportInput& input, const ExportOptions& options);

// The characters of it that the charset lacks. Errors: as above.
Result<std::u32string> lost_in_text(const ExportInput& input, const ExportOptions& options);

}  // namespace wengao
