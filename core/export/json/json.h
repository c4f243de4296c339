// Wengao's own file: the text as typed, what the writer decided for single lines, and what the file
// says of itself. Reading it back (core/import/json) gives exactly the same document.
//
//   {"format": "wengao", "version": 1,
//    "metadata": {"title": "…", "author": "…", "organisation": "…",
//                 "created": "2024-03-01T09:00:00Z", "modified": "…"},   dates only where known
//    "pictures": [{"type": "png", "width": 156000, "height": 90000, "description": "…",
//                  "bytes": "base64"}, …],   sizes in micrometres; only where there are any
//    "text": "lines joined by \n",
//    "lines": [{"line": 3, "kind": "heading", "level": 2}, …]}      lines count from 1
#pragma once

#include "core/export/exporter.h"

namespace wengao {

inline constexpr int kJsonVersion = 1;

// Writes all lines, blank ones and residue too. Never fails.
Result<Bytes> write_json(const ExportInput& input, const ExportOptions& options);

}  // namespace wengao
