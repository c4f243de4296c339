// One HTML file: semantic, without script, prints as pages of A4.
#pragma once

#include "core/export/exporter.h"

namespace wengao {

// Writes one report. Never fails.
Result<Bytes> write_html(const ExportInput& input, const ExportOptions& options);

}  // namespace wengao
