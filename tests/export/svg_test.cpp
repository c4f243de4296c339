// SVG pages: every character at its place, safe under a strict content security policy.
#include "core/export/svg/svg.h"

#include <doctest/doctest.h>

using namespace wengao;

namespace {

Page made_page() {
  Page page;
  LineBox line;
  line.baseline = 44258;
  Run run;
  run.x = 28000;
  run.text = u"甲<\U00020BB7&乙";
  run.advances = {5571, 2500, 5572, 0, 4000, 5571};
  line.runs.push_back(run);
  page.lines.push_back(line);
  page.rules.push_back({28000, 100000, 184000, 100000, 350, 0xFF0000});
  return page;
}

}  // namespace

TEST_CASE("characters stand at their own x, escaped; a rare character ends its piece") {
  const std::string svg = page_svg(made_page());
  CHECK(svg.find("<text x=\"2800 3357 3607\" y=\"4426\" font-size=\"564\">甲&lt;𠮷</text>") !=
        std::string::npos);
  CHECK(svg.find("<text x=\"4164 4564\" y=\"4426\" font-size=\"564\">&amp;乙</text>") !=
        std::string::npos);
  CHECK(svg.find("stroke=\"#ff0000\" stroke-width=\"35\"") != std::string::npos);
  CHECK(svg.find("viewBox=\"0 0 21000 29700\"") != std::string::npos);
}

TEST_CASE("no style, no script, nothing to load") {
  const std::string svg = page_svg(made_page());
  for (const char* part : {"style", "script", "href", "url("}) {
    CHECK(svg.find(part) == std::string::npos);
  }
}

TEST_CASE("several pages are one drawing, a group each") {
  const Page pages[] = {made_page(), made_page()};
  const Exporter* exporter = exporter_for("svg");
  REQUIRE(exporter != nullptr);
  const auto bytes = exporter->write({{}, pages, {}}, {});
  REQUIRE(bytes);
  const std::string svg(bytes->begin(), bytes->end());
  CHECK(svg.find("<g id=\"page-1\" transform=\"translate(0 0)\">") != std::string::npos);
  CHECK(svg.find("<g id=\"page-2\" transform=\"translate(0 30300)\">") != std::string::npos);
  CHECK(svg.find("height=\"600mm\"") != std::string::npos);
}

TEST_CASE("a picture stands in the drawing, at its place") {
  Page page = made_page();
  page.pictures.push_back(
      {.block = 2, .picture = 0, .x = 66000, .y = 50000, .width = 80000, .height = 40000});
  const Pictures pictures = {
      {.bytes = std::make_shared<const Bytes>(Bytes{1, 2, 3}), .description = u"会<场"}};
  const std::string svg = page_svg(page, &pictures);
  CHECK(svg.find("<image x=\"6600\" y=\"5000\" width=\"8000\" height=\"4000\" "
                 "preserveAspectRatio=\"none\" href=\"data:image/png;base64,AQID\">"
                 "<title>会&lt;场</title></image>") != std::string::npos);
  // Pages can be drawn without the document's pictures.
  CHECK(page_svg(page).find("<image") == std::string::npos);
}
