// WordprocessingML: what Word, WPS and LibreOffice open.
#pragma once

#include "core/export/exporter.h"

namespace wengao {

// Writes one report. Errors: bad_option (the date), too_large.
Result<Bytes> write_docx(const ExportInput& input, const ExportOptions& options);

}  // namespace wengao
