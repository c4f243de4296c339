// SVG: a page drawn as it prints. Used by the preview and for files; the same pages give the same
// bytes.
//
// Positions are those of the page, character by character, so the drawing does not depend on the
// font a machine has. No style element and no style attribute: a strict content security policy
// must be enough. Pictures stand in it as data: addresses; a page that may not load those draws
// them itself.
#pragma once

#include <string>

#include "core/export/exporter.h"

namespace wengao {

// One page as an SVG document of its own, 210 mm × 297 mm.
std::string page_svg(const Page& page, const Pictures* pictures = nullptr);

// All pages in one document, one below the other, each a group with the id “page-1”, “page-2” ….
Result<Bytes> write_svg(const ExportInput& input, const ExportOptions& options);

}  // namespace wengao
