#include "core/import/docx/docx.h"

#include <doctest/doctest.h>

#include "core/export/zip/zip.h"
#include "core/import/number_format.h"
#include "core/text/utf.h"

using namespace wengao;
using import::NoteKind;

namespace {

constexpr std::string_view kNames =
    R"(xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" )"
    R"(xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006")";

std::string relation(std::string_view id, std::string_view kind, std::string_view target) {
  return "<Relationship Id=\"" + std::string(id) +
         "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" +
         std::string(kind) + "\" Target=\"" + std::string(target) + "\"/>";
}

// A Word file with that body, and numbering and styles where given.
Bytes word(std::string_view body, std::string_view numbering = "", std::string_view styles = "") {
  const auto part = [](std::string_view root, std::string_view content) {
    return "<w:" + std::string(root) + " " + std::string(kNames) + ">" + std::string(content) +
           "</w:" + std::string(root) + ">";
  };
  std::string relations = "<Relationships>";
  relations +=
      relation("r1", "numbering", "numbering.xml") + relation("r2", "styles", "styles.xml");
  relations += "</Relationships>";
  const std::string document = part("document", "<w:body>" + std::string(body) + "</w:body>");
  const ZipEntry entries[] = {
      {"_rels/.rels", "<Relationships>" + relation("r1", "officeDocument", "word/document.xml") +
                          "</Relationships>"},
      {"word/_rels/document.xml.rels", relations},
      {"word/document.xml", document},
      {"word/numbering.xml", part("numbering", numbering)},
      {"word/styles.xml", part("styles", styles)}};
  const auto bytes = write_zip(entries, Date{2024, 1, 8});
  REQUIRE(bytes.ok());
  return *bytes;
}

std::string paragraph(std::string_view text, std::string_view properties = "") {
  return "<w:p><w:pPr>" + std::string(properties) + "</w:pPr><w:r><w:t>" + std::string(text) +
         "</w:t></w:r></w:p>";
}

std::string text_of(const Bytes& bytes) {
  const auto imported = import::docx::import_docx(bytes, {});
  REQUIRE(imported.ok());
  return text::to_utf8(imported->document.text());
}

std::uint32_t noted(const Bytes& bytes, NoteKind kind) {
  const auto imported = import::docx::import_docx(bytes, {});
  REQUIRE(imported.ok());
  for (const import::Note& note : imported->notes) {
    if (note.kind == kind) return note.count;
  }
  return 0;
}

std::string level(int index, std::string_view format, std::string_view text) {
  return "<w:lvl w:ilvl=\"" + std::to_string(index) +
         "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + std::string(format) +
         "\"/><w:lvlText w:val=\"" + std::string(text) + "\"/></w:lvl>";
}

std::string in_list(int list, int index) {
  return "<w:numPr><w:ilvl w:val=\"" + std::to_string(index) + "\"/><w:numId w:val=\"" +
         std::to_string(list) + "\"/></w:numPr>";
}

const std::string kOfficial = "<w:abstractNum w:abstractNumId=\"4\">" +
                              level(0, "chineseCountingThousand", "%1、") +
                              level(1, "chineseCounting", "（%2）") + level(2, "decimal", "%3.") +
                              level(3, "decimalEnclosedCircle", "%4") + "</w:abstractNum>";

}  // namespace

TEST_CASE("automatic numbers become text, level by level, and restart below a higher one") {
  const std::string list =
      kOfficial + "<w:num w:numId=\"7\"><w:abstractNumId w:val=\"4\"/></w:num>";
  const std::string body =
      paragraph("总体情况", in_list(7, 0)) + paragraph("健全机制", in_list(7, 1)) +
      paragraph("落实责任", in_list(7, 1)) + paragraph("签订责任书", in_list(7, 2)) +
      paragraph("主要做法", in_list(7, 0)) + paragraph("广泛宣传", in_list(7, 1)) +
      paragraph("逐户走访", in_list(7, 3));
  CHECK(text_of(word(body, list)) ==
        "一、总体情况\n（一）健全机制\n（二）落实责任\n1."
        "签订责任书\n二、主要做法\n（一）广泛宣传\n①逐户走访");
}

TEST_CASE("lists of one definition count together unless one overrides its start") {
  const std::string list = kOfficial +
                           "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"4\"/></w:num>" +
                           "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"4\"/></w:num>" +
                           "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"4\"/><w:lvlOverride " +
                           "w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>";
  const std::string body = paragraph("甲", in_list(1, 0)) + paragraph("乙", in_list(2, 0)) +
                           paragraph("丙", in_list(3, 0)) + paragraph("丁", in_list(3, 0));
  CHECK(text_of(word(body, list)) == "一、甲\n二、乙\n一、丙\n二、丁");
}

TEST_CASE("a number that comes with a style is found through the style and its parents") {
  const std::string list =
      "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt "
      "w:val=\"chineseCounting\"/>"
      "<w:lvlText w:val=\"第%1章\"/><w:pStyle w:val=\"H1\"/></w:lvl></w:abstractNum>"
      "<w:num w:numId=\"5\"><w:abstractNumId w:val=\"0\"/></w:num>";
  const std::string styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"H1\"><w:name w:val=\"heading 1\"/><w:pPr><w:numPr>"
      "<w:numId w:val=\"5\"/></w:numPr></w:pPr></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"Own\"><w:name w:val=\"own\"/><w:basedOn "
      "w:val=\"H1\"/></w:style>";
  const std::string body = paragraph("总则", "<w:pStyle w:val=\"H1\"/>") +
                           paragraph("职责", "<w:pStyle w:val=\"Own\"/>");
  CHECK(text_of(word(body, list, styles)) == "第一章总则\n第二章职责");
}

TEST_CASE("tables become lines with tabs, merged cells keep the columns") {
  const std::string body = "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>" +
                           paragraph("项目") + "</w:tc><w:tc>" + paragraph("金额") +
                           "</w:tc></w:tr><w:tr><w:tc>" + paragraph("慰问") +
                           paragraph("（春节）") + "</w:tc><w:tc>" + paragraph("户") +
                           "</w:tc><w:tc>" + paragraph("3.6") + "</w:tc></w:tr></w:tbl>";
  const auto imported = import::docx::import_docx(word(body), {});
  REQUIRE(imported.ok());
  CHECK(text::to_utf8(imported->document.text()) == "项目\t［并左］\t金额\n慰问 （春节）\t户\t3.6");
  CHECK(imported->document.line(0).attributes.kind == Kind::table);
}

TEST_CASE("fields give their result, nested ones too") {
  const auto mark = [](std::string_view type) {
    return "<w:r><w:fldChar w:fldCharType=\"" + std::string(type) + "\"/></w:r>";
  };
  const std::string body = "<w:p>" + mark("begin") + "<w:r><w:instrText>IF 1</w:instrText></w:r>" +
                           mark("begin") + "<w:r><w:t>藏</w:t></w:r>" + mark("separate") +
                           "<w:r><w:t>也藏</w:t></w:r>" + mark("end") + mark("separate") +
                           "<w:r><w:t>结果</w:t></w:r>" + mark("end") +
                           "<w:r><w:t>之后</w:t></w:r></w:p>";
  CHECK(text_of(word(body)) == "结果之后");
}

TEST_CASE("tracked changes are taken as accepted and counted") {
  const std::string body =
      "<w:p><w:r><w:t>走访</w:t></w:r><w:del><w:r><w:delText>慰问</w:delText></w:r></w:del><w:ins>"
      "<w:r><w:t>帮扶</w:t></w:r></w:ins><w:r><w:t>职工</w:t></w:r></w:p>";
  CHECK(text_of(word(body)) == "走访帮扶职工");
  CHECK(noted(word(body), NoteKind::revisions_accepted) == 2);
}

TEST_CASE("text boxes, hidden text and alternatives") {
  const std::string body =
      "<w:p><w:r><w:t>正文</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>看不见</w:t></w:r>"
      "<w:r><mc:AlternateContent><mc:Choice><w:drawing><x><w:txbxContent>" +
      paragraph("框内") +
      "</w:txbxContent></x></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>" +
      paragraph("框内") +
      "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>";
  CHECK(text_of(word(body)) == "正文\n框内");
  CHECK(noted(word(body), NoteKind::text_boxes) == 1);
  CHECK(noted(word(body), NoteKind::hidden_dropped) == 1);
}

TEST_CASE("line breaks part paragraphs, symbols of known fonts are kept") {
  CHECK(text_of(word("<w:p><w:r><w:t>上</w:t><w:br/><w:t>下</w:t><w:sym w:font=\"Wingdings\" "
                     "w:char=\"F0FE\"/></w:r></w:p>")) == "上\n下☑");
}

TEST_CASE("broken packages and deep nesting give an error") {
  Bytes bytes = word(paragraph("正文"));
  bytes.resize(bytes.size() / 2);
  CHECK(import::docx::import_docx(bytes, {}).error().code == Code::damaged);
  CHECK(import::docx::import_docx(word("<w:p>"), {}).error().code == Code::damaged);
  CHECK(import::docx::import_docx(word(""), {}).error().code == Code::empty_input);
  std::string deep;
  for (int i = 0; i < 5000; ++i) deep += "<w:sdt>";
  deep += paragraph("底");
  for (int i = 0; i < 5000; ++i) deep += "</w:sdt>";
  CHECK(import::docx::import_docx(word(deep), {}).error().code == Code::too_large);
}

TEST_CASE("numbers in the formats of automatic lists") {
  using import::in_format;
  CHECK(in_format(12, "chineseCounting") == u"十二");
  CHECK(in_format(20, "ideographDigital") == u"二〇");
  CHECK(in_format(12, "chineseLegalSimplified") == u"壹拾贰");
  CHECK(in_format(3, "ideographTraditional") == u"丙");
  CHECK(in_format(2, "decimalEnclosedCircle") == u"②");
  CHECK(in_format(21, "decimalEnclosedCircle") == u"21");
  CHECK(in_format(28, "lowerLetter") == u"bb");
  CHECK(in_format(1994, "upperRoman") == u"MCMXCIV");
  CHECK(in_format(7, "noSuchFormat") == u"7");
}
