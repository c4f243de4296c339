// 署名 and 成文日期 in every case of 7.3.5, and an addressee too long for the first page, 7.3.2.
#include <doctest/doctest.h>

#include "core/layout/layout.h"
#include "sample.h"

using namespace wengao;

namespace {

constexpr double kCell = 156000.0 / 28;

struct Placed {
  double left = 0;    // characters from the text area's left edge
  double right = 0;   // and from its right one
  double middle = 0;  // from the left
  Um top = 0;
  std::size_t page = 0;
  std::u16string text;
};

Placed find(const std::vector<Page>& pages, std::u16string_view start) {
  for (std::size_t k = 0; k < pages.size(); ++k) {
    for (const LineBox& line : pages[k].lines) {
      std::u16string text;
      for (const Run& run : line.runs) text += run.text;
      if (!text.starts_with(start)) continue;
      Um end = line.runs.back().x;
      for (const Um advance : line.runs.back().advances) end += advance;
      const double left = (line.runs[0].x - 28000) / kCell;
      const double right = (184000 - end) / kCell;
      return {left, right, (left + 28 - right) / 2, line.top, k, text};
    }
  }
  FAIL("not on any page: ", text::to_utf8(start));
  return {};
}

std::vector<Page> pages_of(std::u16string_view text, bool sealed = false) {
  const auto sample = sample::from_text(text);
  layout::Setting setting;
  setting.house.sealed = sealed;
  return layout::lay_out(sample.blocks, setting);
}

doctest::Approx about(double value) { return doctest::Approx(value).epsilon(0.002); }
Um row(int count) { return 37000 + static_cast<Um>((count * 225000LL + 11) / 22); }

}  // namespace

TEST_CASE("with a seal: the date four characters from the edge, the name over its middle") {
  const auto pages = pages_of(u"正文。\n[signature] 白沙县人民政府\n[date] 2024年10月15日", true);
  const Placed name = find(pages, u"白沙县人民政府");
  const Placed date = find(pages, u"2024年");
  CHECK(date.right == about(4));
  CHECK(name.middle == about(date.middle));
  CHECK(name.top == row(3));  // two rows free: the seal's upper edge is within a row of the text
  CHECK(date.top == row(4));
}

TEST_CASE("a seal is the writer's decision for a line, or said in the line itself") {
  for (const auto line :
       {u"[signature sealed] 白沙县人民政府", u"[signature] 白沙县人民政府（盖章）"}) {
    const auto pages = pages_of(std::u16string(u"正文。\n") + line + u"\n[date] 2024年1月5日");
    CHECK(find(pages, u"2024年").right == about(4));
  }
}

TEST_CASE("a sealed name too long to stand over the date takes the date under its middle") {
  const auto pages = pages_of(
      u"正文。\n[signature] 白沙县推进农村人居环境整治工作领导小组办公室\n[date] 2024年1月5日",
      true);
  const Placed name = find(pages, u"白沙县");
  CHECK(name.right == about(2));
  CHECK(find(pages, u"2024年").middle == about(name.middle));
}

TEST_CASE("joint papers with seals: names side by side, 46 mm apart at least") {
  const auto pages = pages_of(
      u"正文。\n[signature] 白沙县教育局\n[signature] 白沙县财政局\n[signature] 白沙县卫生健康局\n"
      u"[signature] 白沙县民政局\n[date] 2024年1月5日",
      true);
  const Placed one = find(pages, u"白沙县教育局");
  const Placed two = find(pages, u"白沙县财政局");
  const Placed three = find(pages, u"白沙县卫生健康局");
  const Placed four = find(pages, u"白沙县民政局");
  CHECK(one.top == two.top);
  CHECK(two.top == three.top);
  CHECK((two.middle - one.middle) * kCell >= 46000);
  CHECK((three.middle - two.middle) * kCell >= 46000);
  CHECK(four.top - one.top >= 46000);
  // No seal of 45 mm reaches over the text area.
  CHECK(one.middle * kCell >= 22500);
  CHECK((28 - three.middle) * kCell >= 22500);
  CHECK(find(pages, u"2024年").middle == about(four.middle));
}

TEST_CASE("joint papers without seals: names below one another, at one edge") {
  const auto pages = pages_of(
      u"正文。\n[signature] 白沙县教育局\n[signature] 白沙县卫生健康局\n[date] 2024年1月5日");
  const Placed one = find(pages, u"白沙县教育局");
  const Placed two = find(pages, u"白沙县卫生健康局");
  CHECK(one.left == about(two.left));
  CHECK(two.right == about(2));
  CHECK(two.top > one.top);
  CHECK(find(pages, u"2024年").left == about(two.left + 2));
}

TEST_CASE("no page holds only the closing, with a seal or without") {
  for (const bool sealed : {false, true}) {
    for (int rows = 15; rows <= 22; ++rows) {
      std::u16string text = u"[addressee] ";
      for (int k = 0; k < 28 * rows; ++k) text += u'国';
      const auto pages =
          pages_of(text + u"\n[signature] 白沙县人民政府\n[date] 2024年1月5日", sealed);
      const Placed name = find(pages, u"白沙县");
      CHECK(find(pages, u"2024年").page == name.page);
      std::size_t words = 0;
      for (const LineBox& line : pages[name.page].lines) {
        words += line.runs[0].text.starts_with(u"国") ? 1 : 0;
      }
      CAPTURE(rows);
      CHECK(words >= 2);
    }
  }
}

TEST_CASE("an addressee that leaves no room for text on the first page goes to the imprint") {
  std::u16string text =
      u"[issuer] 白沙县人民政府文件\n[doc-number] 白政发〔2024〕5号\n"
      u"[title] 关于做好防汛工作的通知\n[addressee] ";
  for (int k = 0; k < 40; ++k) text += u"青石乡人民政府，";
  text += u"县政府各部门：\n各单位要压实责任。\n[signature] 白沙县人民政府\n[date] 2024年5月6日";
  const auto with_imprint = pages_of(text + u"\n[imprint] 抄送：县委办公室。");
  const Placed body = find(with_imprint, u"各单位要");
  CHECK(body.page == 0);
  const Placed moved = find(with_imprint, u"主送：青石乡");
  const Placed copies = find(with_imprint, u"抄送：");
  CHECK(moved.page == 1);
  CHECK(moved.top < copies.top);
  CHECK(moved.left * kCell == doctest::Approx(4939).epsilon(0.01));
  // It ends like a sentence; between the two there is no rule.
  const Page& last = with_imprint.back();
  bool ends = false;
  for (const LineBox& line : last.lines) ends = ends || line.runs.back().text.ends_with(u"部门。");
  CHECK(ends);
  CHECK(last.rules.size() == 2);
  // Without any other imprint it is one.
  CHECK(find(pages_of(text), u"主送：").page == 1);
}

TEST_CASE("an addressee that leaves room stays") {
  std::u16string text = u"[title] 关于做好防汛工作的通知\n[addressee] ";
  for (int k = 0; k < 40; ++k) text += u"青石乡人民政府，";
  const auto pages = pages_of(text + u"县政府各部门：\n各单位要压实责任。");
  CHECK(find(pages, u"青石乡").page == 0);
  CHECK(find(pages, u"各单位").page == 0);
}
