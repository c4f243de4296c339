#include "core/export/docx/docx.h"

#include <doctest/doctest.h>

#include "core/layout/layout.h"
#include "core/text/chars.h"
#include "core/text/utf.h"
#include "tests/export/made_report.h"
#include "tests/export/unzip.h"
#include "tests/export/xml_tree.h"

using namespace wengao;
using namespace wengao::testing;

namespace {

const ExportOptions kOptions{.date = "2026-01-05"};

Bytes docx_of(const MadeReport& report, const ExportOptions& options = kOptions) {
  const Result<Bytes> bytes = write_docx(report.input(), options);
  REQUIRE(bytes.ok());
  return *bytes;
}

std::string document_of(const MadeReport& report, const ExportOptions& options = kOptions) {
  return part_of(unzip(docx_of(report, options)), "word/document.xml");
}

// What a reader of the file would read: text, tabs, and a line end for each paragraph and break.
std::string words_of(const std::string& document_xml) {
  pugi::xml_document document;
  load(document, document_xml);
  std::string words;
  for (const auto& paragraph : document.select_nodes("//w:p")) {
    pugi::xpath_node_set nodes = paragraph.node().select_nodes(".//w:t | .//w:tab | .//w:br");
    nodes.sort();  // a union comes in any order
    for (const auto& node : nodes) {
      const std::string name = node.node().name();
      words += name == "w:t" ? node.node().text().get() : name == "w:tab" ? "\t" : "\n";
    }
    words += '\n';
  }
  return words;
}

std::size_t count(const std::string& text, const std::string& word) {
  std::size_t found = 0;
  for (std::size_t at = 0; (at = text.find(word, at)) != text.npos; at += word.size()) ++found;
  return found;
}

// The w:p whose words begin with `start`.
pugi::xml_node paragraph_of(const pugi::xml_document& document, const std::string& start) {
  for (const auto& match : document.select_nodes("//w:p")) {
    std::string words;
    for (const auto& text : match.node().select_nodes(".//w:t")) words += text.node().text().get();
    if (words.starts_with(start)) return match.node();
  }
  FAIL("no paragraph " << start);
  return {};
}

std::string style_of(const pugi::xml_node& paragraph) {
  return paragraph.child("w:pPr").child("w:pStyle").attribute("w:val").value();
}

}  // namespace

TEST_CASE("every part says what it said before") {
  const auto entries = unzip(docx_of(every_kind()));
  std::string list;
  for (const UnzippedEntry& entry : entries) list += entry.name + '\n';
  check_golden("parts.txt", list);
  for (const UnzippedEntry& entry : entries) {
    std::string name = entry.name;
    std::replace(name.begin(), name.end(), '/', '_');
    check_golden(name + ".txt", described(entry.data));
  }
}

TEST_CASE("the same report and date give the same bytes") {
  const MadeReport report = every_kind();
  CHECK(docx_of(report) == docx_of(report));
  CHECK(docx_of(report) != docx_of(report, {.date = "2026-01-06"}));
}

TEST_CASE("a date that is none is refused") {
  const Result<Bytes> bytes = write_docx(every_kind().input(), {.date = "today"});
  REQUIRE(!bytes.ok());
  CHECK(bytes.error().code == Code::bad_option);
}

TEST_CASE("headings have real styles, lead spans their character style") {
  pugi::xml_document document;
  load(document, document_of(every_kind()));
  CHECK(style_of(paragraph_of(document, "一、")) == "Heading1");
  CHECK(style_of(paragraph_of(document, "1.")) == "Heading3");
  CHECK(style_of(paragraph_of(document, "（1）")) == "Heading4");
  CHECK(style_of(paragraph_of(document, "①")) == "Heading5");
  const pugi::xml_node run_in = paragraph_of(document, "（一）");
  CHECK(style_of(run_in) == "");  // the base style: body
  const pugi::xml_node lead = run_in.child("w:r");
  CHECK(std::string(lead.child("w:t").text().get()) == "（一）压实责任。");
  CHECK(std::string(lead.child("w:rPr").child("w:rStyle").attribute("w:val").value()) ==
        "Heading2Char");
  CHECK(!lead.next_sibling("w:r").child("w:rPr").child("w:rStyle"));
}

TEST_CASE("a title of several lines is one paragraph with breaks") {
  pugi::xml_document document;
  load(document, document_of(every_kind()));
  const pugi::xml_node title = paragraph_of(document, "青石镇人民政府2023年");
  CHECK(style_of(title) == "Title");
  CHECK(title.select_nodes(".//w:br").size() == 1);
}

TEST_CASE("marks that Chinese shares with Latin carry the East Asian hint") {
  pugi::xml_document document;
  load(document, document_of(every_kind()));
  int marks = 0;
  for (const auto& match : document.select_nodes("//w:r[w:t]")) {
    const std::u16string text = text::from_utf8(match.node().child("w:t").text().get());
    const bool shared = text.find_first_of(u"\u201C\u201D\u2018\u2014\u2026\u00B7") != text.npos;
    const pugi::xml_node fonts = match.node().child("w:rPr").child("w:rFonts");
    if (!shared) continue;
    ++marks;
    CHECK(std::string(fonts.attribute("w:hint").value()) == "eastAsia");
  }
  CHECK(marks >= 4);
  // The apostrophe of an English word is not a quote.
  const std::string words = document_of(every_kind());
  CHECK(count(words, "it\u2019s") == 1);
}

TEST_CASE("no part mentions a theme") {
  for (const UnzippedEntry& entry : unzip(docx_of(every_kind()))) {
    CAPTURE(entry.name);
    CHECK(entry.data.find("Theme=") == std::string::npos);
    CHECK(entry.data.find("<a:") == std::string::npos);
  }
}

TEST_CASE("tables have a grid as wide as the text and rows that fill it") {
  pugi::xml_document document;
  load(document, document_of(every_kind()));
  const pugi::xml_node table = document.select_node("//w:tbl").node();
  int width = 0;
  std::size_t columns = 0;
  for (const auto& column : table.child("w:tblGrid").children()) {
    width += column.attribute("w:w").as_int();
    ++columns;
  }
  CHECK(width == 8845);
  CHECK(columns == 3);
  CHECK(table.select_nodes("w:tr").size() == 3);
  for (const auto& row : table.select_nodes("w:tr")) {
    int row_width = 0;
    int cells = 0;
    for (const auto& cell : row.node().children("w:tc")) {
      row_width += cell.child("w:tcPr").child("w:tcW").attribute("w:w").as_int();
      ++cells;
      CHECK(cell.child("w:p"));
    }
    CHECK(row_width == width);
    CHECK(cells == 3);
  }
  CHECK(table.child("w:tr").child("w:trPr").child("w:tblHeader"));
}

TEST_CASE("a table of any number of columns keeps every cell") {
  std::u16string wide;
  for (int i = 0; i < 300; ++i) wide += u"甲\t";
  MadeReport report;
  report.add(Kind::table, wide).add(Kind::table, u"乙");
  CHECK(count(words_of(document_of(report)), "甲") == 300);
}

TEST_CASE("signature and date stand by 7.3.5.2") {
  // "right 200": set right, two characters free; "left 1500": its left edge at character 15.
  const auto place_of = [](const pugi::xml_document& document, const std::u16string& text) {
    const pugi::xml_node properties = paragraph_of(document, text::to_utf8(text)).child("w:pPr");
    const pugi::xml_node indent = properties.child("w:ind");
    const bool left = properties.child("w:jc");  // the style says right
    const std::string side = left ? "w:left" : "w:right";
    const int chars = indent.attribute((side + "Chars").c_str()).as_int();
    CHECK(indent.attribute(side.c_str()).as_int() == chars * 314 / 100);
    return (left ? "left " : "right ") + std::to_string(chars);
  };
  const auto places_of = [&](const std::u16string& name, const std::u16string& date) {
    MadeReport report;
    report.add(Kind::body, u"正文。").add(Kind::signature, name).add(Kind::date, date);
    pugi::xml_document document;
    load(document, document_of(report));
    // The signature never stands on a page without text, nor the date without the signature.
    CHECK(paragraph_of(document, "正文。").child("w:pPr").child("w:keepNext"));
    CHECK(paragraph_of(document, text::to_utf8(name)).child("w:pPr").child("w:keepNext"));
    return place_of(document, name) + ", " + place_of(document, date);
  };
  // 13 characters: the name starts at 28 - 2 - 13, the date two further right.
  CHECK(places_of(u"青石镇农村公路养护领导小组", u"2024年1月5日") == "right 200, left 1500");
  // The date is the longer one: it keeps two characters, and the name gives way.
  CHECK(places_of(u"青石镇", u"二〇二四年十一月十五日") == "right 1200, right 200");
  // A date alone: four characters.
  MadeReport report;
  report.add(Kind::date, u"2024年1月5日");
  pugi::xml_document document;
  load(document, document_of(report));
  CHECK(place_of(document, u"2024年1月5日") == "right 400");
}

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

TEST_CASE("residue is left out, and kept on request") {
  CHECK(count(words_of(document_of(every_kind())), "当前位置") == 0);
  ExportOptions keep = kOptions;
  keep.keep_noise = true;
  CHECK(count(words_of(document_of(every_kind(), keep)), "当前位置") == 1);
}

TEST_CASE("a report of nothing opens as an empty page") {
  CHECK(words_of(document_of(MadeReport{})) == "\n");
}

TEST_CASE("no character is lost, whatever the text") {
  const std::vector<std::u16string> pieces{
      u"正文", u"𠮷", u"\u201C", u"\u2019", u"\u2014\u2014", u"\u2026", u"]]>", u"<w:t>", u"&amp;",
      u"\t",   u" ",  u"a",      u"\u00B7", u"\u3000",       u"。",     u"12",  u"\u00A0"};
  std::uint32_t state = 7;
  for (int round = 0; round < 60; ++round) {
    MadeReport report;
    std::string expected;
    for (int line = 0; line < 12; ++line) {
      std::u16string text;
      state = state * 1664525u + 1013904223u;
      const int length = static_cast<int>(state >> 27);
      for (int i = 0; i < length; ++i) {
        state = state * 1664525u + 1013904223u;
        text += pieces[(state >> 16) % pieces.size()];
      }
      state = state * 1664525u + 1013904223u;
      const std::vector<Kind> kinds{Kind::body,      Kind::addressee, Kind::heading,
                                    Kind::signature, Kind::date,      Kind::attachment_note};
      report.add(kinds[(state >> 16) % kinds.size()], text, 2);
      const std::string words = text::to_utf8(report.blocks().back().content());
      if (!words.empty()) expected += words + '\n';
    }
    if (expected.empty()) expected = "\n";
    CHECK(words_of(document_of(report)) == expected);
  }
}

TEST_CASE("hostile text gives a sound file") {
  std::u16string hostile(1, u'甲');
  for (char16_t c = 0; c < 0x20; ++c) hostile += c;
  hostile += std::u16string{0xD842, u'乙', 0xDFB7, 0xFFFE, 0xFFFF, u'丙'};
  MadeReport report;
  report.add(Kind::body, hostile).add(Kind::table, hostile).add(Kind::title, hostile);
  const std::string words = words_of(document_of(report));
  CHECK(count(words, "\uFFFD乙\uFFFD丙") == 3);
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

TEST_CASE("number and signer share a line and its red rule; a joint mark has 文件 in a box") {
  MadeReport report;
  report.add(Kind::issuer, u"白沙县教育局")
      .add(Kind::issuer, u"白沙县人力资源和社会保障局")
      .add(Kind::issuer, u"文件")
      .add(Kind::doc_number, u"白教联〔2024〕7号")
      .add(Kind::signer, u"签发人：林某")
      .add(Kind::title, u"关于补助发放工作的请示")
      .add(Kind::body, u"现将有关事项请示如下。");
  pugi::xml_document document;
  load(document, document_of(report));
  const pugi::xml_node number = paragraph_of(document, "白教联");
  CHECK(number.select_nodes("w:r/w:tab").size() == 1);
  CHECK(std::string(number.last_child().child("w:t").text().get()) == "林某");
  CHECK(!number.child("w:pPr").child("w:pBdr"));  // the style's
  const pugi::xml_node name = paragraph_of(document, "白沙县教育局");
  CHECK(std::string(name.child("w:pPr").child("w:jc").attribute("w:val").value()) == "distribute");
  CHECK(paragraph_of(document, "文件").child("w:pPr").child("w:framePr"));
}
