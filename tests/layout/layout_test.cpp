// Properties that hold for every page of every text, and the places the standard names.
#include "core/layout/layout.h"

#include <doctest/doctest.h>

#include <map>
#include <random>

#include "core/layout/breaks.h"
#include "core/layout/grid.h"
#include "line_text.h"
#include "sample.h"

using namespace wengao;
using sample::right_of;
using sample::text_of;

namespace {

constexpr layout::Grid kPaper;

// Every character of every block is printed once, in order, inside the text area.
void check_pages(const std::vector<Block>& blocks, const std::vector<Page>& pages) {
  std::map<BlockId, std::u16string> printed;
  for (const Page& page : pages) {
    std::size_t rows = 0;
    Um last_top = 0;
    for (const LineBox& line : page.lines) {
      if (line.block == 0) continue;
      printed[line.block] += text_of(line);
      CHECK(line.runs.front().x >= kPaper.left);
      CHECK(right_of(line) <= kPaper.right() + 1);
      CHECK(line.top >= kPaper.top);
      CHECK(line.top + line.height <= kPaper.bottom() + 1);
      if (line.top != last_top) ++rows;
      last_top = line.top;
      for (const Run& run : line.runs) {
        CHECK(run.text.size() == run.advances.size());
        CHECK(run.source.size() == run.text.size());
      }
    }
    CHECK(rows <= static_cast<std::size_t>(kPaper.rows));
  }
  for (const Block& block : blocks) {
    const bool shown = !block.is(Kind::blank) && !block.is(Kind::noise) &&
                       !block.is(Kind::separator) && !block.info.content.empty();
    CHECK(printed[block.id] == (shown ? std::u16string(block.content()) : u""));
  }
}

// (One function for all, since GCC 12 warns of operator+ on literals.)
std::u16string joined(std::initializer_list<std::u16string_view> parts) {
  std::u16string out;
  for (const auto part : parts) out.append(part);
  return out;
}

std::u16string repeated(std::u16string_view piece, int times) {
  std::u16string out;
  for (int k = 0; k < times; ++k) out += piece;
  return out;
}

}  // namespace

TEST_CASE("22 rows of 28 characters fill the text area exactly") {
  const auto sample =
      sample::from_text(joined({u"[addressee] ", repeated(u"国", 28 * 22 * 2 + 1)}));
  const auto pages = layout::lay_out(sample.blocks);
  REQUIRE(pages.size() == 3);
  CHECK(pages[0].lines.size() == 22 + 1);
  CHECK(pages[1].lines.size() == 22 + 1);
  for (std::size_t k = 0; k < 22; ++k) {
    const LineBox& line = pages[0].lines[k];
    CHECK(text_of(line).size() == 28);
    CHECK(line.runs[0].x == 28000);
    CHECK(right_of(line) == 184000);
    CHECK(line.top == 37000 + static_cast<Um>((k * 225000 + 11) / 22));
  }
  CHECK(pages[0].lines[21].top + pages[0].lines[21].height == 262000);
  check_pages(sample.blocks, pages);
}

TEST_CASE("a paragraph is indented by two cells") {
  const auto sample = sample::from_text(repeated(u"国", 27));
  const auto pages = layout::lay_out(sample.blocks);
  CHECK(pages[0].lines[0].runs[0].x == 28000 + 11143);
  CHECK(text_of(pages[0].lines[0]).size() == 26);
  CHECK(pages[0].lines[1].runs[0].x == 28000);
}

TEST_CASE("page numbers: 7 mm under the text area, outer side, one character of blank") {
  const auto sample = sample::from_text(repeated(u"国", 28 * 22 + 1));
  const auto pages = layout::lay_out(sample.blocks);
  REQUIRE(pages.size() == 2);
  const LineBox& odd = pages[0].lines.back();
  const LineBox& even = pages[1].lines.back();
  CHECK(text_of(odd) == u"\u2014 1 \u2014");
  CHECK(text_of(even) == u"\u2014 2 \u2014");
  CHECK(right_of(odd) == 184000 - 4939);
  CHECK(even.runs[0].x == 28000 + 4939);
  CHECK(odd.runs[0].face == Face::songti);
  CHECK(odd.runs[0].size == 4939);
  CHECK(odd.runs[0].advances[0] == 4939);
  CHECK(odd.baseline - 4939 * 29 / 100 == doctest::Approx(269000).epsilon(0.0001));
}

TEST_CASE("faces by level, and a lead span in its own face") {
  const auto sample = sample::from_text(
      u"[heading 1] 一、总体情况\n[heading 2] （一）抓学习\n[heading 3] 1.抓制度\n"
      u"[heading 2 run-in] （二）抓作风|。各村按时完成。");
  const auto pages = layout::lay_out(sample.blocks);
  const auto& lines = pages[0].lines;
  CHECK(lines[0].runs[0].face == Face::heiti);
  CHECK(lines[1].runs[0].face == Face::kaiti);
  CHECK(lines[2].runs[0].face == Face::fangsong);
  REQUIRE(lines[3].runs.size() == 2);
  CHECK(lines[3].runs[0].face == Face::kaiti);
  CHECK(lines[3].runs[0].text == u"（二）抓作风。");
  CHECK(lines[3].runs[1].face == Face::fangsong);
}

TEST_CASE("title: centred, 二号 小标宋; one blank row before the addressee") {
  const auto sample =
      sample::from_text(u"[title] 关于检查情况的报告\n[addressee] 县政府：\n现报告如下。");
  const auto pages = layout::lay_out(sample.blocks);
  const auto& lines = pages[0].lines;
  CHECK(lines[0].runs[0].size == 7761);
  CHECK(lines[0].runs[0].face == Face::xiaobiaosong);
  CHECK(lines[0].runs[0].x - 28000 == doctest::Approx(184000 - right_of(lines[0])).epsilon(0.01));
  CHECK(lines[1].top == 37000 + (2 * 225000 + 11) / 22);
  CHECK(lines[1].runs[0].x == 28000);
}

TEST_CASE("a heading never ends a page") {
  auto text = joined(
      {repeated(u"本行。\n", 21), u"[heading 1] 一、情况\n[heading 2] （一）学习\n正文在此。"});
  const auto sample = sample::from_text(text);
  const auto pages = layout::lay_out(sample.blocks);
  REQUIRE(pages.size() == 2);
  CHECK(text_of(pages[1].lines[0]) == u"一、情况");
  check_pages(sample.blocks, pages);
}

TEST_CASE("signature and date, 7.3.5.2") {
  const auto left = [](const LineBox& line) { return (line.runs[0].x - 28000) * 28 / 156000.0; };
  SUBCASE("the date starts two characters right of the name") {
    const auto sample =
        sample::from_text(u"正文。\n[signature] 某某县某某镇人民政府\n[date] 2024年1月5日");
    const auto lines = layout::lay_out(sample.blocks)[0].lines;
    CHECK(lines[1].top == 37000 + (2 * 225000 + 11) / 22);
    CHECK(left(lines[1]) == doctest::Approx(26 - 10).epsilon(0.001));
    CHECK(left(lines[2]) == doctest::Approx(28 - 10).epsilon(0.001));
  }
  SUBCASE("a date longer than the name ends two characters before the edge") {
    const auto sample = sample::from_text(u"正文。\n[signature] 党支部\n[date] 2024年10月15日");
    const auto lines = layout::lay_out(sample.blocks)[0].lines;
    CHECK(right_of(lines[2]) == doctest::Approx(184000 - 156000 * 2 / 28).epsilon(0.0001));
    CHECK(left(lines[2]) - left(lines[1]) == doctest::Approx(2).epsilon(0.001));
  }
  SUBCASE("its page holds lines of text") {
    const auto sample =
        sample::from_text(joined({u"[addressee] ", repeated(u"国", 28 * 21),
                                  u"\n[signature] 镇人民政府\n[date] 2024年1月5日"}));
    const auto pages = layout::lay_out(sample.blocks);
    REQUIRE(pages.size() == 2);
    CHECK(pages[0].lines.size() == 19 + 1);
    CHECK(pages[1].lines.size() == 2 + 2 + 1);
  }
}

TEST_CASE("a table's first row is printed again on the next page") {
  std::u16string text = u"[table] 村名\t户数";
  for (int k = 0; k < 40; ++k) text += u"\n[table] 甲村\t12";
  const auto sample = sample::from_text(text);
  const auto pages = layout::lay_out(sample.blocks);
  REQUIRE(pages.size() == 2);
  CHECK(pages[1].lines[0].block == 0);
  CHECK(text_of(pages[1].lines[0]) == u"村名");
  CHECK(text_of(pages[1].lines[1]) == u"户数");
  CHECK(pages[1].lines[2].block != 0);
  std::size_t rows = 0;
  for (const Page& page : pages) {
    for (const LineBox& line : page.lines) rows += line.block != 0 && text_of(line) == u"甲村";
  }
  CHECK(rows == 40);
}

TEST_CASE("no line of ordinary text starts or ends with what it must not") {
  const std::u16string_view pieces[] = {
      u"全镇上下",     u"推进",   u"，",          u"。",
      u"、",           u"（一）", u"《条例》",    u"\u201C三会\u201D",
      u"2024年1月5日", u"20%",    u"1,234.5万元", u"658件",
      u"GB/T",         u"——",     u"……",          u"·",
      u"第3名",
  };
  const std::u16string_view never_first = u"，。、；：？！）》\u201D\u2019%％·";
  const std::u16string_view never_last = u"（《\u201C\u2018第";
  for (unsigned seed = 0; seed < 50; ++seed) {
    std::mt19937 random(seed);
    std::u16string text = u"各";
    for (int k = 0; k < 400; ++k) {
      text += pieces[random() % std::size(pieces)];
      text += u"各级干部"[random() % 4];  // so that marks never pile up
    }
    const auto sample = sample::from_text(text);
    const auto pages = layout::lay_out(sample.blocks);
    check_pages(sample.blocks, pages);
    std::u16string last;
    for (const Page& page : pages) {
      for (const LineBox& line : page.lines) {
        if (line.block == 0) continue;
        const std::u16string words = text_of(line);
        CAPTURE(text::to_utf8(last));
        CAPTURE(text::to_utf8(words));
        CHECK(never_first.find(words.front()) == std::u16string_view::npos);
        CHECK(never_last.find(words.back()) == std::u16string_view::npos);
        if (!last.empty()) {
          const bool digits = text::is_digit(last.back()) &&
                              (text::is_digit(words.front()) || text::is_han(words.front()));
          CHECK_FALSE(digits);
          CHECK_FALSE((last.back() == words.front() &&
                       (words.front() == 0x2014 || words.front() == 0x2026)));
        }
        last = words;
      }
    }
  }
}

TEST_CASE("hostile text keeps every character and stays inside") {
  for (const std::u16string_view piece :
       {u"。", u"\u201C", u"a", u"9", u" 国", u"\u2026", u"\U00020BB7", u"\u0301", u"\t国", u"("}) {
    const auto sample = sample::from_text(joined({u"始", repeated(piece, 3000), u"终"}));
    const auto pages = layout::lay_out(sample.blocks);
    check_pages(sample.blocks, pages);
  }
}

TEST_CASE("an empty report has one page with its number") {
  const auto pages = layout::lay_out({});
  REQUIRE(pages.size() == 1);
  CHECK(pages[0].lines.size() == 1);
}

TEST_CASE("numbers of a column end at one edge, words stand in the middle") {
  const auto sample = sample::from_text(
      u"[table] 村\t件数\t备注\n[table] 东关村\t1236\t完\n[table] 西关村\t8\t正在整改");
  const auto pages = layout::lay_out(sample.blocks);
  const auto edges = [&](std::u16string_view text) {
    for (const LineBox& line : pages[0].lines) {
      if (line.runs[0].text != text) continue;
      Um right = line.runs[0].x;
      for (const Um advance : line.runs[0].advances) right += advance;
      return std::pair(line.runs[0].x, right);
    }
    return std::pair<Um, Um>();
  };
  const auto middle = [&](std::u16string_view text) {
    return edges(text).first + edges(text).second;
  };
  CHECK(edges(u"8").second == edges(u"1236").second);
  CHECK(std::abs(middle(u"1236") - middle(u"件数")) <= 2);
  CHECK(std::abs(middle(u"完") - middle(u"备注")) <= 2);
}

TEST_CASE("any number of issuers has its place") {
  std::u16string text;
  for (int k = 0; k < 5000; ++k) text += u"[issuer] 白沙县教育局\n";
  const auto sample = sample::from_text(text + u"[issuer] 文件\n[title] 通知");
  std::size_t lines = 0;
  for (const Page& page : layout::lay_out(sample.blocks)) {
    for (const LineBox& line : page.lines) {
      lines += line.block != 0 ? 1 : 0;
      CHECK(line.top >= 0);
      CHECK(line.top + line.height <= page.height);
    }
  }
  CHECK(lines == 5002);
}
