// What the ledger says of a figure beyond its value: whether it rose, the time and the place it
// speaks of, and its subject where the words before it name a change only.
#include "core/facts/context.h"

#include <doctest/doctest.h>

#include "core/facts/reading.h"
#include "tests/facts/helpers.h"

using namespace wengao;

namespace {

// What the ledger says of each figure and time of a line: words, trend, period, @place.
std::u16string told(std::u16string_view text) {
  const Block block = test::body(text);
  const facts::Reading reading({&block, 1});
  std::u16string out;
  reading.each_figure([&](const Fact& fact, const facts::Context& context, std::uint32_t) {
    if (fact.family != FactFamily::quantity) return;
    if (!out.empty()) out += u'|';
    out += part(text, fact.span);
    if (context.trend != 0) out += context.trend > 0 ? u"↑" : u"↓";
    if (!context.period.empty()) out.append(u" ").append(context.period);
    if (!context.place.empty()) out.append(u"@").append(context.place);
  });
  return out;
}

std::u16string subjects(std::u16string_view text) {
  std::u16string out;
  for (const Fact& fact : test::of(FactFamily::quantity, test::body(text))) {
    if (!out.empty()) out += u'|';
    out += fact.subject;
  }
  return out;
}

}  // namespace

TEST_CASE("a figure rose or fell when its own clause says so") {
  CHECK(told(u"税收增长12%，支出下降3%，检查多家单位45次。") == u"12%↑|3%↓|45次");
  CHECK(told(u"全镇新增岗位30个，压减文件12份。") == u"30个↑@全镇|12份↓@全镇");
}

TEST_CASE("the time is the nearest before the figure in its sentence") {
  CHECK(told(u"2023年接待120人，去年同期100人。走访50户。") == u"120人 2023年|100人 去年同期|50户");
  CHECK(told(u"上半年办结30件，全年办结70件。") == u"30件 上半年|70件 全年");
}

TEST_CASE("a period is the whole span its words name") {
  CHECK(told(u"2023年1—6月接待120人，一至三季度接待300人。") ==
        u"120人 2023年1—6月|300人 一至三季度");
}

TEST_CASE("the place is the one the clause begins with, and holds for those that follow") {
  CHECK(told(u"2024年，南湖村修路3公里，植树500棵。") ==
        u"3公里 2024年@南湖村|500棵 2024年@南湖村");
  CHECK(told(u"全镇修路30公里，其中南湖村3公里、北山村5公里。") ==
        u"30公里@全镇|3公里@南湖村|5公里@北山村");
  CHECK(told(u"一是青石镇南湖村修路3公里。") == u"3公里@青石镇南湖村");
  CHECK(told(u"南湖村：走访57户。") == u"57户@南湖村");
}

TEST_CASE("a place something is done in goes for its clause alone") {
  CHECK(told(u"在石桥社区走访57户，慰问12人。") == u"57户@石桥社区|12人");
}

TEST_CASE("where it is not certain, no place is told") {
  CHECK(told(u"南湖村、北山村共植树300棵。") == u"300棵");
  CHECK(told(u"南湖村和北山村修路2公里。") == u"2公里");
  CHECK(told(u"青石镇人民政府投入30万元。") == u"30万元");
  CHECK(told(u"青石镇总工会慰问12人。") == u"12人");
  CHECK(told(u"乡村振兴投入20万元。") == u"20万元");
  CHECK(told(u"建设示范村3个，改善农村道路5公里。") == u"3个|5公里");
  CHECK(told(u"全镇人民生活改善，各村修路3公里。") == u"3公里@全镇");
}

TEST_CASE("a table says it in its row and column") {
  Block row = test::body(u"东村\t12");
  row.info.kind = Kind::table;
  Fact figure;
  figure.family = FactFamily::quantity;
  const Fact* const figures[] = {&figure};
  const auto context = [&](std::u16string_view words) {
    figure.subject = words;
    return facts::context_of(row, figures, 0);
  };
  CHECK(context(u"东村 2023年来信").period == u"2023年");
  CHECK(context(u"东村 2023年来信").place == u"东村");
  CHECK(context(u"合计 来信").place.empty());
  CHECK(context(u"东村 比去年增长").trend == 1);
}

TEST_CASE("what changes is said before the first figure of a sentence") {
  CHECK(subjects(u"种植业收入由3000万元增加到3600万元，同比增长20%。") ==
        u"种植业收入|种植业收入|种植业收入增长");
  CHECK(subjects(u"走访农户57户。增加12户。") == u"走访农户|增加");
  CHECK(subjects(u"组建队伍12支。") == u"组建队伍");
}
