#include <array>

#include "core/export/markup/markup.h"
#include "core/export/ooxml/parts.h"

namespace wengao::ooxml {

std::string relations_part(std::span<const Relation> relations) {
  constexpr std::string_view kOffice =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  Markup out;
  out.open("Relationships")
      .attr("xmlns", "http://schemas.openxmlformats.org/package/2006/relationships");
  for (const Relation& relation : relations) {
    const bool whole = relation.type.starts_with("http");
    out.open("Relationship")
        .attr("Id", relation.id)
        .attr("Type", std::string(whole ? "" : kOffice) + std::string(relation.type))
        .attr("Target", relation.target)
        .close();
  }
  return std::move(out).finish();
}

std::string package_relations_part(std::string_view main) {
  const std::array relations{
      Relation{"rId1", "officeDocument", main},
      Relation{"rId2",
               "http://schemas.openxmlformats.org/package/2006/relationships/metadata/"
               "core-properties",
               "docProps/core.xml"},
      Relation{"rId3", "extended-properties", "docProps/app.xml"},
  };
  return relations_part(relations);
}

std::string content_types_part(std::span<const Part> parts,
                               const std::set<std::string_view>& images) {
  constexpr std::string_view kOffice = "application/vnd.openxmlformats-officedocument.";
  Markup out;
  out.open("Types").attr("xmlns", "http://schemas.openxmlformats.org/package/2006/content-types");
  const auto by_default = [&out](std::string_view extension, std::string_view type) {
    out.open("Default").attr("Extension", extension).attr("ContentType", type).close();
  };
  by_default("rels", "application/vnd.openxmlformats-package.relationships+xml");
  by_default("xml", "application/xml");
  for (const std::string_view type : images) by_default(type, "image/" + std::string(type));
  const auto override_type = [&out](std::string_view name, std::string_view type) {
    out.open("Override").attr("PartName", name).attr("ContentType", type).close();
  };
  for (const Part& part : parts) {
    override_type(part.name, std::string(kOffice) + std::string(part.type) + "+xml");
  }
  override_type("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
  override_type("/docProps/app.xml", std::string(kOffice) + "extended-properties+xml");
  return std::move(out).finish();
}

}  // namespace wengao::ooxml
