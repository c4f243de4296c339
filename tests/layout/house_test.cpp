// The paper of a house: what profiles say of it, read, and the pages that follow.
#include "core/layout/house.h"

#include <doctest/doctest.h>

#include "core/layout/house_values.h"
#include "core/layout/layout.h"
#include "line_text.h"
#include "sample.h"

using namespace wengao;
using sample::right_of;
using sample::text_of;

namespace {

layout::House house(std::initializer_list<layout::Point> points) {
  for (const layout::Point& point : points) {
    CHECK_MESSAGE(layout::is_understood(point), point.item);
  }
  const auto made = layout::house_of(std::vector<layout::Point>(points));
  REQUIRE(made.has_value());
  return *made;
}

std::vector<Page> pages_of(const layout::House& house, std::u16string_view text) {
  const auto sample = sample::from_text(text);
  return layout::lay_out(sample.blocks, {.house = house});
}

std::u16string repeated(std::u16string_view piece, int times) {
  std::u16string out;
  for (int k = 0; k < times; ++k) out += piece;
  return out;
}

std::string margins(std::u16string_view words) {
  layout::Margins m;
  if (!layout::read_margins(words, m)) return "not understood";
  const auto mm = [](Um um) { return std::to_string(um / 100); };
  return mm(m.top) + " " + mm(m.bottom) + " " + mm(m.left) + " " + mm(m.right);
}

std::string folio(std::u16string_view words) {
  layout::House house;
  if (!layout::read_folio(words, house.folio)) return "not understood";
  const auto pages = pages_of(house, u"正文。");
  if (pages[0].lines.size() < 2) return "none";
  return text::to_utf8(text_of(pages[0].lines.back()));
}

}  // namespace

TEST_CASE("sizes, pitches and counts as houses write them") {
  CHECK(layout::read_size(u"四号") == 14000);
  CHECK(layout::read_size(u"小三号") == 15000);
  CHECK(layout::read_size(u"10.5磅") == 10500);
  CHECK(layout::read_size(u"16 pt") == 16000);
  CHECK_FALSE(layout::read_size(u"四号左右"));
  CHECK_FALSE(layout::read_size(u"200磅"));
  CHECK(layout::read_pitch(u"固定值28磅") == 9878);
  CHECK(layout::read_pitch(u"28.95") == 10213);
  CHECK_FALSE(layout::read_pitch(u"1.5倍"));
  CHECK(layout::read_count(u"每面24行") == 24);
  CHECK_FALSE(layout::read_count(u"24.5"));
  CHECK(layout::read_font(u"华文中宋")->face == Face::songti);
  CHECK(layout::read_font(u"方正仿宋_GBK")->name == "方正仿宋_GBK");
  CHECK(layout::read_font(u"小标宋体")->name.empty());
  CHECK_FALSE(layout::read_font(u"Comic Sans"));
}

TEST_CASE("margins as houses write them") {
  CHECK(margins(u"上3.5厘米、下3.2厘米、左2.8厘米、右2.6厘米") == "350 320 280 260");
  CHECK(margins(u"天头40毫米、订口30毫米") == "400 350 300 260");
  CHECK(margins(u"上下2.54厘米，左右3.17厘米") == "254 254 317 317");
  CHECK(margins(u"四周25毫米") == "250 250 250 250");
  CHECK(margins(u"上边距：37，下边距：35") == "370 350 280 260");
  CHECK(margins(u"左2.5") == "370 350 250 260");
  CHECK(margins(u"宽松") == "not understood");
  CHECK(margins(u"25毫米") == "not understood");
}

TEST_CASE("page numbers as houses write them") {
  CHECK(folio(u"4号半角宋体数字，左右各一字线") == "\u2014 1 \u2014");
  CHECK(folio(u"居中") == "\u2014 1 \u2014");
  CHECK(folio(u"居中，- 1 -") == "- 1 -");
  CHECK(folio(u"第1页 共5页，五号") == "第1页 共1页");
  CHECK(folio(u"1/3") == "1/1");
  CHECK(folio(u"不编页码") == "none");
  CHECK(folio(u"罗马数字") == "not understood");
}

TEST_CASE("a page number in the middle, telling how many pages there are") {
  const auto pages =
      pages_of(house({{"page-number", u"居中，五号，第1页 共2页"}}), repeated(u"国", 28 * 22 + 30));
  REQUIRE(pages.size() == 2);
  const LineBox& line = pages[1].lines.back();
  CHECK(text_of(line) == u"第2页 共2页");
  CHECK(line.runs[0].size == layout::em(10500));
  CHECK(line.runs[0].x - 28000 == doctest::Approx(184000 - right_of(line)).epsilon(0.001));
}

TEST_CASE("other margins: lines fill the text area there is") {
  const auto paper = house({{"margins", u"上3厘米、下3厘米、左3厘米、右2厘米"}});
  CHECK(paper.grid.width == 160000);
  CHECK(paper.grid.cells == 28);
  CHECK(paper.grid.rows == 23);
  const auto pages = pages_of(paper, repeated(u"国", 28 * 23 + 40));
  REQUIRE(pages.size() == 2);
  const LineBox& full = pages[0].lines[1];
  CHECK(text_of(full).size() == 28);
  CHECK(full.runs[0].x == 30000);
  CHECK(right_of(full) == doctest::Approx(190000).epsilon(0.0001));
  CHECK(pages[0].lines[22].top + pages[0].lines[22].height ==
        doctest::Approx(267000).epsilon(0.0001));
}

TEST_CASE("another size: as many characters as fit, a narrower grid") {
  const auto paper = house({{"body-size", u"四号"}});
  CHECK(paper.grid.cells == 32);
  const auto pages = pages_of(paper, repeated(u"国", 100));
  CHECK(text_of(pages[0].lines[1]).size() == 32);
  CHECK(pages[0].lines[1].runs[0].size == layout::em(14000));
  CHECK(right_of(pages[0].lines[1]) == doctest::Approx(184000).epsilon(0.0001));
}

TEST_CASE("rows and characters that were asked for") {
  const auto paper = house({{"lines-a-page", u"每面24行"}, {"characters-a-line", u"26字"}});
  const auto pages = pages_of(paper, repeated(u"国", 26 * 24));
  REQUIRE(pages.size() == 2);  // two characters of indent
  CHECK(pages[0].lines.size() == 24 + 1);
  CHECK(text_of(pages[0].lines[5]).size() == 26);
  CHECK(right_of(pages[0].lines[5]) == doctest::Approx(184000).epsilon(0.0001));
}

TEST_CASE("a pitch: rows as many as fit") {
  const auto paper = house({{"line-spacing", u"固定值28磅"}});
  CHECK(paper.grid.rows == 22);
  CHECK(house({{"line-spacing", u"26磅"}}).grid.rows == 24);
  const auto lines = pages_of(paper, repeated(u"国", 60))[0].lines;
  CHECK(lines[1].top - lines[0].top == doctest::Approx(9878).epsilon(0.001));
}

TEST_CASE("faces") {
  const auto paper = house({{"body-font", u"宋体"},
                            {"heading-1-font", u"楷体"},
                            {"title-font", u"黑体"},
                            {"title-size", u"小二"}});
  const auto lines = pages_of(paper, u"[title] 工作总结\n[heading 1] 一、做法\n完成。")[0].lines;
  CHECK(lines[0].runs[0].face == Face::heiti);
  CHECK(lines[0].runs[0].size == layout::em(18000));
  CHECK(lines[1].runs[0].face == Face::kaiti);
  CHECK(lines[2].runs[0].face == Face::songti);
  CHECK(paper.font_names[static_cast<std::size_t>(Face::songti)] == "宋体");
}

TEST_CASE("no page comes of what does not fit") {
  const auto refused = [](std::initializer_list<layout::Point> points) {
    return !layout::house_of(std::vector<layout::Point>(points)).has_value();
  };
  CHECK(refused({{"margins", u"左右80毫米"}}));
  CHECK(refused({{"characters-a-line", u"50字"}}));
  CHECK(refused({{"lines-a-page", u"60行"}}));
  CHECK(refused({{"line-spacing", u"10磅"}}));
  CHECK_FALSE(refused({{"paper", u"16开"}, {"margins", u"四周20毫米"}}));
}

TEST_CASE("without single lines no page opens or closes with one line of a paragraph") {
  const auto paper = house({{"single-lines", u"不允许"}});
  const auto lines_on_first = [&](int rows_before, int rows) {
    const auto text = repeated(u"前。\n", rows_before) + repeated(u"国", 28 * rows - 2);
    return pages_of(paper, text)[0].lines.size() - 1 - static_cast<std::size_t>(rows_before);
  };
  CHECK(lines_on_first(21, 4) == 0);  // one line would stand alone at the foot
  CHECK(lines_on_first(20, 4) == 2);
  CHECK(lines_on_first(18, 5) == 3);  // one would stand alone at the next top
  CHECK(lines_on_first(20, 3) == 0);
}

TEST_CASE("pages made again for another house are its pages") {
  const auto sample = sample::from_text(repeated(u"国", 900));
  const auto memory = layout::new_memory();
  layout::update(*memory, sample.blocks);
  const auto paper = house({{"body-size", u"四号"}});
  const auto changed = layout::update(*memory, sample.blocks, {.house = paper});
  CHECK(changed.first_page == 0);
  CHECK(changed.last_page >= layout::page_count(*memory));
  const auto whole = layout::lay_out(sample.blocks, {.house = paper});
  REQUIRE(layout::page_count(*memory) == whole.size());
  CHECK(layout::page(*memory, 0).lines.size() == whole[0].lines.size());
}

TEST_CASE("marks at a line's end: whole, hanging or half a cell wide") {
  // The 27th and 28th characters of the second line, and a stop that would be the 29th.
  const std::u16string text = repeated(u"国", 26 + 28) + u"。" + repeated(u"家", 30);
  const auto second = [&](std::u16string_view how) {
    return pages_of(house({{"punctuation", how}}), text)[0].lines[1];
  };
  CHECK(text_of(second(u"全角")).size() == 27);
  const LineBox hanging = second(u"悬挂");
  CHECK(text_of(hanging).ends_with(u"国。"));
  CHECK(text_of(hanging).size() == 29);
  CHECK(right_of(hanging) == doctest::Approx(184000 + 156000 / 28).epsilon(0.001));
  // Half a cell fits where a digit has left room for it.
  const std::u16string digit = repeated(u"国", 26 + 25) + u"20年国。" + repeated(u"家", 30);
  const auto half = pages_of(house({{"punctuation", u"压缩"}}), digit)[0].lines[1];
  CHECK(right_of(half) <= 184001);
}
