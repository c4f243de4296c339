// What the ledger says of a figure beyond its value: whether it rose, the time it speaks of, and
// its subject where the words before it name a change only.
#include "core/facts/context.h"

#include <doctest/doctest.h>

#include "tests/facts/helpers.h"

using namespace wengao;

namespace {

// Words, trend and period of each quantity, parted by |.
std::u16string told(std::u16string_view text) {
  const Block block = test::body(text);
  const std::vector<Fact> facts = facts::extract(block);
  std::u16string out;
  for (const Fact& fact : facts) {
    if (fact.family != FactFamily::quantity) continue;
    const facts::Context context = facts::context_of(block, facts, fact);
    if (!out.empty()) out += u'|';
    out += part(text, fact.span);
    if (context.trend != 0) out += context.trend > 0 ? u"↑" : u"↓";
    if (!context.period.empty()) out.append(u" ").append(context.period);
  }
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
  CHECK(told(u"全镇新增岗位30个，压减文件12份。") == u"30个↑|12份↓");
}

TEST_CASE("the time is the nearest before the figure in its sentence") {
  CHECK(told(u"2023年接待120人，去年同期100人。走访50户。") == u"120人 2023年|100人 去年同期|50户");
  CHECK(told(u"上半年办结30件，全年办结70件。") == u"30件 上半年|70件 全年");
}

TEST_CASE("a table says it in its row and column") {
  Block row = test::body(u"东村\t12");
  row.info.kind = Kind::table;
  Fact figure;
  figure.family = FactFamily::quantity;
  figure.subject = u"东村 2023年来信";
  CHECK(facts::context_of(row, {}, figure).period == u"2023年");
  figure.subject = u"东村 比去年增长";
  CHECK(facts::context_of(row, {}, figure).trend == 1);
}

TEST_CASE("what changes is said before the first figure of a sentence") {
  CHECK(subjects(u"种植业收入由3000万元增加到3600万元，同比增长20%。") ==
        u"种植业收入|种植业收入|种植业收入增长");
  CHECK(subjects(u"走访农户57户。增加12户。") == u"走访农户|增加");
  CHECK(subjects(u"组建队伍12支。") == u"组建队伍");
}
