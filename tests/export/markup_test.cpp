#include "core/export/markup/markup.h"

#include <doctest/doctest.h>

#include <pugixml.hpp>

#include "core/export/date.h"
#include "core/text/utf.h"

using namespace wengao;

namespace {

// One element holding `text`, read back by a parser.
std::string round_trip(std::u16string_view text) {
  Markup out;
  out.open("a").attr("b", text).text(text);
  const std::string xml = std::move(out).finish();
  pugi::xml_document document;
  const auto result =
      document.load_buffer(xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata);
  INFO(xml);
  REQUIRE(result.status == pugi::status_ok);
  const std::string content = document.child("a").text().get();
  CHECK(std::string(document.child("a").attribute("b").value()) == content);
  return content;
}

}  // namespace

TEST_CASE("text comes back as it went in") {
  CHECK(round_trip(u"东𠮷村 <b>&amp;\"]]>'\t\n\r") == "东𠮷村 <b>&amp;\"]]>'\t\n\r");
}

TEST_CASE("what XML forbids does not get in") {
  std::u16string hostile(1, u'甲');
  for (char16_t c = 0; c < 0x20; ++c) hostile += c;
  hostile += u'\uFFFE';
  hostile += u'\uFFFF';
  hostile += u"乙";
  CHECK(round_trip(hostile) == "甲\t\n\r乙");
  const std::u16string lone{0xD842, u'丙', 0xDFB7};
  CHECK(round_trip(lone) == "\uFFFD丙\uFFFD");
}

TEST_CASE("UTF-8 is escaped like UTF-16") {
  Markup out;
  out.open("a").attr("x", std::string_view("<\"好\x01")).text(std::string_view("]]>\x02\xFF"));
  CHECK(std::move(out).finish() ==
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
        "<a x=\"&lt;&quot;好\">]]&gt;\uFFFD</a>");
}

TEST_CASE("HTML keeps end tags and leaves void elements open") {
  Markup out(Markup::Dialect::html);
  out.open("p").close().open("br").close();
  CHECK(std::move(out).finish() == "<!DOCTYPE html>\n<p></p><br>");
}

TEST_CASE("dates are days of the calendar") {
  CHECK(w3c_date_time(*parse_date("2024-02-29")) == "2024-02-29T00:00:00Z");
  for (const char* bad : {"", "2023-02-29", "2023-13-01", "2023-00-10", "2023-01-00", "0000-01-01",
                          "23-01-01", "2023/01/01", "2023-1-1", "2023-01-0a", "+023-01-01"}) {
    CAPTURE(bad);
    const Result<Date> date = parse_date(bad);
    REQUIRE(!date.ok());
    CHECK(date.error().code == Code::bad_option);
  }
}
