// Signatures and dates in a DOCX: GB/T 9704—2012, 7.3.5.
#include <doctest/doctest.h>

#include "core/layout/layout.h"
#include "core/text/utf.h"
#include "tests/export/docx_reader.h"

using namespace wengao;
using namespace wengao::testing;

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

TEST_CASE("the names of a joint paper's seals stand side by side, three a row, as on the pages") {
  MadeReport report;
  report.add(Kind::body, u"正文。");
  for (const auto* name : {u"青石镇", u"白沙镇", u"红旗镇", u"柳河镇"}) {
    report.add(Kind::signature, name, 1);
  }
  report.add(Kind::date, u"2024年1月5日");
  pugi::xml_document document;
  load(document, document_of(report));
  const pugi::xml_node row = paragraph_of(document, "青石镇白沙镇红旗镇");
  REQUIRE(row);
  // Each in the middle of its third of the line of 8845 twips.
  std::vector<int> stops;
  for (const pugi::xml_node tab : row.child("w:pPr").child("w:tabs")) {
    CHECK(std::string(tab.attribute("w:val").value()) == "center");
    stops.push_back(tab.attribute("w:pos").as_int());
  }
  REQUIRE(stops.size() == 3);
  for (int k = 0; k < 3; ++k) CHECK(std::abs(stops[k] - 8845 * (2 * k + 1) / 6) <= 2);
  // Stops count from the left: the style's names stand right.
  CHECK(std::string(row.child("w:pPr").child("w:jc").attribute("w:val").value()) == "left");
  // Two blank rows over the first, and room for a seal between the rows; the date under the last.
  const auto white = [](pugi::xml_node paragraph) {
    return paragraph.child("w:pPr").child("w:spacing").attribute("w:before").as_int();
  };
  CHECK(white(row) == 2 * 579);
  const pugi::xml_node last = paragraph_of(document, "柳河镇");
  REQUIRE(last);
  CHECK(white(last) == 4 * 579);
  CHECK_FALSE(last.child("w:pPr").child("w:tabs"));
  CHECK(paragraph_of(document, "2024年1月5日"));
}
