#include <array>
#include <set>
#include <vector>

#include "core/export/docx/docx.h"
#include "core/export/docx/parts.h"
#include "core/export/markup/markup.h"
#include "core/export/zip/zip.h"

namespace wengao {
namespace docx {
namespace {

struct Relation {
  std::string_view id;
  std::string_view type;  // after the common beginning, or a whole address
  std::string_view target;
};

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

std::string package_relations() {
  constexpr std::array kRelations{
      Relation{"rId1", "officeDocument", "word/document.xml"},
      Relation{"rId2",
               "http://schemas.openxmlformats.org/package/2006/relationships/metadata/"
               "core-properties",
               "docProps/core.xml"},
      Relation{"rId3", "extended-properties", "docProps/app.xml"},
  };
  return relations_part(kRelations);
}

std::string document_relations(const PictureParts& pictures) {
  std::vector<Relation> relations{
      Relation{"rId1", "styles", "styles.xml"},       Relation{"rId2", "settings", "settings.xml"},
      Relation{"rId3", "fontTable", "fontTable.xml"}, Relation{"rId4", "footer", "footer1.xml"},
      Relation{"rId5", "footer", "footer2.xml"},
  };
  for (const PictureParts::Part& part : pictures.parts()) {
    relations.push_back({part.relation, "image", part.name});
  }
  return relations_part(relations);
}

std::string content_types_part(const PictureParts& pictures) {
  constexpr std::string_view kWord =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  struct Part {
    std::string_view name;
    std::string_view type;
  };
  constexpr std::array kWordParts{
      Part{"/word/document.xml", "document.main+xml"}, Part{"/word/styles.xml", "styles+xml"},
      Part{"/word/settings.xml", "settings+xml"},      Part{"/word/fontTable.xml", "fontTable+xml"},
      Part{"/word/footer1.xml", "footer+xml"},         Part{"/word/footer2.xml", "footer+xml"},
  };
  Markup out;
  out.open("Types").attr("xmlns", "http://schemas.openxmlformats.org/package/2006/content-types");
  out.open("Default")
      .attr("Extension", "rels")
      .attr("ContentType", "application/vnd.openxmlformats-package.relationships+xml")
      .close();
  out.open("Default").attr("Extension", "xml").attr("ContentType", "application/xml").close();
  std::set<std::string_view> types;
  for (const PictureParts::Part& part : pictures.parts()) types.insert(name(part.picture->type));
  for (const std::string_view type : types) {
    out.open("Default")
        .attr("Extension", type)
        .attr("ContentType", "image/" + std::string(type))
        .close();
  }
  const auto override_type = [&out](std::string_view name, std::string_view type) {
    out.open("Override").attr("PartName", name).attr("ContentType", type).close();
  };
  for (const Part& part : kWordParts) {
    override_type(part.name, std::string(kWord) + std::string(part.type));
  }
  override_type("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
  override_type("/docProps/app.xml",
                "application/vnd.openxmlformats-officedocument.extended-properties+xml");
  return std::move(out).finish();
}

}  // namespace
}  // namespace docx

Result<Bytes> write_docx(const ExportInput& input, const ExportOptions& options) {
  const Result<Date> date = parse_date(options.date);
  if (!date) return date.error();
  // [Content_Types].xml first: readers that sniff a file's kind look there.
  const docx::PictureParts pictures(input, options);
  const docx::Styles styles(input.house);
  std::vector<ZipEntry> entries{
      ZipEntry{"[Content_Types].xml", docx::content_types_part(pictures)},
      ZipEntry{"_rels/.rels", docx::package_relations()},
      ZipEntry{"word/document.xml", docx::document_part(input, options, pictures, styles)},
      ZipEntry{"word/_rels/document.xml.rels", docx::document_relations(pictures)},
      ZipEntry{"word/styles.xml", docx::styles_part(styles)},
      ZipEntry{"word/settings.xml", docx::settings_part(styles)},
      ZipEntry{"word/fontTable.xml", docx::fonts_part(styles)},
      ZipEntry{"word/footer1.xml", docx::footer_part(true, styles)},
      ZipEntry{"word/footer2.xml", docx::footer_part(false, styles)},
      ZipEntry{"docProps/core.xml", docx::core_properties_part(input, *date)},
      ZipEntry{"docProps/app.xml", docx::app_properties_part(input.metadata)},
  };
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
