// Tables on the page: merged cells, heads of several rows, pages that lie on their side.
#include "core/layout/table.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "core/layout/layout.h"
#include "sample.h"

using namespace wengao;

namespace {

struct Shown {
  Um left = 0, right = 0, top = 0, bottom = 0;
  std::size_t page = 0;
};

std::vector<Page> pages_of(std::u16string_view text) {
  const auto sample = sample::from_text(text);
  return layout::lay_out(sample.blocks);
}

// Where words stand, the how-manieth time.
Shown find(const std::vector<Page>& pages, std::u16string_view words, int times = 1) {
  for (std::size_t k = 0; k < pages.size(); ++k) {
    for (const LineBox& line : pages[k].lines) {
      if (line.runs[0].text != words || --times > 0) continue;
      Um right = line.runs[0].x;
      for (const Um advance : line.runs[0].advances) right += advance;
      return {line.runs[0].x, right, line.top, line.top + line.height, k};
    }
  }
  FAIL("not on any page: ", text::to_utf8(words));
  return {};
}

// Whether a rule crosses the place.
bool ruled(const Page& page, Um x, Um y) {
  return std::any_of(page.rules.begin(), page.rules.end(), [&](const RuleLine& rule) {
    return rule.x1 <= x && x <= rule.x2 && rule.y1 <= y && y <= rule.y2;
  });
}

Um middle(Um a, Um b) { return (a + b) / 2; }

}  // namespace

TEST_CASE("merged cells are one: words in their middle, no rule through them") {
  const auto pages = pages_of(
      u"[table] 村名\t资金\t［并左］\n[table] ［并上］\t计划数\t完成数\n[table] 东关村\t10\t12");
  const Page& page = pages[0];
  const Shown village = find(pages, u"村名");
  const Shown money = find(pages, u"资金");
  const Shown plan = find(pages, u"计划数");
  const Shown done = find(pages, u"完成数");
  CHECK(std::abs(middle(village.top, village.bottom) - middle(money.top, plan.bottom)) <= 2);
  const Um between_rows = middle(money.bottom, plan.top);
  CHECK_FALSE(ruled(page, middle(village.left, village.right), between_rows));
  CHECK(ruled(page, middle(plan.left, plan.right), between_rows));
  // The rule between the two columns ends under the cell that lies over both.
  const auto upright = std::find_if(page.rules.begin(), page.rules.end(), [&](const RuleLine& r) {
    return r.x1 == r.x2 && r.x1 > plan.right && r.x1 < done.left;
  });
  REQUIRE(upright != page.rules.end());
  CHECK_FALSE(ruled(page, upright->x1, middle(money.top, money.bottom)));
  CHECK(ruled(page, upright->x1, middle(plan.top, plan.bottom)));
  CHECK(std::abs(middle(money.left, money.right) - middle(plan.left, done.right)) < 3000);
  // No mark is printed.
  for (const LineBox& line : page.lines)
    CHECK(line.runs[0].text.find(u"［并") == std::u16string::npos);
}

TEST_CASE("a long cell over short rows gives the last of them room") {
  std::u16string text = u"[table] 项目\t内容\n[table] ";
  for (int k = 0; k < 90; ++k) text += u"统筹推进";
  text += u"\t一\n[table] ［并上］\t二\n[table] 末\t三";
  const auto pages = pages_of(text);
  const Shown last = find(pages, u"末");
  Um lowest = 0;
  for (const LineBox& line : pages[0].lines) {
    if (line.runs[0].text.starts_with(u"统筹")) lowest = std::max(lowest, line.top + line.height);
  }
  CHECK(lowest <= last.top);
}

TEST_CASE("a head of two rows is repeated, and rows under one cell stay together") {
  std::u16string text = u"[table] 村名\t资金\t［并左］\n[table] ［并上］\t计划\t完成";
  for (int k = 0; k < 30; ++k) text += u"\n[table] 东关村\t10\t12\n[table] ［并上］\t11\t13";
  const auto pages = pages_of(text);
  REQUIRE(pages.size() == 3);
  for (const std::size_t page : {1u, 2u}) {
    CHECK(pages[page].lines[0].block == 0);
    CHECK(pages[page].lines[0].runs[0].text == u"村名");
    CHECK(std::any_of(pages[page].lines.begin(), pages[page].lines.end(), [](const LineBox& line) {
      return line.block == 0 && line.runs[0].text == u"计划";
    }));
    // The first own row is a village's first.
    const auto own = std::find_if(pages[page].lines.begin(), pages[page].lines.end(),
                                  [](const LineBox& line) { return line.block != 0; });
    CHECK(own->runs[0].text == u"东关村");
  }
}

TEST_CASE("rows still to be filled in stand in their table, as high as others") {
  const auto pages =
      pages_of(u"[table] 村名\t户数\n[table] \t\n[table] 东河村\t12\n[table] \t\n后文。");
  const Shown head = find(pages, u"村名");
  const Shown village = find(pages, u"东河村");
  const Um row = layout::to_um(layout::row_height(1));
  CHECK(std::abs(village.top - head.top - 2 * row) <= 2);
  // The last row's lower edge.
  const Um foot = village.top + 2 * row - layout::kCellMargin;
  CHECK(ruled(pages[0], middle(head.left, head.right), foot));
  CHECK(find(pages, u"后文。").top >= foot);
}

TEST_CASE("a head stands on no page without a row under it, and its caption with it") {
  std::u16string text;
  for (int k = 0; k < 20; ++k) text += u"正文。\n";
  text += u"[caption] 表1 户数\n[table] 村名\t户数\n[table] 东河村\t12\n[table] 西河村\t8";
  const auto pages = pages_of(text);
  REQUIRE(pages.size() == 2);
  CHECK(find(pages, u"表1 户数").page == 1);
  CHECK(find(pages, u"村名").page == 1);
}

TEST_CASE("a table whose numbers would be cut lies on its side, with its caption and note") {
  std::u16string head = u"[table] 单位名称";
  std::u16string row = u"[table] 云溪镇";
  for (int k = 0; k < 7; ++k) {
    head += u"\t资金总额";
    row += u"\t23,456,789.01";
  }
  const auto pages = pages_of(u"前文。\n[caption] 表1 资金情况表\n" + head + u"\n" + row +
                              u"\n注：单位为元。\n[heading 1] 二、下步打算\n后文。");
  REQUIRE(pages.size() == 3);
  CHECK(pages[0].width == 210000);
  CHECK(pages[1].width == 297000);
  CHECK(pages[1].height == 210000);
  CHECK(pages[2].width == 210000);
  CHECK(find(pages, u"表1 资金情况表").page == 1);
  CHECK(find(pages, u"注：单位为元。").page == 1);
  CHECK(find(pages, u"二、下步打算").page == 2);
  // The text area turned: 35 mm at the left, 28 mm above; numbers whole.
  for (const RuleLine& rule : pages[1].rules) {
    CHECK(rule.x1 >= 35000);
    CHECK(rule.x2 <= 260000);
  }
  CHECK(find(pages, u"23,456,789.01", 7).page == 1);
  // The number stands where all even pages have theirs, when the paper is held upright.
  const LineBox& number = pages[1].lines.back();
  CHECK(number.turned);
  CHECK(number.runs[0].x == 28000 + 4939);
  CHECK_FALSE(pages[2].lines.back().turned);
  CHECK(pages[2].lines.back().baseline == number.baseline);
}

TEST_CASE("a column takes room from wordy ones before it cuts a number") {
  std::u16string head = u"[table] 单位名称";
  std::u16string row = u"[table] 云溪镇本级";
  for (int k = 0; k < 7; ++k) {
    head += u"\t本季度资金总额";
    row += u"\t12,345,678.90";
  }
  const auto pages = pages_of(head + u"\n" + row);
  CHECK(find(pages, u"12,345,678.90", 7).page == 0);
}

TEST_CASE("numbers too wide for a page on its side are set smaller, not cut") {
  const auto size_of = [](int columns) {
    std::u16string head = u"[table] 单位";
    std::u16string row = u"[table] 云溪镇";
    for (int k = 0; k < columns; ++k) {
      head += u"\t总额";
      row += u"\t23,456,789.01";
    }
    const auto pages = pages_of(head + u"\n" + row);
    find(pages, u"23,456,789.01", columns);  // each stands whole
    return pages[0].lines[1].runs[0].size;
  };
  CHECK(size_of(7) == layout::em(layout::kXiaoSi));
  CHECK(size_of(8) == layout::em(10500));
  CHECK(size_of(9) == layout::em(9000));
}

TEST_CASE("a table lies on its side where the writer says so") {
  const auto pages = pages_of(u"前文。\n[table turned] 甲\t乙\n[table] 1\t2");
  REQUIRE(pages.size() == 2);
  CHECK(pages[1].width == 297000);
}

TEST_CASE("an attachment that is a table lies on its side with its label and title") {
  std::u16string row = u"[table] 云溪镇";
  for (int k = 0; k < 7; ++k) row += u"\t23,456,789.01";
  const auto pages =
      pages_of(u"正文。\n[attachment-title] 附件\n[attachment-title] 资金情况统计表\n" + row);
  REQUIRE(pages.size() == 2);
  CHECK(pages[1].width == 297000);
  CHECK(find(pages, u"附件").page == 1);
  CHECK(find(pages, u"资金情况统计表").page == 1);
}

TEST_CASE("the imprint never stands on a page that lies on its side") {
  const auto pages = pages_of(
      u"正文。\n[attachment-title] 附件\n[table turned] 甲\t乙\n[table] 1\t2\n[imprint] "
      u"抄送：县委办。");
  REQUIRE(pages.size() == 4);
  CHECK(pages[1].width == 297000);
  CHECK(pages[3].width == 210000);
  CHECK(find(pages, u"抄送：县委办。").page == 3);
}
