// Merged cells: what stands in the text, and the cells that come of it.
#include "core/doc/table.h"

#include <doctest/doctest.h>

#include <string>

#include "core/text/utf.h"

using namespace wengao;

namespace {

// Each cell as WORDS@column+columns×rows, only what is not one.
std::string cells(std::initializer_list<std::u16string_view> rows) {
  const std::vector<std::u16string_view> texts(rows);
  const auto table = table_cells(texts);
  std::string out;
  for (std::size_t r = 0; r < table.size(); ++r) {
    if (r > 0) out += " / ";
    for (const TableCell& cell : table[r]) {
      if (&cell != table[r].data()) out += ' ';
      out += text::to_utf8(part(texts[r], cell.text));
      out.append("@").append(std::to_string(cell.column));
      if (cell.columns > 1) out.append("+").append(std::to_string(cell.columns));
      if (cell.rows > 1) out.append("×").append(std::to_string(cell.rows));
    }
  }
  return out;
}

}  // namespace

TEST_CASE("cells without marks are the texts between tabs") {
  CHECK(cells({u"甲\t 乙 \t", u"丙"}) == "甲@0 乙@1 @2 / 丙@0");
}

TEST_CASE("marks merge cells into the one on the left or above") {
  CHECK(cells({u"甲\t［并左］\t乙"}) == "甲@0+2 乙@2");
  CHECK(cells({u"甲\t乙", u"［并上］\t丙"}) == "甲@0×2 乙@1 / 丙@1");
  CHECK(cells({u"甲\t［并左］\t乙", u"［并上］\t［并上］\t丙", u"丁\t戊\t己"}) ==
        "甲@0+2×2 乙@2 / 丙@2 / 丁@0 戊@1 己@2");
  // Which of the two marks stands inside a rectangle is one.
  CHECK(cells({u"甲\t［并左］", u"［并上］\t［并左］"}) == "甲@0+2×2 / ");
}

TEST_CASE("a mark beside which no rectangle comes about is an empty cell") {
  CHECK(cells({u"［并左］\t甲", u"［并上］\t乙"}) == "@0×2 甲@1 / 乙@1");
  CHECK(cells({u"［并上］\t甲"}) == "@0 甲@1");
  // Half of a wide cell does not go on.
  CHECK(cells({u"甲\t［并左］", u"［并上］\t乙"}) == "甲@0+2 / @0 乙@1");
  // What is beside a cell from above belongs to nothing.
  CHECK(cells({u"甲\t乙", u"［并上］\t［并左］"}) == "甲@0×2 乙@1 / @1");
}

TEST_CASE("the head of a table is what the merged cells of its first row lie over") {
  const auto heads = [](std::initializer_list<std::u16string_view> rows) {
    const std::vector<std::u16string_view> texts(rows);
    return head_rows(table_cells(texts));
  };
  CHECK(heads({u"村\t数", u"东村\t1"}) == 1);
  CHECK(heads({u"村\t资金\t［并左］", u"［并上］\t计划\t完成", u"东村\t1\t2"}) == 2);
  // A row that is one cell names the table, not columns.
  CHECK(heads({u"统计表\t［并左］", u"东村\t1", u"西村\t2"}) == 1);
  CHECK(heads({}) == 0);
}

TEST_CASE("hostile tables stay small") {
  std::u16string wide;
  for (int k = 0; k < 100000; ++k) wide += u"\t［并左］";
  std::vector<std::u16string_view> rows(2000, u"［并上］");
  rows[0] = wide;
  std::size_t count = 0;
  for (const auto& row : table_cells(rows)) count += row.size();
  CHECK(count < 2000 * 64);
}
