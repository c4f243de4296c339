// The ledger as a workbook of SpreadsheetML (ECMA-376, 18.3): every figure of the text, and every
// stated relation between them with its working.
#pragma once

#include "core/export/exporter.h"

namespace wengao {

// Values are numbers, as written (3.5 of 万元); heads stay in sight and filter.
// Errors: bad_option (the date), too_large (more rows than a sheet has).
Result<Bytes> write_xlsx(const ExportInput& input, const ExportOptions& options);

}  // namespace wengao
