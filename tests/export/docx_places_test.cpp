// Where the paragraphs of a DOCX stand beyond what their styles say.
#include <doctest/doctest.h>

#include "core/layout/layout.h"
#include "core/text/utf.h"
#include "tests/export/docx_reader.h"

using namespace wengao;
using namespace wengao::testing;

TEST_CASE("an attachment starts a page of its own") {
  pugi::xml_document document;
  load(document, document_of(every_kind()));
  const pugi::xml_node mark = paragraph_of(document, "附件1");
  CHECK(style_of(mark) == "AttachmentMark");
  CHECK(mark.child("w:pPr").child("w:pageBreakBefore"));
  const pugi::xml_node title = paragraph_of(document, "养护里程表");
  CHECK(style_of(title) == "AttachmentTitle");
  CHECK(!title.child("w:pPr").child("w:pageBreakBefore"));
}

TEST_CASE("the imprint stands at the foot of the last page, which is an even one") {
  MadeReport report;
  report.add(Kind::body, u"正文。").add(Kind::imprint, u"抄送：县财政局。");
  report.add(Kind::imprint, u"青石镇党政办公室　2024年1月5日印发");
  const std::vector<Page> pages = layout::lay_out(report.blocks());
  REQUIRE(pages.size() == 2);
  ExportInput input = report.input();
  input.pages = pages;
  pugi::xml_document document;
  load(document, part_of(unzip(*write_docx(input, kOptions)), "word/document.xml"));
  const pugi::xml_node table = document.select_node("//w:tbl").node();
  CHECK(table.select_nodes("w:tr").size() == 2);
  const pugi::xml_node white = table.previous_sibling();
  const int height = white.child("w:pPr").child("w:spacing").attribute("w:line").as_int();
  CHECK(height > 19 * 579);  // 20 rows above two rows, less what the rules take
  CHECK(height < 20 * 579);
  CHECK(white.previous_sibling().child("w:pPr").child("w:pageBreakBefore"));
  CHECK(std::string(paragraph_of(document, "抄送")
                        .child("w:pPr")
                        .child("w:ind")
                        .attribute("w:hangingChars")
                        .value()) == "300");
}

TEST_CASE("white rows are not asked for at the top of a page") {
  MadeReport report;
  for (int i = 0; i < 20; ++i) report.add(Kind::body, u"正文。");
  report.add(Kind::attachment_note, u"附件：里程表");
  const auto rows_above_note = [](const ExportInput& input) {
    pugi::xml_document document;
    load(document, part_of(unzip(*write_docx(input, kOptions)), "word/document.xml"));
    const auto spacing = paragraph_of(document, "附件：").child("w:pPr").child("w:spacing");
    return spacing.attribute("w:before").as_int() / 579;
  };
  CHECK(rows_above_note(report.input()) == 1);
  MadeReport longer;
  for (int i = 0; i < 22; ++i) longer.add(Kind::body, u"正文。");
  longer.add(Kind::attachment_note, u"附件：里程表");
  const std::vector<Page> pages = layout::lay_out(longer.blocks());
  ExportInput input = longer.input();
  input.pages = pages;
  CHECK(rows_above_note(input) == 0);
}

TEST_CASE("a line that an office would fill further is set wider, and no other is") {
  const auto spacings = [](const char16_t* paragraph) {
    MadeReport report;
    report.add(Kind::body, paragraph);
    pugi::xml_document document;
    load(document, document_of(report));
    std::vector<int> out;
    for (const auto& match : document.select_nodes("//w:r/w:rPr/w:spacing")) {
      out.push_back(match.node().attribute("w:val").as_int());
    }
    return out;
  };
  // 22 characters, then 658件: the number and two digits would still fit.
  CHECK(spacings(u"一年来本站坚持有信必复、有访必接，共收到群众来信658件，全部办结。").size() == 1);
  CHECK(spacings(u"一年来本站坚持有信必复、有访必接，共收到群众来信六百五十八件，全部办结。")
            .empty());
}

TEST_CASE(
    "a line that begins with a number behind a mark begins in Chinese, and only such a line") {
  // The runs that are Chinese in all, and how wide the line before each is set.
  const auto starts = [](const char16_t* paragraph) {
    MadeReport report;
    report.add(Kind::body, paragraph);
    pugi::xml_document document;
    load(document, document_of(report));
    std::vector<std::pair<std::string, int>> out;
    for (const auto& match : document.select_nodes("//w:r[w:rPr/w:lang/@w:val='zh-CN']")) {
      const auto before = match.node().previous_sibling("w:r");
      out.emplace_back(match.node().child_value("w:t"),
                       before.select_node("w:rPr/w:spacing/@w:val").attribute().as_int());
    }
    return out;
  };
  // 25 characters: the first digit would fit as well, and an office would then part the number.
  const auto roads =
      starts(u"今年以来我镇整修沟渠桥涵、硬化村组道路、栽行道树、90万株，长势良好。");
  REQUIRE(roads.size() == 1);
  CHECK(roads[0].first == "9");
  CHECK(roads[0].second > 0);
  CHECK(starts(u"今年以来我镇整修沟渠桥涵、硬化村组道路、栽行道树苗90万株，长势良好。").empty());
  CHECK(starts(u"今年以来我镇整修沟渠桥涵、硬化村组道路、90万株行道树木，长势良好。").empty());
}

namespace {

// The section properties in order: of each section but the last, then of that.
std::vector<pugi::xml_node> sections_of(const pugi::xml_document& document) {
  std::vector<pugi::xml_node> sections;
  for (const auto& match : document.select_nodes("//w:sectPr")) sections.push_back(match.node());
  return sections;
}

// The footer part of a section's odd pages.
std::string footer_of(const std::vector<UnzippedEntry>& parts, const pugi::xml_node& section) {
  const auto reference = section.select_node("w:footerReference[@w:type='default']").node();
  pugi::xml_document relations;
  load(relations, part_of(parts, "word/_rels/document.xml.rels"));
  const std::string id = reference.attribute("r:id").value();
  const auto relation = relations.select_node(("//Relationship[@Id='" + id + "']").c_str()).node();
  return part_of(parts, std::string("word/") + relation.attribute("Target").value());
}

}  // namespace

TEST_CASE("only footers that some page shows are in the package") {
  const auto footers = [](const MadeReport& report) {
    int count = 0;
    for (const UnzippedEntry& entry : parts_with_pages(report)) {
      if (entry.name.starts_with("word/footer")) ++count;
    }
    return count;
  };
  MadeReport report;
  report.add(Kind::body, u"前文。");
  CHECK(footers(report) == 2);  // of odd and of even pages
  report.add(Kind::table, u"甲\t乙", 1).add(Kind::table, u"1\t2");
  CHECK(footers(report) == 4);
  for (int k = 0; k < 44; ++k) report.add(Kind::body, u"正文。");
  report.add(Kind::imprint, u"抄送：县财政局。");
  CHECK(footers(report) == 5);  // and of blank pages
}

TEST_CASE("a page on its side has its number at the foot of the paper held upright") {
  MadeReport report;
  report.add(Kind::body, u"前文。")
      .add(Kind::table, u"甲\t乙", 1)
      .add(Kind::table, u"1\t2")
      .add(Kind::body, u"后文。");
  const auto parts = parts_with_pages(report);
  pugi::xml_document document;
  load(document, part_of(parts, "word/document.xml"));
  const auto sections = sections_of(document);
  REQUIRE(sections.size() == 3);
  CHECK(footer_of(parts, sections[0]).find("w:tbl") == std::string::npos);
  CHECK(footer_of(parts, sections[2]).find("w:tbl") == std::string::npos);
  pugi::xml_document footer;
  load(footer, footer_of(parts, sections[1]));
  const auto place = footer.select_node("//w:tblpPr").node();
  // 7 mm from the type area's foot, which is the left here, to the number's; 28 mm from the top.
  CHECK(place.attribute("w:tblpX").as_int() == 1447);
  CHECK(place.attribute("w:tblpY").as_int() == 1587);
  CHECK(footer.select_node("//w:textDirection[@w:val='tbRl']"));
  CHECK(footer.select_node("//w:tc//w:instrText"));
}

TEST_CASE("a blank page before the imprint and the imprint's have no numbers") {
  MadeReport report;
  for (int k = 0; k < 44; ++k) report.add(Kind::body, u"正文。");  // two full pages
  report.add(Kind::imprint, u"抄送：县财政局。");
  const auto parts = parts_with_pages(report);
  pugi::xml_document document;
  load(document, part_of(parts, "word/document.xml"));
  const auto sections = sections_of(document);
  REQUIRE(sections.size() == 2);
  CHECK(footer_of(parts, sections[0]).find("PAGE") != std::string::npos);
  CHECK(footer_of(parts, sections[1]).find("PAGE") == std::string::npos);
}

TEST_CASE("a blank row parts a table from the title above it") {
  MadeReport report;
  report.add(Kind::attachment_title, u"附件")
      .add(Kind::attachment_title, u"养护里程表")
      .add(Kind::table, u"甲\t乙")
      .add(Kind::table, u"1\t2");
  pugi::xml_document document;
  load(document, document_of(report));
  const auto row = document.select_node("//w:tbl").node().previous_sibling();
  CHECK(row.child("w:pPr").child("w:spacing").attribute("w:line").as_int() == 579);
  CHECK(row.child("w:pPr").child("w:keepNext"));
}

TEST_CASE("a table's head stands with its first row") {
  MadeReport report;
  report.add(Kind::table, u"甲\t乙").add(Kind::table, u"1\t2").add(Kind::table, u"3\t4");
  pugi::xml_document document;
  load(document, document_of(report));
  CHECK(paragraph_of(document, "甲").child("w:pPr").child("w:keepNext"));
  CHECK_FALSE(paragraph_of(document, "1").child("w:pPr").child("w:keepNext"));
}

TEST_CASE("a paragraph that fills its page is not told to stand with the signature") {
  const auto keeps = [](int lines) {
    MadeReport report;
    for (int k = 0; k < lines; ++k) report.add(Kind::body, u"正文。");
    report.add(Kind::body, u"末段" + std::u16string(140, u'字') + u"。");
    report.add(Kind::signature, u"青石镇人民政府").add(Kind::date, u"2024年1月5日");
    pugi::xml_document document;
    load(document, part_of(parts_with_pages(report), "word/document.xml"));
    return bool(paragraph_of(document, "末段").child("w:pPr").child("w:keepNext"));
  };
  CHECK(keeps(1));         // on the signature's page
  CHECK_FALSE(keeps(19));  // three lines here, three there
  CHECK(keeps(16));        // all but two would fit with room to spare; two go to the signature
}
