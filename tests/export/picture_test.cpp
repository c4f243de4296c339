// Pictures through every file that holds them.
#include <doctest/doctest.h>

#include "core/export/docx/docx.h"
#include "core/export/html/html.h"
#include "core/export/json/json.h"
#include "core/export/zip/zip.h"
#include "core/import/import.h"
#include "core/recognise/recognise.h"
#include "core/text/utf.h"

using namespace wengao;

namespace {

// 96 by 48 dots: an inch by half an inch.
const std::string kGif("GIF89a\x60\0\x30\0\0\0\0;", 14);

std::string relation(std::string_view id, std::string_view kind, std::string_view target) {
  return "<Relationship Id=\"" + std::string(id) + "\" Type=\"x/" + std::string(kind) +
         "\" Target=\"" + std::string(target) + "\"/>";
}
std::string drawing(std::string_view id, std::string_view extent, std::string_view description) {
  return "<w:r><w:drawing><wp:inline>" + std::string(extent) + "<wp:docPr descr=\"" +
         std::string(description) + "\"/><a:graphic><a:blip r:embed=\"" + std::string(id) +
         "\"/></a:graphic></wp:inline></w:drawing></w:r>";
}

import::Imported imported(){const std::string text = "<w:r><w:t>会议现场</w:t></w:r>";
const std::string body = "<w:p>" + text +
                         drawing("g", "<wp:extent cx=\"7200000\" cy=\"3600000\"/>", "会场") +
                         "</w:p><w:p>" + drawing("g", "", "") + "</w:p><w:p>" +
                         drawing("e", "", "") + "</w:p>" + "<w:tbl><w:tr><w:tc><w:p>" + text +
                         drawing("g", "", "") + "</w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>";
const ZipEntry entries[] = {
    {"_rels/.rels",
     "<Relationships>" + relation("r", "officeDocument", "word/d.xml") + "</Relationships>"},
    {"word/_rels/d.xml.rels", "<Relationships>" + relation("g", "image", "media/a.gif") +
                                  relation("e", "image", "media/b.emf") + "</Relationships>"},
    {"word/d.xml", "<w:document><w:body>" + body + "</w:body></w:document>"},
    {"word/media/a.gif", kGif},
    {"word/media/b.emf", "EMF"}};
const auto bytes = write_zip(entries, Date{2024, 1, 8});
REQUIRE(bytes.ok());
const auto out = import::import_bytes(*bytes, {});
REQUIRE(out.ok());
return *out;
}  // namespace

std::string written(Result<Bytes> (*write)(const ExportInput&, const ExportOptions&),
                    const Document& document) {
  const auto recognised = recognise::recognise(document);
  const auto bytes = write({.blocks = recognised.blocks, .pictures = document.pictures()}, {});
  REQUIRE(bytes.ok());
  return {bytes->begin(), bytes->end()};
}

std::size_t count(std::string_view text, std::string_view word) {
  std::size_t out = 0;
  for (auto at = text.find(word); at != text.npos; at = text.find(word, at + 1)) ++out;
  return out;
}

}  // namespace

TEST_CASE("pictures of a Word file stand on lines of their own") {
  const auto file = imported();
  CHECK(text::to_utf8(file.document.text()) ==
        "会议现场\n［图片1：会场］\n［图片2］\n［图片］\n会议现场\t\n［图片3］");
  const Pictures* pictures = file.document.pictures();
  REQUIRE(pictures != nullptr);
  REQUIRE(pictures->size() == 3);
  CHECK((*pictures)[0].width == 200'000);
  CHECK((*pictures)[0].height == 100'000);
  CHECK((*pictures)[0].description == u"会场");
  CHECK((*pictures)[1].width == 25'400);
  CHECK((*pictures)[1].bytes == (*pictures)[0].bytes);
  const std::vector<import::Note> expected = {{import::NoteKind::pictures_kept, 3},
                                              {import::NoteKind::pictures, 1}};
  CHECK(file.notes == expected);
}

TEST_CASE("they go into our Word file, once each, and come back") {
  const Document document = imported().document;
  const std::string docx = written(write_docx, document);
  CHECK(count(docx, "word/media/image1.gif") == 2);  // its header and the directory
  CHECK(count(docx, "image2") == 0);
  const auto again = import::import_bytes(Bytes(docx.begin(), docx.end()), {});
  REQUIRE(again.ok());
  CHECK(again->document.text() == document.text());
  REQUIRE(again->document.pictures() != nullptr);
  REQUIRE(again->document.pictures()->size() == 3);
  const Picture& wide = again->document.pictures()->front();
  CHECK(std::string(wide.bytes->begin(), wide.bytes->end()) == kGif);
  // No wider than the type area, in its own proportions.
  CHECK(wide.width == 156'000);
  CHECK(wide.height == 78'000);
}

TEST_CASE("they stand in a page, which still loads nothing") {
  const std::string html = written(write_html, imported().document);
  CHECK(count(html, "<img src=\"data:image/gif;base64,R0lGODlhYAAwAAAAADs=\"") == 3);
  CHECK(html.find("alt=\"会场\"") != html.npos);
  CHECK(html.find("img-src data:") != html.npos);
  CHECK(html.find("［图片］") != html.npos);
}

TEST_CASE("our own file keeps them exactly") {
  const Document document = imported().document;
  const std::string json = written(write_json, document);
  const auto again = import::import_bytes(Bytes(json.begin(), json.end()), {});
  REQUIRE(again.ok());
  CHECK(again->document.text() == document.text());
  REQUIRE(again->document.pictures() != nullptr);
  CHECK(*again->document.pictures() == *document.pictures());
  CHECK(written(write_json, again->document) == json);
  // A file from elsewhere cannot bring in bytes that are no picture.
  std::string other = json;
  other.replace(other.find("R0lGOD"), 6, "PHNjcm");
  CHECK(import::import_bytes(Bytes(other.begin(), other.end()), {}).error().code == Code::damaged);
}
