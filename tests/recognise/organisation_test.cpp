// Whose report it is, how high that body stands, and what time the report covers.
#include "core/recognise/organisation.h"

#include <doctest/doctest.h>

#include "core/recognise/period.h"
#include "core/recognise/recognise.h"
#include "core/text/utf.h"

namespace wengao::tests {
namespace {

struct Pair {
  std::u16string_view text;
  std::string_view expected;
};

std::string in_title(std::u16string_view title) {
  return text::to_utf8(recognise::organisation_in_title(title));
}

recognise::Report only_report(std::u16string_view text) {
  const Document document = Document::from_text(text);
  const recognise::Recognised found = recognise::recognise(document);
  REQUIRE(found.reports.size() == 1);
  return found.reports.front();
}

}  // namespace

TEST_CASE("the body a title begins with") {
  constexpr Pair kTitles[] = {
      {u"青禾镇2023年工作总结", "青禾镇"},
      {u"青禾县农业农村局2023年上半年工作总结", "青禾县农业农村局"},
      {u"青禾县教育局关于开学检查情况的通报", "青禾县教育局"},
      {u"2026年青禾市政府工作报告", "青禾市政府"},
      {u"青禾镇安全生产工作总结", "青禾镇"},
      {u"青禾县总工会工作总结", "青禾县总工会"},
      {u"我镇2023年工作总结", ""},
      {u"全市2023年工作总结", ""},
      {u"乡镇工会工作总结", ""},
      {u"加强乡镇作风建设工作总结", ""},
      {u"春节市场供应工作总结", ""},
      {u"关于做好春耕生产的通知", ""},
      {u"个人工作总结", ""},
  };
  for (const Pair& pair : kTitles) {
    INFO(text::to_utf8(pair.text));
    CHECK(in_title(pair.text) == pair.expected);
  }
}

TEST_CASE("the smallest district in a name is the level of the body") {
  constexpr Pair kNames[] = {
      {u"青禾镇人民政府", "township"},
      {u"某市某区青禾街道办事处", "township"},
      {u"青禾县乡村振兴局", "county"},
      {u"青禾市市场监督管理局", "city"},
      {u"上海市人民政府", "province"},
      {u"上海市青浦区教育局", "county"},
      {u"内蒙古自治区人民政府", "province"},
      {u"青禾村村委会", "village"},
      {u"国家统计局", "national"},
      {u"青禾县第一中学", "school"},
      {u"青禾建设集团有限公司", "enterprise"},
      {u"办公室", ""},
  };
  for (const Pair& pair : kNames) {
    INFO(text::to_utf8(pair.text));
    CHECK(std::string(recognise::organisation_level(pair.text)) == pair.expected);
  }
}

TEST_CASE("a text that names no body still tells its level") {
  CHECK(recognise::level_spoken_of(u"在县委领导下，我镇扎实工作，全镇面貌一新。") == "township");
  CHECK(recognise::level_spoken_of(u"我局认真履职。") == "unit");
  CHECK(recognise::level_spoken_of(u"我校师生踊跃参加。") == "school");
  CHECK(recognise::level_spoken_of(u"今年以来，各项工作稳步推进。").empty());
}

TEST_CASE("signature before red head before title") {
  const auto report = only_report(
      u"青禾县人民政府文件\n青政发〔2024〕5号\n青禾县人民政府关于做好春耕生产的通知\n各镇人民政府："
      u"\n"
      u"为做好今年的春耕生产工作，现将有关事项通知如下，请认真贯彻执行。\n青禾县人民政府办公室\n202"
      u"4年2月1日");
  CHECK(text::to_utf8(report.organisation) == "青禾县人民政府办公室");
  CHECK(report.organisation_level == "county");
  CHECK(report.genre == "notice");
}

TEST_CASE("periods in the forms people write them") {
  constexpr Pair kTexts[] = {
      {u"青禾镇2023年工作总结", "2023年"},
      {u"2023年度述职报告", "2023年"},
      {u"20××年上半年工作总结", "20××年上半年"},
      {u"2023年前三季度工作总结", "2023年前三季度"},
      {u"2023年1—9月工作总结", "2023年1—9月"},
      {u"2023年1至6月份工作总结", "2023年1至6月"},
      {u"2023年5月份工作总结", "2023年5月"},
      {u"2021—2023年工作总结", "2021—2023年"},
      {u"上半年工作总结", "上半年"},
      {u"第一季度工作总结", "第一季度"},
      {u"2023年5月1日，镇里开会。", ""},
      {u"近年来，成绩显著。", ""},
  };
  for (const Pair& pair : kTexts) {
    INFO(text::to_utf8(pair.text));
    CHECK(text::to_utf8(recognise::period_in(pair.text)) == pair.expected);
  }
  CHECK(recognise::period_kind(u"2023年上半年") == "half-year");
  CHECK(recognise::period_kind(u"第一季度") == "quarter");
  CHECK(recognise::period_kind(u"2023年1—9月") == "months");
  CHECK(recognise::period_kind(u"2023年") == "year");
  CHECK(recognise::period_kind(u"").empty());
}

}  // namespace wengao::tests
