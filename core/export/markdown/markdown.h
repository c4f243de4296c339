// Markdown (CommonMark with the table extension).
#pragma once

#include "core/export/exporter.h"

namespace wengao {

// Writes one report: `#` for the title, `##` to `######` for headings, tables with bars. Characters
// that Markdown would take for markup are escaped, and only those. Never fails.
Result<Bytes> write_markdown(const ExportInput& input, const ExportOptions& options);

}  // namespace wengao
