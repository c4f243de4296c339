// Profiles: what they say is honoured, and every mistake in one is told with its place.
#include <doctest/doctest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "core/lint/layout_items.h"
#include "tests/lint/support.h"

namespace wengao {
namespace {

using test::utf8;

lint::Profile profile_of(std::string_view members) {
  auto read = lint::read_profile("{\"wengaoProfile\": 1" + std::string(members) + "}");
  REQUIRE(read);
  return *read;
}

std::vector<std::string> rules_found(std::u16string_view text, const lint::Profile& profile) {
  std::vector<std::string> out;
  for (const Finding& finding : lint::check_document(Document::from_text(text), &profile)) {
    out.push_back(std::string(finding.rule->id) + " " + std::string(name(finding.severity)));
  }
  return out;
}

TEST_CASE("rules are switched one by one and by family, the single one last") {
  const std::u16string_view text = u"召开会议作出布署，，抓好落实。";
  CHECK(rules_found(text, {}) ==
        std::vector<std::string>{"word.typo error", "punctuation.repeated error"});
  CHECK(rules_found(text, profile_of(R"(, "rules": {"word.typo": "off"})")) ==
        std::vector<std::string>{"punctuation.repeated error"});
  CHECK(rules_found(text, profile_of(R"(, "rules": {"word.typo": "hint", "word.*": "off"})")) ==
        std::vector<std::string>{"word.typo hint", "punctuation.repeated error"});
}

TEST_CASE("names that are right are left alone, in their place only") {
  const lint::Profile profile = profile_of(R"(, "names": ["布署路社区"])");
  CHECK(rules_found(u"走访布署路社区。", profile).empty());
  CHECK(rules_found(u"走访布署路社区，作出布署。", profile).size() == 1);
}

TEST_CASE("the house's words: conditions, severity, reason and fix") {
  const lint::Profile profile = profile_of(
      R"(, "preferred": [{"words": "一把手", "instead": "主要负责人", "near": ["责任"],
          "unless": ["“一把手”"], "why": "用职务", "severity": "error"}])");
  const std::u16string_view text =
      u"由一把手负总责任。由一把手部署。落实“一把手”责任制，由一把手负责任。";
  const auto found = lint::check_document(Document::from_text(text), &profile);
  REQUIRE(found.size() == 1);
  CHECK(found[0].severity == Severity::error);
  CHECK(found[0].span == Span{1, 4});
  CHECK(utf8(message(found[0], Lang::zh)) == "“一把手”按本单位规定写作“主要负责人”（用职务）");
  CHECK(utf8(test::with_fix(text, found[0], found[0].fixes.at(0)))
            .starts_with("由主要负责人负总责任"));
}

TEST_CASE("fix-all leaves what the house allows and makes what it wants") {
  const lint::Profile profile = profile_of(
      R"(, "rules": {"word.typo": "off"}, "preferred": [{"words": "发改委", "instead": "发展改革委"}])");
  const auto fixed =
      lint::fix_all(Document::from_text(u"发改委作出布署。发展改革委。"), {.profile = &profile});
  CHECK(utf8(fixed.document.text()) == "发展改革委作出布署。发展改革委。");
}

TEST_CASE("a term within its own replacement is not found for ever") {
  const lint::Profile profile =
      profile_of(R"(, "preferred": [{"words": "改革委", "instead": "发展改革委"}])");
  const auto fixed =
      lint::fix_all(Document::from_text(u"改革委和发展改革委。"), {.profile = &profile});
  CHECK(utf8(fixed.document.text()) == "发展改革委和发展改革委。");
  CHECK(fixed.rounds <= 2);
}

TEST_CASE("deviations from GB/T 9704 are told with both sides") {
  const lint::Profile profile =
      profile_of(R"(, "layout": [{"item": "body-size", "value": "四号", "why": "沿用旧例"}])");
  const auto told = lint::deviations_told(profile, Lang::zh);
  REQUIRE(told.size() == 1);
  CHECK(utf8(told[0]) == "正文字号：四号，不同于 GB/T 9704—2012 的 5.2.2（三号）；沿用旧例");
  CHECK(
      utf8(lint::deviations_told(profile, Lang::en).at(0)).starts_with("body size: 四号; differs"));
}

TEST_CASE("what is stated as the standard has it is no deviation, nor is a font's own name") {
  const auto told = [](std::string_view item, std::string_view value) {
    const lint::Profile profile = profile_of(R"(, "layout": [{"item": ")" + std::string(item) +
                                             R"(", "value": ")" + std::string(value) + R"("}])");
    return lint::deviations(profile, Lang::zh).size();
  };
  struct Point {
    std::string_view item;
    std::vector<std::string_view> standard;
    std::vector<std::string_view> other;
  };
  const Point points[] = {
      {"body-font", {"仿宋", "方正仿宋_GBK", "仿宋_GB2312"}, {"宋体", "楷体"}},
      {"body-size", {"三号", "16磅"}, {"小三", "四号"}},
      {"characters-a-line", {"28字"}, {"27字"}},
      {"date-form", {"阿拉伯数字", "2025年3月5日"}, {"汉字", "2025年03月05日", "2025-3-5"}},
      {"heading-1-font", {"方正黑体_GBK"}, {"仿宋"}},
      {"heading-2-font", {"楷体"}, {"黑体"}},
      {"line-spacing", {"固定值28.95磅"}, {"28磅", "30磅"}},
      {"lines-a-page", {"每面22行"}, {"24行"}},
      {"margins", {"天头37毫米、订口28毫米", "上3.7厘米、右2.6厘米"}, {"上3.5厘米"}},
      {"page-number", {"4号半角宋体数字，左右各一字线"}, {"居中", "居中，- 1 -"}},
      {"paper", {"A4", "210×297毫米"}, {"16开"}},
      {"punctuation", {"全角"}, {"悬挂"}},
      {"seal", {"加盖印章", "不加盖印章"}, {}},
      {"single-lines", {"允许"}, {"不允许"}},
      {"title-font", {"方正小标宋_GBK", "小标宋体"}, {"宋体"}},
      {"title-size", {"二号"}, {"小二"}},
  };
  REQUIRE(std::size(points) == lint::layout_items().size());
  for (const Point& point : points) {
    for (const auto value : point.standard) CHECK_MESSAGE(told(point.item, value) == 0, value);
    for (const auto value : point.other) CHECK_MESSAGE(told(point.item, value) == 1, value);
  }
}

TEST_CASE("the paper follows the deviations") {
  const lint::Profile profile = profile_of(
      R"(, "layout": [{"item": "body-size", "value": "四号"}, {"item": "seal", "value": "加盖印章"}])");
  CHECK(profile.house.grid.body == layout::kSiHao);
  CHECK(profile.house.sealed);
  CHECK(profile_of("").house == layout::House{});
}

TEST_CASE("the schema and the reader agree") {
  std::ifstream in(std::string(WENGAO_SOURCE_DIR) + "/core/lint/profile.schema.json");
  const auto schema = nlohmann::json::parse(in, nullptr, false);
  REQUIRE(schema.is_object());
  REQUIRE(schema["examples"].size() == 2);
  for (const auto& example : schema["examples"]) {
    const auto read = lint::read_profile(example.dump());
    CHECK_MESSAGE(read.ok(), (read ? "" : read.error().detail));
  }
  // A member the schema does not know is one the reader does not know either, and the reverse.
  const auto& full = schema["examples"][1];
  const auto& known = schema["properties"];
  for (auto member = known.begin(); member != known.end(); ++member) {
    if (member.key() != "$schema") CHECK_MESSAGE(full.contains(member.key()), member.key());
  }
  for (auto member = full.begin(); member != full.end(); ++member)
    CHECK_MESSAGE(known.contains(member.key()), member.key());
  for (const auto& item : schema["properties"]["layout"]["items"]["properties"]["item"]["enum"]) {
    nlohmann::json profile = {{"wengaoProfile", 1}};
    profile["layout"] = {{{"item", item}, {"value", "？"}}};
    const auto read = lint::read_profile(profile.dump());
    // Known, though no paper follows of it; only the date's form is no matter of the pages.
    CHECK_MESSAGE(read.ok() == (item == "date-form"), item.dump());
    if (!read) CHECK(read.error().detail.starts_with("layout[0].value：看不懂"));
  }
}

TEST_CASE("every mistake is told with its place and what is wanted") {
  const auto told = [](std::string_view json, Lang lang = Lang::zh) {
    const auto read = lint::read_profile(json, lang);
    REQUIRE_FALSE(read);
    CHECK(read.error().code == Code::bad_profile);
    return read.error().detail;
  };
  const auto member = [&](std::string_view members) {
    return told("{\"wengaoProfile\": 1, " + std::string(members) + "}");
  };
  CHECK(told("{").find("不是 JSON") != std::string::npos);
  CHECK(told("[]").find("JSON 对象") != std::string::npos);
  CHECK(told("{}") == "wengaoProfile：应为 1");
  CHECK(told("{}", Lang::en) == "wengaoProfile: should be 1");
  CHECK(member(R"("colour": 1)").starts_with("colour：不认识的项目"));
  CHECK(member(R"("rules": {"no.such": "off"})").starts_with("rules.no.such：没有这条规则"));
  CHECK(member(R"("rules": {"nothing.*": "off"})").starts_with("rules.nothing.*：没有这一类规则"));
  CHECK(member(R"("rules": {"word.typo": "loud"})").starts_with("rules.word.typo：应为 off"));
  CHECK(member(R"("rules": [])").starts_with("rules：应为"));
  CHECK(member(R"("forbidden": ["好", ""])").starts_with("forbidden[1]：应为不空的文字"));
  CHECK(member(R"("forbidden": [{"why": "x"}])").starts_with("forbidden[0].words：缺少"));
  CHECK(member(R"("preferred": ["好"])").starts_with("preferred[0]：应为"));
  CHECK(member(R"("preferred": [{"words": "好"}])").starts_with("preferred[0].instead：缺少"));
  CHECK(member(R"("preferred": [{"words": "好", "instead": "好"}])").find("相同") !=
        std::string::npos);
  CHECK(member(R"("preferred": [{"words": "好", "instead": "良", "nearby": []}])")
            .starts_with("preferred[0].nearby：不认识"));
  CHECK(member(R"("names": "好")").starts_with("names：应为数组"));
  CHECK(member(R"("genres": ["poem"])").starts_with("genres：没有体裁 poem"));
  CHECK(member(R"("layout": [{"item": "ink", "value": "蓝"}])")
            .starts_with("layout[0].item：应为下列之一"));
  CHECK(member(R"("layout": [{"item": "paper"}])").starts_with("layout[0].value：缺少"));
  CHECK(member(R"("layout": [{"item": "body-size", "value": "大一点"}])")
            .starts_with("layout[0].value：看不懂；可写 三号"));
  CHECK(member(R"("layout": [{"item": "margins", "value": "左右100毫米"}])")
            .starts_with("layout：各项合在一起排不成版"));
}

}  // namespace
}  // namespace wengao
