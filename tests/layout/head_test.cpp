// The heads of special forms: letters and minutes. GB/T 9704—2012, 10.1 and 10.3.
#include <doctest/doctest.h>

#include "core/layout/layout.h"
#include "line_text.h"
#include "sample.h"

using namespace wengao;
using sample::right_of;
using sample::text_of;

namespace {

const LineBox& line_with(const std::vector<Page>& pages, std::u16string_view words) {
  for (const Page& page : pages) {
    for (const LineBox& line : page.lines) {
      if (text_of(line).find(words) != std::u16string::npos) return line;
    }
  }
  FAIL("no line " << text::to_utf8(words));
  return pages[0].lines[0];
}

std::vector<Page> pages_of(std::u16string_view text) {
  return layout::lay_out(sample::from_text(text).blocks);
}

constexpr Um kRow = 225000 / 22;

}  // namespace

TEST_CASE("a letter: what is typed above the mark stands under its rule, beside the number") {
  const std::u16string mark = u"[issuer] 白沙县教育局\n";
  const std::u16string rest =
      u"[doc-number] 白教函〔2024〕9号\n[title] 关于报送情况的函\n[addressee] 县公安局：\n正文。";
  const auto bare = pages_of(mark + rest);
  const auto full =
      pages_of(u"[copy-number] 000003\n[secrecy] 秘密★1年\n[urgency] 特急\n" + mark + rest);
  const auto top = [](const std::vector<Page>& pages, std::u16string_view words) {
    return line_with(pages, words).top;
  };
  CHECK(line_with(full, u"白沙县教育局").baseline == line_with(bare, u"白沙县教育局").baseline);
  CHECK(full[0].rules[0].y1 == bare[0].rules[0].y1);
  // 7/8 of a character under the rule, where the number alone stands without them.
  const Um row = top(bare, u"白教函");
  CHECK(std::abs(top(full, u"000003") - row) <= 1);
  CHECK(std::abs(top(full, u"白教函") - row) <= 1);
  CHECK(right_of(line_with(full, u"白教函")) == doctest::Approx(184000).epsilon(0.0001));
  CHECK(std::abs(top(full, u"秘密") - row - kRow) <= 1);
  CHECK(std::abs(top(full, u"特急") - row - 2 * kRow) <= 1);
  // The title two rows under the last of them, as it is under the number alone.
  CHECK(std::abs(top(full, u"关于") - top(full, u"特急") - (top(bare, u"关于") - row)) <= 1);
}

TEST_CASE("a letter: number and copy number share a row, whichever is typed first") {
  const std::u16string mark = u"[issuer] 白沙县教育局\n";
  const std::u16string copy = u"[copy-number] 000003\n";
  const std::u16string number = u"[doc-number] 白教函〔2024〕9号\n";
  const std::u16string rest = u"[secrecy] 秘密★1年\n[title] 关于报送情况的函\n正文。";
  const auto first = pages_of(mark + copy + number + rest);
  for (const auto& head : {copy + mark + number, mark + number + copy}) {
    const auto pages = pages_of(head + rest);
    for (const auto* words : {u"白沙县", u"000003", u"白教函", u"秘密", u"关于"}) {
      CHECK(std::abs(line_with(pages, words).baseline - line_with(first, words).baseline) <= 1);
    }
  }
}

TEST_CASE("a letter's head with too many lines above the mark stays on its pages") {
  std::u16string text;
  for (int k = 0; k < 500; ++k) text += u"[copy-number] 000003\n";
  for (const Page& page :
       pages_of(text + u"[issuer] 白沙县教育局\n[doc-number] 白教函〔2024〕9号")) {
    for (const LineBox& line : page.lines) {
      CHECK(line.top >= 0);
      CHECK(line.top + line.height <= page.height);
    }
  }
}

TEST_CASE("minutes: who edits them stands left over the red rule, the date at its right end") {
  const auto one = pages_of(
      u"[issuer] 白沙县人民政府专题会议纪要\n[doc-number] 第12期\n"
      u"[doc-number] 白沙县人民政府办公室　　2024年3月8日\n正文。");
  const LineBox& line = line_with(one, u"办公室");
  CHECK(line.runs[0].x == 28000 + 156000 / 28);
  CHECK(right_of(line_with(one, u"2024年3月8日")) ==
        doctest::Approx(184000 - 156000 / 28).epsilon(0.0001));
  REQUIRE(one[0].rules.size() == 1);
  CHECK(one[0].rules[0].y1 > line.baseline);
  CHECK(line_with(one, u"第12期").baseline < line.baseline);

  const auto two = pages_of(
      u"[issuer] 白沙县党委会议纪要\n[doc-number] 第12期\n[doc-number] 白沙县党委办公室\n"
      u"[doc-number] 2024年3月8日\n正文。");
  CHECK(line_with(two, u"办公室").runs[0].x == 28000 + 156000 / 28);
  CHECK(right_of(line_with(two, u"3月8日")) ==
        doctest::Approx(184000 - 156000 / 28).epsilon(0.0001));
}
