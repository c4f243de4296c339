// The parts of a DOCX package, one function and one file each.
#pragma once

#include <string>

#include "core/export/docx/picture.h"
#include "core/export/docx/styles.h"
#include "core/export/exporter.h"

namespace wengao::docx {

std::string document_part(const ExportInput& input, const ExportOptions& options,
                          const PictureParts& pictures, const Styles& styles);
std::string styles_part(const Styles& styles);
std::string settings_part(const Styles& styles);
std::string fonts_part(const Styles& styles);
// The page number of odd pages stands right, that of even ones left. GB/T 9704—2012, 7.5.
// `turned`: of pages that lie on their side, chapter 8.
std::string footer_part(bool odd, bool turned, const Styles& styles);
// Of pages without a number.
std::string blank_footer_part();

}  // namespace wengao::docx
