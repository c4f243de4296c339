#include <array>
#include <set>
#include <vector>

#include "core/export/docx/docx.h"
#include "core/export/docx/parts.h"
#include "core/export/ooxml/parts.h"
#include "core/export/zip/zip.h"

namespace wengao {
namespace docx {
namespace {

std::string document_relations(const PictureParts& pictures) {
  std::vector<ooxml::Relation> relations{
      {"rId1", "styles", "styles.xml"},       {"rId2", "settings", "settings.xml"},
      {"rId3", "fontTable", "fontTable.xml"}, {"rId4", "footer", "footer1.xml"},
      {"rId5", "footer", "footer2.xml"},      {"rId6", "footer", "footer3.xml"},
      {"rId7", "footer", "footer4.xml"},      {"rId8", "footer", "footer5.xml"},
  };
  for (const PictureParts::Part& part : pictures.parts()) {
    relations.push_back({part.relation, "image", part.name});
  }
  return ooxml::relations_part(relations);
}

std::string content_types_part(const PictureParts& pictures) {
  constexpr std::array kParts{
      ooxml::Part{"/word/document.xml", "wordprocessingml.document.main"},
      ooxml::Part{"/word/styles.xml", "wordprocessingml.styles"},
      ooxml::Part{"/word/settings.xml", "wordprocessingml.settings"},
      ooxml::Part{"/word/fontTable.xml", "wordprocessingml.fontTable"},
      ooxml::Part{"/word/footer1.xml", "wordprocessingml.footer"},
      ooxml::Part{"/word/footer2.xml", "wordprocessingml.footer"},
      ooxml::Part{"/word/footer3.xml", "wordprocessingml.footer"},
      ooxml::Part{"/word/footer4.xml", "wordprocessingml.footer"},
      ooxml::Part{"/word/footer5.xml", "wordprocessingml.footer"},
  };
  std::set<std::string_view> images;
  for (const PictureParts::Part& part : pictures.parts()) images.insert(name(part.picture->type));
  return ooxml::content_types_part(kParts, images);
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
      ZipEntry{"_rels/.rels", ooxml::package_relations_part("word/document.xml")},
      ZipEntry{"word/document.xml", docx::document_part(input, options, pictures, styles)},
      ZipEntry{"word/_rels/document.xml.rels", docx::document_relations(pictures)},
      ZipEntry{"word/styles.xml", docx::styles_part(styles)},
      ZipEntry{"word/settings.xml", docx::settings_part(styles)},
      ZipEntry{"word/fontTable.xml", docx::fonts_part(styles)},
      ZipEntry{"word/footer1.xml", docx::footer_part(true, false, styles)},
      ZipEntry{"word/footer2.xml", docx::footer_part(false, false, styles)},
      ZipEntry{"word/footer3.xml", docx::footer_part(true, true, styles)},
      ZipEntry{"word/footer4.xml", docx::footer_part(false, true, styles)},
      ZipEntry{"word/footer5.xml", docx::blank_footer_part()},
      ZipEntry{"docProps/core.xml", ooxml::core_properties_part(input, *date)},
      ZipEntry{"docProps/app.xml", ooxml::app_properties_part(input.metadata)},
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
