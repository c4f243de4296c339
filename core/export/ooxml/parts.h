// The parts that packages of Office Open XML (ECMA-376, part 2) have in common: what lies in them,
// how it hangs together, what the file says of itself.
#pragma once

#include <set>
#include <span>
#include <string>
#include <string_view>

#include "core/export/date.h"
#include "core/export/exporter.h"

namespace wengao::ooxml {

struct Relation {
  std::string_view id;
  std::string_view type;  // after the common beginning, or a whole address
  std::string_view target;
};
std::string relations_part(std::span<const Relation> relations);
// _rels/.rels: the main part and the two of properties, docProps/core.xml and docProps/app.xml.
std::string package_relations_part(std::string_view main);

struct Part {
  std::string_view name;  // "/word/document.xml"
  std::string_view type;  // between the common beginning and "+xml": "wordprocessingml.styles"
};
// [Content_Types].xml of those parts, of the properties, and of pictures: "png", "jpeg".
std::string content_types_part(std::span<const Part> parts,
                               const std::set<std::string_view>& images = {});

// docProps/core.xml: title, author, language and date.
std::string core_properties_part(const ExportInput& input, Date date);
// docProps/app.xml: the program and the organisation.
std::string app_properties_part(const Metadata& metadata);

}  // namespace wengao::ooxml
