// OFD: pages as GB/T 33190—2016 has them: every character at its place, fonts embedded as subsets,
// outline, document information, the elements of an official paper as custom tags. The same input
// gives the same bytes.
#pragma once

#include "core/export/exporter.h"

namespace wengao {

// Needs input.fonts, worked off. Errors: data_missing (no fonts), bad_option (the date), those of
// write_zip.
Result<Bytes> write_ofd(const ExportInput& input, const ExportOptions& options);

}  // namespace wengao
