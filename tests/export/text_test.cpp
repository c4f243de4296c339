#include "core/export/text/text.h"

#include <doctest/doctest.h>

#include "tests/export/made_report.h"

using namespace wengao;
using wengao::testing::MadeReport;

namespace {

std::string text_of(const MadeReport& report, const ExportOptions& options = {}) {
  const Result<Bytes> bytes = write_text(report.input(), options);
  REQUIRE(bytes.ok());
  return {bytes->begin(), bytes->end()};
}

}  // namespace

TEST_CASE("a line is a paragraph's words, without indents, residue and marks of no width") {
  MadeReport report;
  report.add(Kind::noise, u"下载文档")
      .add(Kind::title, u"  工作总结 ")
      .add(Kind::blank, u" ")
      .add(Kind::body, u"\u3000\u3000东𠮷\u200B村\tA ")
      .add(Kind::table, u"甲\t\t");
  CHECK(text_of(report) == "工作总结\n东𠮷村\tA\n甲\t\t\n");
  CHECK(text_of(report, {.keep_noise = true}) == "下载文档\n工作总结\n东𠮷村\tA\n甲\t\t\n");
}

TEST_CASE("indents are written only when asked for, and only where the standard has them") {
  MadeReport report;
  report.add(Kind::title, u"总结")
      .add(Kind::addressee, u"各村：")
      .heading(1, u"一、做法")
      .add(Kind::body, u"正文。");
  CHECK(text_of(report, {.indent_text = true}) == "总结\n各村：\n　　一、做法\n　　正文。\n");
}

TEST_CASE("a report of nothing is an empty file") { CHECK(text_of(MadeReport{}).empty()); }

TEST_CASE("text is written in the charset asked for") {
  MadeReport report;
  report.add(Kind::body, u"甲€");
  CHECK(text_of(report, {.charset = TextCharset::utf8_marked}) == "\xEF\xBB\xBF甲€\n");
  CHECK(text_of(report, {.charset = TextCharset::utf16le}) ==
        std::string("\xFF\xFE\x32\x75\xAC\x20\x0A\x00", 8));
  CHECK(text_of(report, {.charset = TextCharset::gb18030}) == "\xBC\xD7\xA2\xE3\n");
  CHECK(text_of(report, {.charset = TextCharset::gbk}) == "\xBC\xD7\x80\n");
  CHECK(text_charset_named("utf-8-bom") == TextCharset::utf8_marked);
  CHECK_FALSE(text_charset_named("big5"));
}

TEST_CASE("what GBK lacks stands as 〓 and is told once, GB18030 holds it") {
  MadeReport report;
  report.add(Kind::body, u"东𠮷村㐂A").add(Kind::body, u"𠮷\xD842");
  const ExportOptions gbk{.charset = TextCharset::gbk};
  CHECK(text_of(report, gbk) ==
        "\xB6\xAB\xA1\xFE\xB4\xE5\xA1\xFE"
        "A\n\xA1\xFE?\n");
  CHECK(*lost_in_text(report.input(), gbk) == U"𠮷㐂");
  CHECK(lost_in_text(report.input(), {.charset = TextCharset::gb18030})->empty());
  CHECK(lost_in_text(report.input(), {})->empty());
}
