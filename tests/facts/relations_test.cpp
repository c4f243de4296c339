#include "core/facts/relations.h"

#include <doctest/doctest.h>

#include <array>

#include "core/facts/lists.h"
#include "tests/facts/helpers.h"

using namespace wengao;
using facts::Relation;
using facts::RelationKind;

namespace {

std::vector<Relation> relations(std::u16string_view text) {
  const Block block = test::body(text);
  return facts::relations_of(block, facts::extract(block));
}

// kind and ✓ or ✗, with the working, parted by |.
std::u16string told(std::u16string_view text) {
  std::u16string out;
  for (const Relation& relation : relations(text)) {
    if (!out.empty()) out += u'|';
    out += text::from_utf8(facts::name(relation.kind));
    out += u' ' + facts::working(relation);
  }
  return out;
}

}  // namespace

TEST_CASE("parts told in statements of their own, behind the sentence of their total") {
  CHECK(told(u"生产总值58.63亿元。其中，一产6.12亿元；二产24.35亿元；三产28.16亿元。") ==
        u"sum 6.12 + 24.35 + 28.16 = 58.63");
  CHECK(told(u"收入完成156 320万元，为预算的102.4%。其中：税收103 171万元，增长4.3%；非税53 "
             u"149万元，增长6.7%。") == u"sum 103171 + 53149 = 156320");
  CHECK(told(u"收入完成156 320万元。其中：税收103 171万元，增长4.3%；非税53 419万元，增长6.7%。") ==
        u"sum 103171 + 53419 = 156590 ≠ 156320");
  // Two things of one unit before, a part of a part, and what does not say that it is all.
  CHECK(told(u"收入150万元，支出120万元。其中，税收100万元；非税80万元。") == u"");
  CHECK(told(u"投资150万元。其中，工业80万元、农业20万元；其余10万元。") == u"");
  CHECK(told(u"投资150万元。其中，工业80万元，增长5%；农业20万元，增长3%。") == u"");
}

TEST_CASE("how far the parts have come, and what was before, is no part") {
  CHECK(told(u"务工2.15万人，其中省外1.02万人，省内0.46万人，县内0.67万人，较去年底的2."
             u"08万人增加700人。") == u"sum 1.02 + 0.46 + 0.67 = 2.15");
  CHECK(told(u"实施项目12个，其中新建5个，续建7个，目前已完工3个。") == u"sum 5 + 7 = 12");
  CHECK(told(u"实施项目12个，其中新建5个，续建8个，目前已完工3个。") == u"sum 5 + 8 = 13 ≠ 12");
  CHECK(told(u"排查隐患12处，其中已整改7处，正在整改5处。") == u"sum 7 + 5 = 12");
}

TEST_CASE("shares of a place are of several wholes") {
  CHECK(told(u"废水、氨氮、粉尘排放量分别占全国的43%、37%、43%。") == u"");
  CHECK(told(u"产业、基础、民生项目投资分别占年度计划的92%、96%、88%。") == u"");
}

TEST_CASE("groups of one whole overlap, and what goes off adds nothing") {
  CHECK(told(u"发展党员286名，一线154名，占53.8%；青年198名，占69.2%；大专203名，占71%。")
            .find(u"share") == std::u16string::npos);
  CHECK(told(u"干部中35岁以下占28.6%，女干部占36.5%，本科以上学历占91.3%。") == u"");
  CHECK(told(u"企业净增7家（新增11家、退库4家）。") == u"");
  CHECK(told(u"办理许可15件，其中新办11件、注销4件。") == u"sum 11 + 4 = 15");
}

TEST_CASE("other groups, other counts, other matters beside a total") {
  CHECK(told(u"会员5.82万人，其中女会员2.31万人、农民工会员1.96万人。") == u"");
  CHECK(told(u"会员580人，其中男会员230人、女会员350人。") == u"sum 230 + 350 = 580");
  CHECK(told(u"建档186户，其中相对困难51户、意外致困135户，帮扶资金92.6万元，户均4979元。") ==
        u"sum 51 + 135 = 186|average 926000 ÷ 186: 4978.5 = 4979");
  CHECK(told(u"省级交办5件化解5件，市级交办12件化解11件，合计17件、化解16件。") ==
        u"sum 5 + 12 = 17");
  CHECK(told(u"达到426家，比上年末增加118家，其中国家级6家、省级38家、市级82家。") ==
        u"bound 126 ≤ 426");
  CHECK(told(u"处分5人，其中党纪处分4人、政务处分2人（含双重处分1人）。") == u"bound 1 ≤ 2");
  CHECK(told(u"乡镇网点52个、村级站点116个，村级覆盖率96.7%。") == u"");
  CHECK(told(u"预算1286万元，中标1139万元，节约资金147万元，节约率11.4%。").find(u"≠") ==
        std::u16string::npos);
  CHECK(told(u"村医386人，其中执业医师128人，乡村医生258人，每千人口拥有村医1.8人。") ==
        u"sum 128 + 258 = 386");
  CHECK(told(u"年初结转86万元，当年收入520万元，支出558万元，年末结余48万元。") == u"");
  CHECK(told(u"当年收入520万元，支出458万元，年末结余72万元。") ==
        u"difference 520 - 458 = 62 ≠ 72");
  CHECK(told(u"贷款8.6亿元，其中涉农贷款3.9亿元、小微企业贷款3.1亿元。") == u"bound 7 ≤ 8.6");
  CHECK(told(u"资金1860万元，其中财政1200万元、社会400万元、自筹260万元，修路36公里，平均每公里51."
             u"7万元。") == u"sum 1200 + 400 + 260 = 1860|average 1860 ÷ 36: 51.67 = 51.7");
  CHECK(told(u"公交车由86辆增加到110辆，其中新能源102辆。") == u"bound 102 ≤ 110");
  CHECK(told(u"达到426家，比“十三五”末增加118家，其中国家级6家、市级120家。") ==
        u"bound 126 ≤ 426");
  CHECK(told(u"达到426家，比上年末增加118家，其中种植业36家、养殖业82家。") ==
        u"sum 36 + 82 = 118");
  CHECK(told(u"项目28个，其中亿元以上项目15个，10亿元以上项目3个。") == u"");
  CHECK(told(u"项目28个，其中亿元以上项目15个，亿元以下项目13个。") == u"sum 15 + 13 = 28");
  CHECK(told(u"总收入860万元，村均47.8万元，其中50万元以上的村7个。") == u"");
}

TEST_CASE("values of two named years, and what each year between adds") {
  CHECK(told(u"纠纷由2021年的47起下降到2024年的6起，下降87.2%。") ==
        u"growth 47 → 6: 87.23 = 87.2");
  CHECK(told(u"纠纷由2021年的47起下降到2024年的6起，下降82.7%。") ==
        u"growth 47 → 6: 87.23 ≠ 82.7");
  CHECK(told(u"收入由2021年的1.42万元增加到2024年的2.15万元，年均增长14.8%。") ==
        u"growth 1.42万 → 2.15万: 14.83 = 14.8");
  CHECK(told(u"收入由2021年的1.42万元增加到2024年的2.15万元，年均增长24.8%。") ==
        u"growth 1.42万 → 2.15万: 14.83 ≠ 24.8");
  CHECK(told(u"收入由2021年的1.42万元增加到2024年的2.15万元，年均增长17.1%。") == u"");
  CHECK(told(u"收入由1.42万元增加到2.15万元，年均增长14.8%。") == u"");
  CHECK(told(u"动力68.6万千瓦，比2020年增加9.8万千瓦，年均增长3.1%。") == u"");
}

TEST_CASE("a total and its parts after 其中, 分别为, a colon or in brackets") {
  CHECK(told(u"共收到群众来信57宗，其中甲镇38宗，乙镇19宗。") == u"sum 38 + 19 = 57");
  CHECK(told(u"60周岁以上老年人9 733人，其中80周岁以上1 286人。") == u"bound 1286 ≤ 9733");
  CHECK(told(u"共收到群众来信57宗，其中甲镇36宗，乙镇19宗。") == u"sum 36 + 19 = 55 ≠ 57");
  CHECK(told(u"投入资金3.5万元,其中县级2.3万元、镇级1.2万元。") == u"sum 2.3 + 1.2 = 3.5");
  CHECK(told(u"投入资金3.5万元，其中县级23000元、镇级12000元。") == u"sum 2.3 + 1.2 = 3.5");
  CHECK(told(u"甲、乙、丙三村共种植300亩，分别为120亩、80亩、90亩。") ==
        u"sum 120 + 80 + 90 = 290 ≠ 300");
  CHECK(told(u"排查隐患三百二十处（道路一百四十处、房屋一百处、其他八十处）。") ==
        u"sum 140 + 100 + 80 = 320");
}

TEST_CASE("sums alone are the sums among all relations") {
  for (const std::u16string_view text :
       {u"共收到来信57宗，其中甲镇36宗，乙镇19宗。", u"续建12个，新建8个，共计20个。",
        u"排查120处（道路100处、房屋20处）。", u"检查企业31家，其中整改隐患29起。"}) {
    const Block block = test::body(text);
    const auto sums = facts::sums_of(block);
    REQUIRE(sums.size() == 1);
    CHECK(facts::working(sums[0]) == facts::working(relations(text)[0]));
  }
  CHECK(facts::sums_of(test::body(u"走访120户，慰问35户。")).empty());
}

TEST_CASE("parts before their total") {
  CHECK(told(u"续建项目12个，新建项目8个，共计20个。") == u"sum 12 + 8 = 20");
  CHECK(told(u"续建项目12个，新建项目9个，共计20个。") == u"sum 12 + 9 = 21 ≠ 20");
  CHECK(told(u"机关捐款1.2万元，全镇共计捐款12万元。") == u"bound 1.2 ≤ 12");
}

TEST_CASE("parts that do not claim to be all are not summed") {
  CHECK(told(u"征集建议4150条，其中近1200条被采纳。") == u"bound 1200 ≤ 4150");
  CHECK(told(u"签订协议199家，其中单独签订39家，行业签订59家。") == u"bound 98 ≤ 199");
  CHECK(told(u"选派干部100人，其中党员80人、女性35人。") == u"");
  CHECK(told(u"共走访120户，其中甲村40户、乙村50户等。") == u"bound 90 ≤ 120");
  CHECK(told(u"走访120户，其中困难户130户。") == u"bound 130 > 120");
}

TEST_CASE("approximate words loosen the test") {
  CHECK(told(u"惠及群众800余人，其中老人500人、儿童320人。") == u"sum 500 + 320 = 800");
  CHECK(told(u"惠及群众约800人，其中老人500人、儿童600人。") == u"sum 500 + 600 = 1100 ≠ 800");
}

TEST_CASE("a part in another unit contradicts 其中") {
  CHECK(told(u"检查企业31家，其中整改隐患29起。") == u"unit 29 ∉ 31");
  CHECK(told(u"新登记主体147万户，其中企业57.3万家。") == u"");
  CHECK(told(u"开展活动12次，其中参与群众3000人。") == u"");
}

TEST_CASE("senders are no more than the people they send") {
  CHECK(told(u"来自53家企业93名选手参赛。") == u"bound 53 ≤ 93");
  CHECK(told(u"来自53家企业49名选手参赛。") == u"bound 53 > 49");
}

TEST_CASE("growth against its two values") {
  CHECK(told(u"产量由100吨增加到120吨，增长20%。") == u"growth 100 → 120: 20 = 20");
  CHECK(told(u"产量由100吨增加到120吨，增长25%。") == u"growth 100 → 120: 20 ≠ 25");
  CHECK(told(u"满意率由5%提高到8%，提高3个百分点。") == u"growth 5 → 8: 3 = 3");
  CHECK(told(u"发案从60起下降到45起，下降25%。") == u"growth 60 → 45: 25 = 25");
}

TEST_CASE("averages and shares") {
  CHECK(told(u"10月共支出1317.31万元，月均131.73万元。") == u"average 1317.31: 131.731 = 131.73");
  CHECK(told(u"帮扶120户共360人，户均4人。") == u"average 360 ÷ 120: 3 ≠ 4");
  CHECK(told(u"工业占45.2%、农业占14.3%、服务业占40.5%。") == u"share 45.2 + 14.3 + 40.5 = 100");
  CHECK(told(u"工业占45%、农业占24%、服务业占40%。") == u"share 45 + 24 + 40 = 109 ≠ 100");
}

TEST_CASE("a rate of handling is a share of what came in, other rates are not") {
  CHECK(told(u"共受理来访22件，办结率90%。").starts_with(u"ratio"));
  CHECK(told(u"共受理来访20件，办结率95%。").starts_with(u"ratio"));
  CHECK(told(u"直接受理来访18件，群众满意率达到98%。").empty());
}

TEST_CASE("announced counts against the list beside them") {
  CHECK(told(u"通过宣传发动、自查自纠、整改提高等三个阶段推进。") == u"count 3 = 3");
  CHECK(told(u"做到\u201C三公开\u201D，即公开标准、公开程序、公开结果。") == u"count 3 = 3");
  CHECK(told(u"做到\u201C三公开\u201D，即公开标准、公开程序、公开结果、公开名单。") ==
        u"count 4 ≠ 3");
  CHECK(told(u"重点抓好三项工作：一是建章；二是立制；三是督办；四是问责。") == u"count 4 ≠ 3");
  CHECK(told(u"甲局、乙局组织了焊接、烹饪2项技能竞赛。") == u"count 2 = 2");
  CHECK(told(u"念好四字诀，即快、准、实、严抓好整改、督办。") == u"");
  CHECK(told(u"念好四字经，即快、准、实、严抓好整改、督办。") == u"count 4 = 4");
  CHECK(told(u"突出两个重点，以村级组织为重点，载体以擂台赛为重点。") == u"count 2 = 2");
  CHECK(told(u"把好三关定对象。第一关：申请。第二关：评议。第三关：公示。") == u"count 3 = 3");
  CHECK(told(u"召开第三次会议，研究十三项议题。") == u"");
}

TEST_CASE("so much each is multiplied and no part of the total") {
  CHECK(told(u"慰问职工12人，每人500元，共6000元。") == u"product 12 × 500 = 6000");
  CHECK(told(u"慰问职工12人，每人500元，共7000元。") == u"product 12 × 500 = 6000 ≠ 7000");
}

TEST_CASE("two years by their numbers, whichever comes first") {
  CHECK(told(u"2023年接待120人次，2024年接待150人次，同比增长25%。") ==
        u"growth 120 → 150: 25 = 25");
  CHECK(told(u"2024年接待150人次，2023年接待120人次，同比增长20%。") ==
        u"growth 120 → 150: 25 ≠ 20");
}

TEST_CASE("a rest behind a rate, and one or the other") {
  CHECK(told(u"预算80万元，支出60万元，支出进度75%，结余10万元。") ==
        u"completion 60万 ÷ 80万 = 75% = 75%|difference 80 - 60 = 20 ≠ 10");
  CHECK(told(u"抽查样品90批次，合格84批次，不合格5批次。") == u"sum 84 + 5 = 89 ≠ 90");
}

TEST_CASE("the same indicator named twice") {
  CHECK(told(u"确定16名特困职工，这16名特困职工将获救助。") == u"repeat 16 = 16");
  CHECK(told(u"确定16名特困职工，这15名特困职工将获救助。") == u"repeat 16 ≠ 15");
  CHECK(told(u"检查学校5所，检查医院5所。") == u"");
}

TEST_CASE("an announcement against the paragraphs after it") {
  const std::array<std::u16string, 5> lines{u"主要抓了以下三项工作：", u"1.抓宣传。", u"说明。",
                                            u"2.抓培训。", u"3.抓督查。"};
  std::vector<Block> blocks;
  std::uint32_t ordinal = 0;
  for (const std::u16string& line : lines) {
    Block block = test::body(line);
    if (line[1] == u'.') block = test::heading(line, 2, Marker::arabic, 3, ++ordinal);
    block.id = static_cast<BlockId>(blocks.size() + 1);
    blocks.push_back(block);
  }
  const auto between = [&] {
    const facts::BlockLines all(blocks);
    return facts::relations_between(all, 0, all.count());
  };
  auto found = between();
  REQUIRE(found.size() == 1);
  CHECK(found[0].holds);
  CHECK(found[0].total.block == 1);
  blocks.pop_back();
  found = between();
  REQUIRE(found.size() == 1);
  CHECK_FALSE(found[0].holds);
  CHECK(found[0].computed == Decimal{2, 0});
}

TEST_CASE("a sentence of a hundred thousand figures stays linear") {
  std::u16string text;
  for (int i = 0; i < 100'000; ++i) text += i % 3 == 0 ? u"其中1家，" : u"共2户、";
  const Block block = test::body(text);
  const auto facts = facts::extract(block);
  CHECK(facts.size() > 100'000);
  CHECK(facts::relations_of(block, facts).size() < 200'000);
}

TEST_CASE("parts told in the total's unit and as shares of it") {
  CHECK(told(u"投入资金500万元，其中财政资金300万元，自筹资金占40%。") == u"sum 300 + 200 = 500");
  CHECK(told(u"投入资金500万元，其中财政资金300万元，自筹资金占45%。") ==
        u"sum 300 + 225 = 525 ≠ 500");
  // Not of one kind: they may overlap.
  CHECK(told(u"共有职工120名，其中女职工70名，技术人员占50%。") == u"bound 70 ≤ 120");
  CHECK(told(u"投入资金500万元，其中财政资金占60%，自筹资金占40%。") == u"share 60 + 40 = 100");
  CHECK(told(u"投入资金500万元，其中财政资金占60%，自筹资金占50%。") ==
        u"share 60 + 50 = 110 ≠ 100");
  CHECK(told(u"投入资金500万元，其中财政资金占60%，修路占70%。").empty());
}

TEST_CASE("shares of people told apart in two ways make no whole") {
  CHECK(told(u"共有党员120名，其中女性占35%，大专以上占60%，35岁以下占20%。").empty());
  CHECK(told(u"党员中研究生占20%，本科占50%，大专占40%。") == u"share 20 + 50 + 40 = 110 ≠ 100");
}

TEST_CASE("shares told one by one behind 分别") {
  CHECK(told(u"产值12亿元，其中一产2亿元、二产4亿元、三产6亿元，分别占17%、33%、50%。") ==
        u"sum 2 + 4 + 6 = 12|completion 2亿 ÷ 12亿 = 16.7% = 17%|completion 4亿 ÷ 12亿 = 33.3% = "
        u"33%|completion 6亿 ÷ 12亿 = 50% = 50%|share 17 + 33 + 50 = 100");
  CHECK(told(u"产值12亿元，其中一产6亿元、二产6亿元，分别占全省的1%、2%。") == u"sum 6 + 6 = 12");
}

TEST_CASE("what one figure is paid to each, and what was paid out") {
  CHECK(told(u"评选文明家庭20户，每户奖励500元，发放奖金9000元。") ==
        u"product 20 × 500 = 10000 ≠ 9000");
  CHECK(told(u"评选文明家庭20户，每户奖励500元，发放宣传品300元。").empty());
}

TEST_CASE("lots and seasons: only those that are all there are") {
  CHECK(told(u"分三批下达项目90个，第一批30个，第二批20个，第三批30个。") ==
        u"sum 30 + 20 + 30 = 80 ≠ 90");
  CHECK(told(u"下达项目90个，第一批30个，第二批20个。").empty());
  CHECK(told(u"春季植树30株，秋季植树40株，全年植树80株。") == u"sum 30 + 40 = 70 ≠ 80");
  CHECK(told(u"春季植树30株，全年植树80株。").empty());
}

TEST_CASE("points behind a full stop, and lists whose items name what is counted") {
  CHECK(told(u"重点抓了三个方面的工作。一是修路；二是通水。") == u"count 2 ≠ 3");
  CHECK(told(u"开展了三个方面的调研。一是摸底；二是走访。").empty());
  CHECK(told(u"做到四个到位：思想到位、责任到位、措施到位。") == u"count 3 ≠ 4");
  CHECK(told(u"建成了以甲、乙为主、以丙、丁为辅的三个产业带。").empty());
}
