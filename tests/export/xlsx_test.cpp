#include "core/export/xlsx/xlsx.h"

#include <doctest/doctest.h>

#include <array>

#include "core/export/xlsx/sheet.h"
#include "tests/export/made_report.h"
#include "tests/export/unzip.h"

using namespace wengao;
using wengao::testing::MadeReport;
using wengao::testing::part_of;
using wengao::testing::UnzippedEntry;

namespace {

std::vector<UnzippedEntry> parts_of(const ExportInput& input) {
  const Result<Bytes> bytes = write_xlsx(input, {.date = "2026-01-05"});
  REQUIRE(bytes.ok());
  return wengao::testing::unzip(*bytes);
}

// The cells of a row: “C3=12.5” for a number, “B3:来信” for words.
std::string row_of(const std::string& sheet, int row) {
  std::string out;
  const std::string number = std::to_string(row);
  const std::size_t begin = sheet.find("<row r=\"" + number + "\">");
  if (begin == sheet.npos) return out;
  const std::string cells = sheet.substr(begin, sheet.find("</row>", begin) - begin);
  for (std::size_t at = cells.find("<c r=\""); at != cells.npos;
       at = cells.find("<c r=\"", at + 1)) {
    const std::size_t name = at + 6;
    const bool words = cells.find("t=\"inlineStr\"", at) < cells.find('>', at);
    std::size_t from = cells.find(words ? "preserve\">" : "<v>", at);
    from = cells.find('>', from) + 1;
    out += cells.substr(name, cells.find('"', name) - name) + (words ? ":" : "=");
    out += cells.substr(from, cells.find('<', from) - from) + ' ';
  }
  return out;
}

}  // namespace

TEST_CASE("figures stand in cells as numbers, with what they count") {
  MadeReport report;
  report.add(Kind::body, u"一、概况").add(Kind::body, u"全年受理来信38件，同比下降12.50%。");
  const auto parts = parts_of(report.input());
  const std::string sheet = part_of(parts, "xl/worksheets/sheet1.xml");
  CHECK(row_of(sheet, 1) ==
        "A1:段 B1:内容 C1:数据 D1:数值 E1:上限 F1:单位 G1:约数 H1:升降 I1:时段 "
        "J1:地点 K1:类别 L1:起 M1:止 ");
  CHECK(row_of(sheet, 2).starts_with("A2=2 "));
  CHECK(row_of(sheet, 2).find("C2:38件 D2=38 F2:件") != std::string::npos);
  CHECK(row_of(sheet, 3).find("D3=12.50 F3:% H3:下降") != std::string::npos);
  CHECK(row_of(sheet, 4).empty());
  CHECK(sheet.find("state=\"frozen\"") != sheet.npos);
  CHECK(sheet.find("<autoFilter ref=\"A1:M3\"/>") != sheet.npos);
}

TEST_CASE("dates stand with their first and last day, figures with their place and kind") {
  MadeReport report;
  report.add(Kind::body, u"2024年1—6月，全镇投入300万元。");
  const std::string sheet = part_of(parts_of(report.input()), "xl/worksheets/sheet1.xml");
  CHECK(row_of(sheet, 2).find("K2:时间段 L2:2024-01 M2:2024-06") != std::string::npos);
  CHECK(row_of(sheet, 3).find("J3:全镇 K3:金额 ") != std::string::npos);
}

TEST_CASE("a range has its upper end, a rough figure its mark") {
  MadeReport report;
  report.add(Kind::body, u"合格率提高4—8个百分点，约120人参加。");
  const std::string sheet = part_of(parts_of(report.input()), "xl/worksheets/sheet1.xml");
  CHECK(row_of(sheet, 2).find("D2=4 E2=8 F2:个百分点") != std::string::npos);
  CHECK(row_of(sheet, 3).find("D3=120 F3:人 G3:约") != std::string::npos);
}

TEST_CASE("relations stand with their working; one that does not hold is told") {
  MadeReport report;
  report.add(Kind::body, u"全年受理57件，其中来信38件、来访20件。");
  const auto relations = [](const ExportInput& input) {
    return row_of(part_of(parts_of(input), "xl/worksheets/sheet2.xml"), 2);
  };
  ExportInput input = report.input();
  CHECK(relations(input).find("C2:不符") != std::string::npos);
  CHECK(relations(input).find("38 + 20") != std::string::npos);
}

TEST_CASE("a cell takes 32,767 units and no half of a character") {
  constexpr std::array kColumns{xlsx::Column{u"内容", 36}};
  const std::u16string room(32'766, u'甲');
  const auto cell = [&](const std::u16string& words) {
    xlsx::Sheet sheet(kColumns);
    sheet.begin_row();
    sheet.text(words);
    const std::string row = row_of(std::move(sheet).finish(), 2);
    return row.substr(row.size() - std::string("甲乙 ").size());
  };
  CHECK(cell(room + u"乙丙") == "甲乙 ");
  CHECK(cell(room + u"𠮷") == "甲甲 ");
}

TEST_CASE("a report without figures is a sheet with its head") {
  MadeReport report;
  report.add(Kind::body, u"按部门分工逐项落实。");
  const auto parts = parts_of(report.input());
  CHECK(parts.front().name == "[Content_Types].xml");
  CHECK(row_of(part_of(parts, "xl/worksheets/sheet1.xml"), 2).empty());
  CHECK(part_of(parts, "docProps/core.xml").find("2026-01-05") != std::string::npos);
}
