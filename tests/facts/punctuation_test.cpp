#include <doctest/doctest.h>

#include "core/facts/half_width.h"
#include "tests/facts/helpers.h"

using namespace wengao;

namespace {

// The text with every half-width mark replaced by what it stands for; ¿ where there is no answer.
std::u16string replaced(std::u16string_view text) {
  std::u16string out(text);
  facts::for_each_half_width(test::body(text), [&](const facts::HalfWidth& mark) {
    CHECK(out[mark.at] == mark.mark);
    out[mark.at] = mark.full != 0 ? mark.full : u'\u00BF';
  });
  return out;
}

}  // namespace

TEST_CASE("half-width marks beside Chinese stand for full-width ones") {
  CHECK(replaced(u"抓学习,促工作;重实效!") == u"抓学习，促工作；重实效！");
  CHECK(replaced(u"会议要求:立即整改.") == u"会议要求：立即整改。");
  CHECK(replaced(u"完成率达90%,位居全县第一") == u"完成率达90%，位居全县第一");
  CHECK(replaced(u"走访(含电话回访)120户") == u"走访（含电话回访）120户");
  CHECK(replaced(u"开展\"敲门\"行动") == u"开展\u201C敲门\u201D行动");
}

TEST_CASE("marks inside times, numbers, addresses and standards are left alone") {
  for (const std::u16string_view text :
       {u"早上9:30集中出发", u"支出1,234.5万元", u"见https://a.gov.cn/x?a=1,2&b=3页面",
        u"依据GB/T 9704\u20142012执行", u"采购5\"屏幕10块", u"发至work@a.gov.cn邮箱", u"使用A4纸",
        u"比例为3:1左右", u"2024.12.30召开", u"Hello, world (v1.2)!"}) {
    CAPTURE(text);
    CHECK(replaced(text) == text);
  }
}

TEST_CASE("a quotation mark without its partner is reported without an answer") {
  CHECK(replaced(u"开展\"敲门行动") == u"开展\u00BF敲门行动");
}

TEST_CASE("the number of a heading is not counted") {
  const std::u16string text = u"(一)抓重点,补短板";
  const Block block = test::heading(text, 3, Marker::han_paren, 2, 1);
  const auto facts = test::of(FactFamily::punctuation, block);
  REQUIRE(facts.size() == 1);
  CHECK(facts[0].a == 1);
  CHECK(facts[0].span == Span{6, 7});
}

TEST_CASE("the fact counts both widths and says which marks") {
  const auto facts = test::of(FactFamily::punctuation, test::body(u"甲乡,乙乡;丙乡，丁乡。"));
  REQUIRE(facts.size() == 1);
  CHECK(facts[0].a == 2);
  CHECK(facts[0].b == 2);
  CHECK(facts[0].c == 0b101);
  CHECK(test::of(FactFamily::punctuation, test::body(u"甲乡，乙乡。")).empty());
}

TEST_CASE("protected words are found by kind") {
  const std::u16string_view text =
      u"附表.xlsx见www.a.cn，9:30到1,000元,3.5,DB11/T 1234-2020和HD-200";
  const auto spans = facts::protected_spans(text);
  std::u16string found;
  for (const auto& span : spans) found += std::u16string(part(text, span.span)) + u"|";
  CHECK(found == std::u16string(u".xlsx|www.a.cn|9:30|1,000|3.5|DB11/T 1234-2020|HD-200|"));
  CHECK(facts::protection_at(spans, spans[1].span.begin) == &spans[1]);
  CHECK(facts::protection_at(spans, 0) == nullptr);
}
