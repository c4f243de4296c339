#include "core/export/html/html.h"

#include <doctest/doctest.h>

#include "tests/export/made_report.h"
#include "tests/export/xml_tree.h"

using namespace wengao;
using namespace wengao::testing;

namespace {

std::string html_of(const MadeReport& report, const ExportOptions& options = {}) {
  const Result<Bytes> bytes = write_html(report.input(), options);
  REQUIRE(bytes.ok());
  return {bytes->begin(), bytes->end()};
}

}  // namespace

TEST_CASE("HTML of every kind") { check_golden("every_kind.html", html_of(every_kind())); }

TEST_CASE("HTML holds nothing that runs or loads, whatever the text") {
  MadeReport report;
  report.add(Kind::title, u"</title><script>alert(1)</script>")
      .add(Kind::body, u"<img src=x onerror=alert(1)> & \u0001")
      .add(Kind::table, u"</td><script>\t\"")
      .run_in(2, u"（一）", u"<b>", u"。</p>");
  ExportInput input = report.input();
  input.metadata.author = u"\"><script>";
  const Result<Bytes> bytes = write_html(input, {});
  const std::string html(bytes->begin(), bytes->end());
  CHECK(html.find("<script") == html.npos);
  CHECK(html.find("<img") == html.npos);
  CHECK(html.find("http://") == html.npos);
  CHECK(html.find("https://") == html.npos);
  CHECK(html.find('\x01') == html.npos);
  CHECK(html.find("default-src 'none'") != html.npos);
  CHECK(html.find("&lt;img src=x onerror=alert(1)&gt; &amp; ") != html.npos);
}

TEST_CASE("residue appears in HTML only on request") {
  CHECK(html_of(every_kind()).find("当前位置") == std::string::npos);
  CHECK(html_of(every_kind(), {.keep_noise = true}).find("<p class=\"noise\">当前位置") !=
        std::string::npos);
}
