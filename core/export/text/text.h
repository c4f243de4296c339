// Plain text: UTF-8, one line a paragraph.
#pragma once

#include "core/export/exporter.h"

namespace wengao {

// Writes one report. With `options.indent_text`, paragraphs that GB/T 9704 indents begin with two
// ideographic spaces; otherwise a line is exactly the paragraph's words. Never fails.
Result<Bytes> write_text(const ExportInput& input, const ExportOptions& options);

}  // namespace wengao
