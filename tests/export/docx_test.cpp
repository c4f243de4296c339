#include "core/export/docx/docx.h"

#include <doctest/doctest.h>

#include "core/text/chars.h"
#include "core/text/utf.h"
#include "tests/export/docx_reader.h"

using namespace wengao;
using namespace wengao::testing;

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
