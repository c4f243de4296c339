// Totals, shares, differences and rates of tables; what is no amount is left alone.
#include <doctest/doctest.h>

#include <algorithm>

#include "core/facts/number.h"
#include "core/facts/relations.h"
#include "core/facts/table.h"
#include "tests/facts/helpers.h"

using namespace wengao;

namespace {

// Rows parted by \n, cells by |. kind and working of each relation, parted by |.
std::u16string told(std::u16string_view rows) {
  std::vector<std::u16string> lines(1);
  for (const char16_t c : rows) {
    if (c == u'\n') {
      lines.emplace_back();
    } else {
      lines.back() += c == u'|' ? u'\t' : c;
    }
  }
  test::BlockLines table;
  for (const std::u16string& line : lines) {
    Block block = test::body(line);
    block.info.kind = Kind::table;
    table.add(block);
  }
  std::u16string out;
  for (const facts::Relation& relation : facts::relations_of_tables(table.all(FactFamily::cell))) {
    if (!out.empty()) out += u'|';
    out += text::from_utf8(facts::name(relation.kind));
    out += u' ' + facts::working(relation);
  }
  return out;
}

}  // namespace

TEST_CASE("a row 合计 sums the rows above, or below when it comes first") {
  CHECK(told(u"单位|来信|来访\n东村|12|30\n西村|20|15\n合计|32|45") ==
        u"sum 12 + 20 = 32|sum 30 + 15 = 45");
  CHECK(told(u"单位|来信|来访\n合 计|32|45\n东村|12|30\n西村|20|15") ==
        u"sum 12 + 20 = 32|sum 30 + 15 = 45");
  CHECK(told(u"单位|来信\n东村|12\n西村|20\n合计|33") == u"sum 12 + 20 = 32 ≠ 33");
  CHECK(told(u"序号|单位|金额\n1|东村|1,200.5\n2|西村|800\n|合计|2,000.5") ==
        u"sum 1200.5 + 800 = 2000.5");
}

TEST_CASE(
    "the ledger gives a cell the unit of its heading or table, and the words of row and column") {
  const auto listed = [](std::vector<std::u16string> lines) {
    test::BlockLines all;
    for (std::u16string& line : lines) {
      std::replace(line.begin(), line.end(), u'|', u'\t');
      Block block = test::body(line);
      if (line.find(u'\t') != line.npos) block.info.kind = Kind::table;
      all.add(block);
    }
    std::u16string out;
    for (const facts::TableFigure& figure : facts::table_figures(all.all(FactFamily::cell), all)) {
      if (!out.empty()) out += u'|';
      out += text::from_utf8(facts::to_string(figure.fact.value)) + figure.fact.unit + u' ' +
             figure.fact.subject;
    }
    return out;
  };
  CHECK(listed({u"单位：万元", u"序号|乡镇|投资|户数（户）|占比", u"1|东乡|12.5|30|40%"}) ==
        u"12.5万元 东乡 投资|30户 东乡 户数（户）|40% 东乡 占比");
  CHECK(listed({u"各村情况", u"村|2023年||2024年|", u"|来信|来访|来信|来访", u"东村|1|2|3|4"}) ==
        u"1 东村 2023年来信|2 东村 2023年来访|3 东村 2024年来信|4 东村 2024年来访");
}

TEST_CASE("小计 closes a group, 总计 sums the groups or the rows") {
  CHECK(told(u"镇|村|户\n甲|东|3\n甲|西|4\n小计||7\n乙|南|5\n乙|北|6\n小计||11\n总计||18") ==
        u"sum 3 + 4 = 7|sum 5 + 6 = 11|sum 3 + 4 + 5 + 6 = 18");
  CHECK(told(u"项目|数量|金额\n一|8|20\n其中：甲|3|5\n二|4|30\n合计|12|50") ==
        u"sum 8 + 4 = 12|sum 20 + 30 = 50");
}

TEST_CASE("a column 合计 sums the columns beside it when the rows say so") {
  CHECK(told(u"村|男|女|合计\n东|12|13|25\n西|8|9|17\n南|6|5|12") ==
        u"sum 12 + 13 = 25|sum 8 + 9 = 17|sum 6 + 5 = 11 ≠ 12");
  CHECK(told(u"村|户数|人口|合计\n东|12|40|1\n西|8|30|2").empty());
}

TEST_CASE("shares, growth, differences and rates of completion") {
  CHECK(told(u"类别|件数|占比\n信访|50|50%\n投诉|30|30%\n建议|20|25%") ==
        u"completion 50 ÷ 100 = 50% = 50%|completion 30 ÷ 100 = 30% = 30%|"
        u"completion 20 ÷ 100 = 20% ≠ 25%");
  CHECK(told(u"指标|今年|去年|增长率\n产量|120|100|20%\n产值|330|300|10%\n利税|90|80|15%") ==
        u"growth 100 → 120: 20 = 20|growth 300 → 330: 10 = 10|growth 80 → 90: 12.5 ≠ 15");
  CHECK(told(u"单位|任务|完成|完成率|超任务\n甲|50|55|110%|5\n乙|40|38|95%|-2\n丙|20|25|125%|6") ==
        u"completion 55 ÷ 50 = 110% = 110%|completion 38 ÷ 40 = 95% = 95%|"
        u"completion 25 ÷ 20 = 125% = 125%|difference 55 - 50 = 5|difference 38 - 40 = -2|"
        u"difference 25 - 20 = 5 ≠ 6");
  CHECK(told(u"村|户数|人口|户均人口\n东|10|32|3.2\n西|20|70|3.5") ==
        u"average 32 ÷ 10: 3.2 = 3.2|average 70 ÷ 20: 3.5 = 3.5");
}

TEST_CASE("years, numbers and rates add up to nothing") {
  CHECK(told(u"年份|编号|合格率|均价\n2021|3|90%|12\n2022|4|95%|13\n合计|9|80%|30").empty());
  CHECK(told(u"姓名|职务\n张三|主任\n合计|2").empty());
}

TEST_CASE("a table of one huge row or of many columns costs no more than its length") {
  std::u16string wide = u"甲";
  for (int i = 0; i < 100'000; ++i) wide += u"|1";
  CHECK(told(wide + u"\n" + wide).empty());
}
