#include "core/export/markdown/markdown.h"

#include <doctest/doctest.h>

#include "tests/export/made_report.h"
#include "tests/export/xml_tree.h"

using namespace wengao;
using namespace wengao::testing;

namespace {

std::string markdown_of(const MadeReport& report) {
  const Result<Bytes> bytes = write_markdown(report.input(), {});
  REQUIRE(bytes.ok());
  return {bytes->begin(), bytes->end()};
}

std::string line_of(const std::u16string& body) {
  return markdown_of(MadeReport{}.add(Kind::body, body));
}

}  // namespace

TEST_CASE("Markdown of every kind") { check_golden("every_kind.md", markdown_of(every_kind())); }

TEST_CASE("what Markdown would take for markup is escaped, and nothing else") {
  CHECK(line_of(u"1.养护里程") == "1\\.养护里程\n");
  CHECK(line_of(u"3.5万元用于养护。") == "3.5万元用于养护。\n");
  CHECK(line_of(u"2024.12.30召开大会。") == "2024.12.30召开大会。\n");
  CHECK(line_of(u"# 一") == "\\# 一\n");
  CHECK(line_of(u"\u2014\u2014#1") == "\u2014\u2014#1\n");
  CHECK(line_of(u"20**年 a_b <x> [y](z) `c` A&B 甲|乙") ==
        "20\\*\\*年 a\\_b \\<x> \\[y\\](z) \\`c\\` A\\&B 甲\\|乙\n");
  CHECK(line_of(u"(一)甲-乙。") == "(一)甲-乙。\n");
}

TEST_CASE("a cell cannot break its table") {
  MadeReport report;
  report.add(Kind::table, u"甲|乙\t丙").add(Kind::table, u"丁");
  CHECK(markdown_of(report) == "| 甲\\|乙 | 丙 |\n| --- | --- |\n| 丁 |\n");
}
