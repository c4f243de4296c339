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
std::string footer_part(bool odd, const Styles& styles);

}  // namespace wengao::docx
