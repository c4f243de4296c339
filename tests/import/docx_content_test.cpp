// What stands inside paragraphs and tables of a Word file.
#include "core/import/symbols.h"
#include "tests/import/docx_file.h"

using namespace wengao;
using namespace wengao::testing;
using import::NoteKind;

namespace {

std::string mark(std::string_view type, std::string_view content = "") {
  return "<w:r><w:fldChar w:fldCharType=\"" + std::string(type) + "\">" + std::string(content) +
         "</w:fldChar></w:r>";
}
std::string instruction(std::string_view text) {
  return "<w:r><w:instrText>" + std::string(text) + "</w:instrText></w:r>";
}
std::string line(std::string_view content) { return "<w:p>" + std::string(content) + "</w:p>"; }
std::string cell(std::string_view content, std::string_view properties = "") {
  return "<w:tc><w:tcPr>" + std::string(properties) + "</w:tcPr>" + std::string(content) +
         "</w:tc>";
}

}  // namespace

TEST_CASE("fields without a result show what Word draws") {
  CHECK(docx_text(docx_file(line(mark("begin") + instruction(R"(EQ \o\ac(○,12))") + mark("end") +
                                 run("走访")))) == "⑫走访");
  CHECK(docx_text(docx_file(
            line(mark("begin") + instruction(R"(eq \o\ac(□,甲))") + mark("end")))) == "□ 甲");
  CHECK(docx_text(docx_file(line(mark("begin") + instruction(R"(SYMBOL 252 \f "Wingdings" \s 12)") +
                                 mark("end") + run("合格")))) == "✓合格");
  CHECK(docx_text(docx_file(line("<w:fldSimple w:instr=\"EQ \\o\\ac(○,3)\"/>" + run("项")))) ==
        "③项");
  // A result that stands in the file wins.
  CHECK(docx_text(docx_file(line(mark("begin") + instruction(R"(EQ \o\ac(○,1))") +
                                 mark("separate") + run("1") + mark("end")))) == "1");
}

TEST_CASE("boxes and lists of forms") {
  const auto form = [](std::string_view data) {
    return docx_text(
        docx_file(line(run("是") + mark("begin", "<w:ffData>" + std::string(data) + "</w:ffData>") +
                       instruction("FORMCHECKBOX") + mark("end"))));
  };
  CHECK(form("<w:checkBox><w:checked/></w:checkBox>") == "是☑");
  CHECK(form("<w:checkBox><w:default w:val=\"1\"/><w:checked w:val=\"0\"/></w:checkBox>") == "是☐");
  CHECK(form("<w:ddList><w:result w:val=\"1\"/><w:listEntry w:val=\"优\"/><w:listEntry "
             "w:val=\"良\"/></w:ddList>") == "是良");
}

TEST_CASE("a field that never ends swallows no text") {
  CHECK(docx_text(docx_file(line(run("甲") + mark("begin") + instruction("IF")) + paragraph("乙") +
                            paragraph("丙"))) == "甲\n乙\n丙");
  CHECK(docx_text(docx_file(line(mark("separate") + run("丁") + mark("end")))) == "丁");
}

TEST_CASE("text inside elements of any program comes in") {
  CHECK(docx_text(docx_file(
            "<w:sdt><w:sdtPr><w:alias w:val=\"名\"/></w:sdtPr><w:sdtContent>" + paragraph("甲") +
            "</w:sdtContent></w:sdt>" +
            line("<w:customXml><w:customXmlPr/>" + run("乙") + "</w:customXml><wps:field>" +
                 run("丙") + "</wps:field><w:ruby><w:rubyPr/><w:rt>" + run("pin") +
                 "</w:rt><w:rubyBase>" + run("丁") + "</w:rubyBase></w:ruby>"))) == "甲\n乙丙丁");
}

TEST_CASE("alternatives: the first that holds anything") {
  CHECK(docx_text(docx_file(line("<mc:AlternateContent><mc:Choice>" + run("甲") +
                                 "</mc:Choice><mc:Fallback>" + run("乙") +
                                 "</mc:Fallback></mc:AlternateContent>"))) == "甲");
  CHECK(docx_text(docx_file(line("<w:r><mc:AlternateContent><mc:Choice/><mc:Fallback><w:t>乙</w:t>"
                                 "</mc:Fallback></mc:AlternateContent></w:r>"))) == "乙");
}

TEST_CASE("signs of symbol fonts") {
  using import::symbol;
  CHECK(symbol("Wingdings", 0xF0FE) == u'☑');
  CHECK(symbol("Wingdings", 0xFE) == u'☑');
  CHECK(symbol("Symbol", 0x61) == u'α');
  CHECK(symbol("Symbol", 0xF0B4) == u'×');
  CHECK(symbol("Symbol", 0xF0A3) == u'≤');
  CHECK(symbol("Symbol", 0xF0B7) == u'•');
  CHECK(symbol("Wingdings 2", 0x52) == u'☑');
  CHECK(symbol("Wingdings", 0x19) == 0);
  CHECK(symbol("SimSun", 0xF0FE) == 0);
  const auto imported = imported_docx(
      docx_file(line(run("\xEF\x82\xA8\xEF\x80\xB7", "<w:rFonts w:ascii=\"Wingdings\"/>") +
                     run("是") + "<w:r><w:sym w:font=\"Webdings\" w:char=\"F061\"/></w:r>")));
  CHECK(text::to_utf8(imported.document.text()) == "□□是□");
  CHECK(noted(imported, NoteKind::symbols) == 2);
}

TEST_CASE(
    "merged cells say what they are merged into; rows that begin inside the grid keep columns") {
  const Bytes file = docx_file(
      "<w:tbl><w:tr>" + cell(paragraph("项目"), "<w:vMerge w:val=\"restart\"/>") +
      cell(paragraph("金额"), "<w:gridSpan w:val=\"2\"/>") + "</w:tr><w:tr>" +
      cell(paragraph(""), "<w:vMerge/>") + cell(paragraph("计划")) + cell(paragraph("实际")) +
      "</w:tr><w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>" + cell(paragraph("3")) +
      cell(paragraph("2")) + "</w:tr><w:tr>" +
      cell(paragraph("合计"), "<w:hMerge w:val=\"restart\"/>") +
      cell(paragraph(""), "<w:hMerge/>") + cell(paragraph("5")) + "</w:tr></w:tbl>");
  const auto imported = imported_docx(file);
  CHECK(text::to_utf8(imported.document.text()) ==
        "项目\t金额\t［并左］\n［并上］\t计划\t实际\n\t3\t2\n合计\t［并左］\t5");
  CHECK(noted(imported, NoteKind::merged_cells) == 3);
}

TEST_CASE("a table that only frames text gives its paragraphs") {
  const auto imported = imported_docx(
      docx_file("<w:tbl><w:tr>" + cell(paragraph("总结") + paragraph("正文")) + "</w:tr></w:tbl>"));
  CHECK(text::to_utf8(imported.document.text()) == "总结\n正文");
  CHECK(!imported.document.line(1).attributes.kind);
  std::string many;
  for (const char* text : {"一", "二", "三", "四", "五"}) many += paragraph(text);
  const std::string form = "<w:tbl><w:tr>" + cell(paragraph("姓名")) + cell(paragraph("赵")) +
                           "</w:tr><w:tr>" + cell(paragraph("总结")) + cell(many) +
                           "</w:tr></w:tbl>";
  CHECK(docx_text(docx_file(form)) == "姓名\t赵\n总结\n一\n二\n三\n四\n五");
}

TEST_CASE("drawings are counted for what they are") {
  const auto drawing = [](std::string_view content) {
    return imported_docx(docx_file(
        line(run("甲") + "<w:r><w:drawing>" + std::string(content) + "</w:drawing></w:r>")));
  };
  CHECK(noted(drawing("<a><b><a:blip r:embed=\"r1\"/></b></a>"), NoteKind::pictures) == 1);
  CHECK(noted(drawing("<a><c:chart r:id=\"r1\"/></a>"), NoteKind::objects) == 1);
  CHECK(noted(drawing("<a><wps:wsp/></a>"), NoteKind::drawings) == 1);
  CHECK(noted(drawing("<a><w:txbxContent><w:p/></w:txbxContent></a>"), NoteKind::text_boxes) == 1);
}

TEST_CASE("strict files, whose names lie elsewhere, read the same") {
  const std::string strict = "http://purl.oclc.org/ooxml/officeDocument/relationships/";
  const ZipEntry entries[] = {
      {"_rels/.rels", "<Relationships><Relationship Id=\"r1\" Type=\"" + strict +
                          "officeDocument\" Target=\"/a/b.xml\"/></Relationships>"},
      {"a/_rels/b.xml.rels", "<Relationships><Relationship Id=\"r1\" Type=\"" + strict +
                                 "numbering\" Target=\"../n.xml\"/></Relationships>"},
      {"a/b.xml",
       "<s:document xmlns:s=\"x\"><s:body><s:p><s:pPr><s:numPr><s:numId s:val=\"1\"/></s:numPr>"
       "</s:pPr><s:r><s:t>甲</s:t></s:r></s:p></s:body></s:document>"},
      {"n.xml",
       "<s:numbering><s:abstractNum s:abstractNumId=\"0\"><s:lvl s:ilvl=\"0\"><s:numFmt "
       "s:val=\"chineseCounting\"/><s:lvlText s:val=\"%1、\"/></s:lvl></s:abstractNum><s:num "
       "s:numId=\"1\"><s:abstractNumId s:val=\"0\"/></s:num></s:numbering>"}};
  const auto bytes = write_zip(entries, Date{2024, 1, 8});
  REQUIRE(bytes.ok());
  CHECK(docx_text(*bytes) == "一、甲");
}
