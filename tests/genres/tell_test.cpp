// Which genre a report is told to be.
#include "core/genres/tell.h"

#include <doctest/doctest.h>

#include "core/text/utf.h"

namespace wengao::tests {
namespace {

struct Titled {
  std::u16string_view title;
  std::string_view genre;
};
constexpr Titled kTitles[] = {
    {u"青禾镇2023年工作总结", "annual-summary"},
    {u"青禾县民政局2023年度工作总结范文", "annual-summary"},
    {u"2023年青禾镇安全生产工作总结", "annual-summary"},
    {u"青禾镇工作总结及2024年工作打算", "annual-summary"},
    {u"青禾镇上半年工作总结和下半年工作计划", "half-year-summary"},
    {u"青禾镇2023年上半年工作总结", "half-year-summary"},
    {u"青禾镇2023年上半年信访工作总结", "half-year-summary"},
    {u"2023年第三季度工作总结", "quarterly-summary"},
    {u"青禾镇一季度经济工作总结", "quarterly-summary"},
    {u"青禾镇扫黑除恶专项斗争工作总结", "special-summary"},
    {u"燃气安全专项整治工作总结", "special-summary"},
    {u"2023年个人工作总结", "personal-summary"},
    {u"办公室主任个人总结（2023）", "personal-summary"},
    {u"2023年度述职述廉报告", "duty-report"},
    {u"党支部书记述职报告", "duty-report"},
    {u"青禾镇安全生产月活动总结", "activity-summary"},
    {u"迎新春健步走活动小结", "activity-summary"},
    {u"以网格小切口做活治理大文章的做法和体会", "experience"},
    {u"青禾村集体经济发展典型材料", "experience"},
    {u"关于农村养老服务情况的调研报告", "research-report"},
    {u"青禾镇空心村调查与思考", "research-report"},
    {u"关于消防安全检查情况的通报", "inspection-report"},
    {u"食品安全自查报告", "self-check"},
    {u"关于作风建设督查情况的通报", "inspection-report"},
    {u"2023年度民主生活会对照检查材料", "self-examination"},
    {u"关于防汛工作情况的汇报", "briefing"},
    {u"青禾镇人居环境整治工作汇报", "briefing"},
    {u"青禾镇2024年工作要点", "plan"},
    {u"2024年度培训工作计划", "plan"},
    {u"青禾镇秸秆禁烧工作实施方案", "plan"},
    {u"在全镇经济工作会议上的讲话", "speech"},
    {u"在表彰大会上的讲话提纲（2024年1月5日）", "speech"},
    {u"青禾镇乡村振兴工作简报", "brief"},
    {u"2024年青禾县政府工作报告", "government-report"},
    {u"青禾县人民代表大会关于县人民政府工作报告的决议", "resolution"},
    {u"关于表彰2023年度先进集体的决定", "decision"},
    {u"青禾县人民政府令", "order"},
    {u"森林防火命令", "order"},
    {u"青禾县2023年国民经济和社会发展统计公报", "communique"},
    {u"青禾县自然资源局关于国有土地使用权出让的公告", "announcement"},
    {u"青禾县公安局关于禁止燃放烟花爆竹的通告", "public-notice"},
    {u"关于加快推进农业机械化的实施意见", "opinion"},
    {u"青禾县人民政府办公室关于做好春耕生产工作的通知", "notice"},
    {u"关于印发《青禾镇2024年工作要点》的通知", "notice"},
    {u"关于报送2023年工作总结的通知", "notice"},
    {u"关于转发省安委会实施方案的通知", "notice"},
    {u"关于表扬防汛先进单位的通报", "circular"},
    {u"关于2023年法治政府建设情况的报告", "report"},
    {u"关于解决村级道路维修资金的请示", "request"},
    {u"关于同意设立青禾工业园区的批复", "reply"},
    {u"青禾县人民政府关于提请审议县城总体规划的议案", "bill"},
    {u"关于商请支持抗旱设备的函", "letter"},
    {u"关于用地预审意见的复函", "letter"},
    {u"青禾镇党政联席会议纪要", "minutes"},
};

genres::Told tell_title(std::u16string_view title) {
  genres::Evidence evidence;
  evidence.title = title;
  return genres::tell(evidence);
}

}  // namespace

TEST_CASE("a title names its genre") {
  for (const Titled& titled : kTitles) {
    const genres::Told told = tell_title(titled.title);
    INFO(text::to_utf8(titled.title));
    REQUIRE(told.genre != nullptr);
    CHECK(std::string(told.genre->id) == std::string(titled.genre));
    CHECK(told.confidence >= 60);
  }
}

TEST_CASE("nothing is told of a title that names none") {
  for (const std::u16string_view title :
       {u"以赛促学，严守校规", u"春到青禾", u"First paragraph", u"函谷关下的村庄", u""}) {
    INFO(text::to_utf8(title));
    CHECK(tell_title(title).genre == nullptr);
  }
}

TEST_CASE("without a title, what is said tells the genre, with less confidence") {
  genres::Evidence evidence;
  evidence.opening = u"同志们：今天召开这次会议，主要任务是部署秋收工作。下面，我讲三点意见。";
  const genres::Told speech = genres::tell(evidence);
  REQUIRE(speech.genre != nullptr);
  CHECK(speech.genre->id == "speech");
  CHECK(speech.confidence < 60);
  evidence.opening = u"为做好防火工作，现将有关事项通知如下：请认真贯彻执行。";
  evidence.closing = u"特此通知。";
  const genres::Told notice = genres::tell(evidence);
  REQUIRE(notice.genre != nullptr);
  CHECK(notice.genre->id == "notice");
}

TEST_CASE("the text weighs more than the name a collection gives it") {
  genres::Evidence evidence;
  evidence.title = u"镇工会活动总结";
  evidence.opening = u"半年来，我镇工会围绕中心工作，主动作为，各项工作有序推进。";
  CHECK(genres::tell(evidence).genre->id == "activity-summary");
  evidence.source = genres::TitleSource::separator;
  CHECK(genres::tell(evidence).genre->id == "half-year-summary");
}

TEST_CASE("headings name their parts, also two at once, and topics name none") {
  const auto parts = genres::parts_named_by;
  CHECK(parts(u"存在的问题和不足").has(Part::problems));
  CHECK(parts(u"问题").has(Part::problems));
  CHECK(parts(u"存在的主要问题及原因分析").has(Part::causes));
  CHECK(parts(u"下一步工作打算") == PartSet{Part::plans});
  CHECK(parts(u"存在的不足和今后努力方向").has(Part::problems));
  CHECK(parts(u"存在的不足和今后努力方向").has(Part::plans));
  CHECK(parts(u"廉洁自律情况").has(Part::integrity));
  CHECK(parts(u"解决群众关心的热点问题").empty());
  CHECK(parts(u"抓好春耕生产，保障粮食安全").empty());
  CHECK(parts(u"推进农村廉租住房建设").empty());
}

TEST_CASE("the headings a skeleton gives to expected parts name them") {
  for (const Genre* genre : genres::all_genres()) {
    for (const Section& section : genre->sections) {
      if (section.part == Part::none || !section.expected) continue;
      INFO(std::string(genre->id), " ", text::to_utf8(section.heading));
      CHECK(genres::parts_named_by(section.heading).has(section.part));
    }
  }
}

}  // namespace wengao::tests
