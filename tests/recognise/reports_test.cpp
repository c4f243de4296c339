// What the head of each report says: title, genre, period.
#include <doctest/doctest.h>

#include "core/recognise/recognise.h"
#include "core/text/utf.h"

namespace wengao::tests {
namespace {

recognise::Report only_report(std::u16string_view text) {
  const Document document = Document::from_text(text);
  const recognise::Recognised found = recognise::recognise(document);
  REQUIRE(found.reports.size() == 1);
  return found.reports.front();
}

}  // namespace

TEST_CASE("title, genre and period of a report with a title") {
  const auto report = only_report(
      u"青禾县农业农村局\n2023年上半年工作总结\n\n半年来，全局上下团结一心，圆满完成各项任务。");
  CHECK(text::to_utf8(report.title) == "青禾县农业农村局2023年上半年工作总结");
  CHECK_FALSE(report.title_proposed);
  CHECK(report.genre == "half-year-summary");
  CHECK(report.period == u"2023年上半年");
}

TEST_CASE("letters spread by blanks make one title") {
  const auto report = only_report(u"政 府 工 作 报 告\n各位代表：\n现在，我代表县政府作工作报告。");
  CHECK(report.title == u"政府工作报告");
  CHECK(report.genre == "government-report");
}

TEST_CASE("without a title one is proposed, and marked") {
  const auto report = only_report(
      u"2023年，全镇上下共同努力。现将我镇安全生产工作总结如下：\n一、主要做法\n开展检查十二次。");
  CHECK(report.title_proposed);
  CHECK(report.title == u"我镇安全生产工作总结");
  CHECK(report.genre == "annual-summary");
  CHECK(report.period == u"2023年");
}

TEST_CASE("the separator's words serve when the text itself has none") {
  const Document document = Document::from_text(
      u"第1篇：乡镇防汛工作总结范文2023\n今年，我镇降雨偏多，防汛任务重，全镇安全度汛。\n"
      u"第2篇：乡镇防汛工作总结范文2023\n汛期以来，全乡干部坚守一线，没有发生人员伤亡。");
  const auto reports = recognise::recognise(document).reports;
  REQUIRE(reports.size() == 2);
  CHECK(reports[1].title == u"乡镇防汛工作总结");
  CHECK(reports[1].title_proposed);
  CHECK(reports[0].first == 1);
  CHECK(reports[0].last == 2);
  CHECK(reports[1].first == 3);
}

TEST_CASE("the genre may stand in the subtitle or above the title") {
  const auto told = only_report(
      u"党建引领聚合力 网格服务暖民心\n——石桥街道基层治理经验交流材料\n"
      u"近年来，石桥街道把支部建在网格上，走出了一条共建共治的新路子。");
  CHECK(told.title == u"党建引领聚合力 网格服务暖民心");
  CHECK(told.genre == "experience");
  const auto bulletin = only_report(
      u"党建动态\n（第8期）\n梅岭县委直属机关工作委员会编　　2024年4月30日\n"
      u"县直机关扎实开展支部创建\n近期，县直机关工委开展党支部提升行动，评定星级支部126个。");
  CHECK(bulletin.genre == "brief");
  CHECK(bulletin.organisation == u"梅岭县委直属机关工作委员会");
  const auto order = only_report(
      u"白鹭市人民政府令\n第36号\n《白鹭市养犬管理办法》已经审议通过，现予公布，自7月1日起施行。");
  CHECK(order.genre == "order");
  CHECK(order.organisation == u"白鹭市人民政府");
}

TEST_CASE("the period may stand by itself below the title") {
  const auto report = only_report(
      u"述职述廉报告\n（2024年度）\n石桥镇镇长　周明远\n一年来，我认真履行职责。\n一、加强学习\n全"
      u"年集中学习12次。");
  CHECK(report.period == u"2024年");
  CHECK(report.genre == "duty-report");
}

TEST_CASE("a date is no period") {
  const auto dated =
      only_report(u"在推进会上的讲话\n（2025年3月18日）\n同志们：\n下面，我讲三点意见。");
  CHECK(dated.period.empty());
  const auto report = only_report(u"关于举办培训班的通知\n2023年5月，镇政府将举办培训班。");
  CHECK(report.period.empty());
  CHECK(report.genre == "notice");
}

}  // namespace wengao::tests
