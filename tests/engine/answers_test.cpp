#include "core/engine/answers.h"

#include <doctest/doctest.h>

#include "core/engine/json_writer.h"
#include "core/engine/places.h"
#include "core/lint/check.h"

namespace wengao::engine {
namespace {

Block block(BlockId id, std::u16string_view text, Kind kind = Kind::body) {
  Block b;
  b.id = id;
  b.text = text;
  b.info.kind = kind;
  b.info.content = {0, static_cast<Off>(text.size())};
  return b;
}

TEST_CASE("columns count code points, from 1") {
  const std::u16string text = u"𠮷野第20__年";
  const std::vector<Block> blocks = {block(7, u"甲"), block(9, text)};
  Places places(blocks);
  REQUIRE(places.line_of(9) == 1);
  CHECK(places.line_of(8) == Places::kNone);
  CHECK(places.at(1, 0).column == 1);
  CHECK(places.at(1, 2).column == 2);
  CHECK(places.at(1, 3).column == 3);
  CHECK(places.at(1, static_cast<Off>(text.size())).column == text.size());
  CHECK(places.at(1, 2).line == 2);
}

TEST_CASE("columns of a long line are those of a short one") {
  std::u16string text;
  for (int i = 0; i < 3000; ++i) text += i % 7 == 0 ? u"𠮷" : u"字";
  const std::vector<Block> blocks = {block(1, text)};
  Places places(blocks);
  std::uint32_t column = 1;
  for (Off at = 0; at < text.size(); ++at) {
    if (!on_boundary(text, at)) continue;
    REQUIRE(places.at(0, at).column == column);
    ++column;
  }
  CHECK(places.at(0, static_cast<Off>(text.size())).column == 3001);
}

TEST_CASE("JSON keeps decimals exact and escapes what it must") {
  std::string out;
  JsonWriter json(out);
  json.begin_array();
  json.value(Decimal{1220, 2});
  json.value(Decimal{-5, 3});
  json.value(Decimal{INT64_MIN, 0});
  json.value(std::string_view("a\"\\\n\t\x01"));
  json.begin_object();
  json.end_object();
  json.value(true);
  json.end_array();
  CHECK(out == R"([12.20,-0.005,-9223372036854775808,"a\"\\\n\t\u0001",{},true])");
  CHECK(text::indented(R"({"a":[1,{}],"b":":,{\""})") ==
        "{\n  \"a\": [\n    1,\n    {}\n  ],\n  \"b\": \":,{\\\"\"\n}");
}

TEST_CASE("an outline lists reports, their blocks and the noise") {
  std::vector<Block> blocks = {block(1, u"首页 > 范文", Kind::noise),
                               block(2, u"工作总结", Kind::title), block(3, u"", Kind::blank),
                               block(4, u"（一）抓落实。各组按月报送。", Kind::heading),
                               block(5, u"1．甲组", Kind::body)};
  blocks[3].info.level = 2;
  blocks[3].info.marker = {0, 3};
  blocks[3].info.lead = {3, 6};
  blocks[3].info.run_in = true;
  blocks[4].info.marker = {0, 2};
  recognise::Report report;
  report.first = 1;
  report.last = 5;
  report.title = u"工作总结";
  report.genre = "annual-summary";
  report.genre_confidence = 81;
  report.organisation = u"青禾镇";
  report.organisation_level = "township";
  const Reading reading{"a.txt", blocks, {&report, 1}, {}};
  CHECK(outline_json(reading) ==
        R"({"file":"a.txt","reports":[{"firstLine":2,"lastLine":5,"title":"工作总结",)"
        R"("genre":"annual-summary","period":"","titleProposed":false,"genreConfidence":81,)"
        R"("periodKind":"","organisation":"青禾镇","organisationLevel":"township","characters":22,)"
        R"("noiseLines":0,"blocks":[)"
        R"({"line":2,"kind":"title","level":0,"number":"","text":"工作总结","runIn":false},)"
        R"({"line":4,"kind":"heading","level":2,"number":"（一）","text":"抓落实","runIn":true},)"
        R"({"line":5,"kind":"body","level":0,"number":"1．","text":"甲组","runIn":false}]}],)"
        R"("noise":[{"line":1,"text":"首页 > 范文"}]})");
  const std::vector<std::string> two = {"{}", "[]"};
  CHECK(array_of(two) == "[{},[]]\n");
}

TEST_CASE("a finding names the other places it speaks of, in JSON and for people") {
  const std::u16string paragraph = u"全镇干部职工走访慰问困难群众，𠮷林村送去了党和政府的关怀。";
  const Document document =
      Document::from_text(u"工作总结\n" + paragraph + u"\n各村也做了。\n" + paragraph);
  const auto recognised = recognise::recognise(document);
  std::vector<Finding> findings;
  for (Finding& finding : lint::check_blocks(recognised)) {
    if (finding.rule->id == "duplicate.paragraph") findings.push_back(std::move(finding));
  }
  REQUIRE(findings.size() == 1);
  const Reading reading{"a.txt", recognised.blocks, recognised.reports, findings};
  const std::string text = check_text(reading, Lang::zh);
  CHECK(text.find("a.txt:4:1: ") == 0);
  CHECK(text.find("（参见第2行）") != text.npos);
  CHECK(text.find("【全镇干部") != text.npos);
  const std::string json = check_json(reading, Lang::zh);
  CHECK(json.find(R"("related":[{"line":2,"column":1,"endLine":2,"endColumn":30}])") != json.npos);
  const std::string sarif = check_sarif({&reading, 1}, Lang::en);
  CHECK(sarif.find(R"("columnKind":"unicodeCodePoints")") != sarif.npos);
  CHECK(sarif.find(R"("startLine":4,"startColumn":1,"endLine":4,"endColumn":30)") != sarif.npos);
}

TEST_CASE(
    "a check report says whether the file is ready, counts, and shows each finding in its line") {
  const auto page = [](std::u16string_view text) {
    const Document document = Document::from_text(text);
    const auto recognised = recognise::recognise(document);
    const std::vector<Finding> findings = lint::check_blocks(recognised);
    const Reading reading{"<a>.txt", recognised.blocks, recognised.reports, findings};
    return check_html({&reading, 1}, Lang::zh);
  };
  const std::string bad = page(u"青禾县2024年工作总结\n产值2。8亿元，<b>同比增长。");
  CHECK(bad.find("还有必改项：") != bad.npos);
  CHECK(bad.find("&lt;a&gt;.txt") != bad.npos);
  CHECK(bad.find("<mark>") != bad.npos);
  CHECK(bad.find("2。8") != bad.npos);
  CHECK(bad.find("<b>") == bad.npos);
  CHECK(bad.find("<script") == bad.npos);
  CHECK(bad.find("数字") != bad.npos);
  const std::string good = page(u"");
  CHECK(good.find("可以报送") != good.npos);
  CHECK(good.find("<table") == good.npos);
}

TEST_CASE("a check says by whose rules: in JSON, and in the report to print") {
  const auto profile = lint::read_profile(
      R"({"wengaoProfile":1,"name":"长河镇","rules":{"word.typo":"off","date.weekday":"hint"},
          "layout":[{"item":"body-size","value":"四号"}]})");
  REQUIRE(profile);
  const Document document = Document::from_text(u"作出布署。");
  const auto recognised = recognise::recognise(document);
  const auto ignored = lint::check_blocks(recognised);
  REQUIRE(ignored.size() == 1);
  Reading reading{"甲.txt", recognised.blocks, recognised.reports, {}};
  CHECK(check_json(reading, Lang::zh) == R"({"file":"甲.txt","findings":[]})");
  reading.profile = &*profile;
  CHECK(check_json(reading, Lang::zh)
            .starts_with(
                R"({"file":"甲.txt","profile":{"name":"长河镇","differs":["正文字号：四号)"));
  CHECK(check_json(reading, Lang::zh).ends_with(R"("off":["word.typo"]},"findings":[]})"));
  reading.ignored = ignored;
  const std::string page = check_html({&reading, 1}, Lang::zh);
  for (const std::string words :
       {"可以报送", "本单位规定：长河镇", "<li>正文字号：四号", "：关闭</li>", "：改为提示</li>",
        "已忽略，不计入：1</h2>", "<mark>"}) {
    CHECK_MESSAGE(page.find(words) != page.npos, words);
  }
}

}  // namespace
}  // namespace wengao::engine
