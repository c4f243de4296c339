// A form has rows still to be filled in. They are rows of nothing but tabs, and stand in every
// file.
#include <doctest/doctest.h>

#include "core/export/html/html.h"
#include "core/export/markdown/markdown.h"
#include "core/export/text/text.h"
#include "tests/export/docx_reader.h"
#include "tests/export/made_report.h"

using namespace wengao;
using wengao::testing::MadeReport;

namespace {

MadeReport form() {
  MadeReport report;
  report.add(Kind::body, u"请填下表。")
      .add(Kind::table, u"村名\t户数")
      .add(Kind::table, u"\t")
      .add(Kind::table, u"东河村\t12")
      .add(Kind::table, u"\t")
      .add(Kind::body, u"谢谢。");
  return report;
}

std::string file_of(Result<Bytes> (*write)(const ExportInput&, const ExportOptions&)) {
  const MadeReport report = form();
  const Result<Bytes> bytes = write(report.input(), {.date = "2026-01-05"});
  REQUIRE(bytes.ok());
  return {bytes->begin(), bytes->end()};
}

int count(const std::string& text, std::string_view part) {
  int found = 0;
  for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++found;
  return found;
}

}  // namespace

TEST_CASE("text keeps the tabs of an empty row") {
  CHECK(file_of(write_text) == "请填下表。\n村名\t户数\n\t\n东河村\t12\n\t\n谢谢。\n");
}

TEST_CASE("Markdown keeps an empty row in its table") {
  CHECK(file_of(write_markdown) ==
        "请填下表。\n\n| 村名 | 户数 |\n| --- | --- |\n|  |  |\n| 东河村 | 12 |\n|  |  "
        "|\n\n谢谢。\n");
}

TEST_CASE("HTML has one table with an empty row") {
  const std::string html = file_of(write_html);
  CHECK(count(html, "<table>") == 1);
  CHECK(count(html, "<tr>") == 4);
}

TEST_CASE("DOCX has one table with a row of empty cells") {
  const std::string document = wengao::testing::document_of(form());
  CHECK(count(document, "<w:tbl>") == 1);
  CHECK(count(document, "<w:tr>") == 4);
  CHECK(count(document, "<w:tc>") == 8);
}
