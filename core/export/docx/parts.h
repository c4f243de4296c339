// The parts of a DOCX package, one function and one file each.
#pragma once

#include <string>

#include "core/export/docx/edges.h"
#include "core/export/docx/picture.h"
#include "core/export/docx/styles.h"
#include "core/export/exporter.h"

namespace wengao::docx {

std::string document_part(const ExportInput& input, const ExportOptions& options,
                          const PictureParts& pictures, const Styles& styles, Edges& edges);
std::string styles_part(const Styles& styles);
std::string settings_part(const Styles& styles);
std::string fonts_part(const Styles& styles);

}  // namespace wengao::docx
