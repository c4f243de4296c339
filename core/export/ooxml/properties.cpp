#include "core/export/markup/markup.h"
#include "core/export/ooxml/parts.h"
#include "core/export/written.h"

namespace wengao::ooxml {

std::string core_properties_part(const ExportInput& input, Date date) {
  const Metadata& metadata = input.metadata;
  const std::u16string title = metadata.title.empty() ? joined_title(input.blocks) : metadata.title;
  const std::string when = w3c_date_time(date);
  Markup out;
  out.open("cp:coreProperties")
      .attr("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties")
      .attr("xmlns:dc", "http://purl.org/dc/elements/1.1/")
      .attr("xmlns:dcterms", "http://purl.org/dc/terms/")
      .attr("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
  out.open("dc:title").text(title).close();
  out.open("dc:creator").text(metadata.author).close();
  out.open("cp:lastModifiedBy").text(metadata.author).close();
  for (const std::string_view name : {"dcterms:created", "dcterms:modified"}) {
    out.open(name).attr("xsi:type", "dcterms:W3CDTF").text(std::string_view(when)).close();
  }
  out.open("dc:language").text(std::string_view("zh-CN")).close();
  return std::move(out).finish();
}

std::string app_properties_part(const Metadata& metadata) {
  Markup out;
  out.open("Properties")
      .attr("xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties");
  out.open("Application").text(std::string_view("Wengao")).close();
  if (!metadata.organisation.empty()) out.open("Company").text(metadata.organisation).close();
  return std::move(out).finish();
}

}  // namespace wengao::ooxml
