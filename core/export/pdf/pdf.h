// PDF: pages as PDF/A-2u (ISO 19005-2): every character at its place, fonts embedded as subsets,
// text that copies out right, structure, bookmarks, metadata. The same input gives the same bytes.
#pragma once

#include "core/export/exporter.h"

namespace wengao {

// Needs input.fonts, worked off. Errors: data_missing (no fonts), bad_option (the date).
Result<Bytes> write_pdf(const ExportInput& input, const ExportOptions& options);

}  // namespace wengao
