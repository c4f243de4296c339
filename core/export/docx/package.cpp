#include <set>
#include <utility>
#include <vector>

#include "core/export/docx/docx.h"
#include "core/export/docx/letter.h"
#include "core/export/docx/parts.h"
#include "core/export/ooxml/parts.h"
#include "core/export/zip/zip.h"

namespace wengao {
namespace docx {
namespace {

using EdgeParts = std::vector<Edges::Part>;

std::string document_relations(const PictureParts& pictures, const EdgeParts& edges) {
  constexpr std::string_view kFolder = "/word/";
  std::vector<ooxml::Relation> relations{
      {"rId1", "styles", "styles.xml"},
      {"rId2", "settings", "settings.xml"},
      {"rId3", "fontTable", "fontTable.xml"},
  };
  for (const Edges::Part& edge : edges) {
    relations.push_back({edge.relation, edge.type, edge.name.substr(kFolder.size())});
  }
  for (const PictureParts::Part& part : pictures.parts()) {
    relations.push_back({part.relation, "image", part.name});
  }
  return ooxml::relations_part(relations);
}

std::string content_types_part(const PictureParts& pictures, const EdgeParts& edges) {
  std::vector<ooxml::Part> parts{
      {"/word/document.xml", "wordprocessingml.document.main"},
      {"/word/styles.xml", "wordprocessingml.styles"},
      {"/word/settings.xml", "wordprocessingml.settings"},
      {"/word/fontTable.xml", "wordprocessingml.fontTable"},
  };
  for (const Edges::Part& edge : edges) {
    parts.push_back(
        {edge.name, edge.type == "header" ? "wordprocessingml.header" : "wordprocessingml.footer"});
  }
  std::set<std::string_view> images;
  for (const PictureParts::Part& part : pictures.parts()) images.insert(name(part.picture->type));
  return ooxml::content_types_part(parts, images);
}

}  // namespace
}  // namespace docx

Result<Bytes> write_docx(const ExportInput& typed, const ExportOptions& options) {
  const Result<Date> date = parse_date(options.date);
  if (!date) return date.error();
  const std::vector<Block> blocks = docx::mark_first(typed);
  ExportInput input = typed;
  input.blocks = blocks;
  const docx::PictureParts pictures(input, options);
  const docx::Styles styles(input.house);
  docx::Edges asked;
  std::string document = docx::document_part(input, options, pictures, styles, asked);
  docx::EdgeParts edges = asked.parts(styles);
  // [Content_Types].xml first: readers that sniff a file's kind look there.
  std::vector<ZipEntry> entries{
      ZipEntry{"[Content_Types].xml", docx::content_types_part(pictures, edges)},
      ZipEntry{"_rels/.rels", ooxml::package_relations_part("word/document.xml")},
      ZipEntry{"word/document.xml", std::move(document)},
      ZipEntry{"word/_rels/document.xml.rels", docx::document_relations(pictures, edges)},
      ZipEntry{"word/styles.xml", docx::styles_part(styles)},
      ZipEntry{"word/settings.xml", docx::settings_part(styles)},
      ZipEntry{"word/fontTable.xml", docx::fonts_part(styles)},
      ZipEntry{"docProps/core.xml", ooxml::core_properties_part(input, *date)},
      ZipEntry{"docProps/app.xml", ooxml::app_properties_part(input.metadata)},
  };
  for (docx::Edges::Part& edge : edges) {
    entries.push_back({edge.name.substr(1), std::move(edge.data)});
  }
  std::vector<std::string> names;  // entries only point to theirs
  names.reserve(pictures.parts().size());
  for (const docx::PictureParts::Part& part : pictures.parts()) {
    const Bytes& bytes = *part.picture->bytes;
    names.push_back("word/" + part.name);
    entries.push_back({names.back(), std::string(bytes.begin(), bytes.end())});
  }
  return write_zip(entries, *date);
}

}  // namespace wengao
