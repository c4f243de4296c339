// The one pass: tokens cover the content, traits are set, addresses are shielded; hostile text is
// linear and never breaks a rule.
#include <doctest/doctest.h>

#include <ctime>

#include "tests/lint/support.h"

namespace wengao {
namespace {

TEST_CASE("tokens cover the text without gaps, surrogates whole") {
  const std::u16string_view text = u"由𠮷野2024年 A4纸，，“好”。";
  const lint::Scan scan = test::scan_of(text);
  Off at = 0;
  for (const lint::Token& token : scan.tokens) {
    CHECK(token.span.begin == at);
    CHECK(on_boundary(text, token.span.end));
    at = token.span.end;
  }
  CHECK(at == text.size());
  CHECK((scan.has & lint::has::two_marks) != 0);
  CHECK((scan.has & lint::has::quote) != 0);
  CHECK((scan.has & lint::has::percent) == 0);
}

TEST_CASE("what is never corrected") {
  for (std::u16string_view text :
       {u"早上9:30出发", u"投入1,234.5万元", u"见https://a.gov.cn/x?a=1,2说明",
        u"按GB/T 9704—2012执行", u"2024—2025年", u"用A4纸打印", u"采购5\"屏幕",
        u"发送到a.b@c.gov.cn", u"见附表.xlsx文件", u"1、2号楼和三、四季度",
        u"截至目前，工会报告已向委员会报送", u"建设正规化队伍", u"活动目的的确定", u"北京—上海",
        u"4×4米"}) {
    const std::vector<Finding> found = test::findings_of(text);
    CHECK_MESSAGE(found.empty(), test::listed(text, found));
  }
}

TEST_CASE("hostile text") {
  const auto many = [](std::u16string_view piece, std::size_t times) {
    std::u16string out;
    for (std::size_t i = 0; i < times; ++i) out += piece;
    return out;
  };
  for (std::u16string_view piece :
       {u"“", u"，", u"。", u"（", u"_", u"x", u"一是", u"1、2", u"年", u"的", u"其中1人", u"a.b@",
        u"\U00020BB7", u"某", u" 家", u"[", u"倍"}) {
    const std::u16string text = many(piece, 200000 / piece.size());
    const std::clock_t start = std::clock();  // of the processor: others may be at work
    test::findings_of(text);
    const double took = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    CAPTURE(test::utf8(piece));
    CHECK(took < 8.0);  // quadratic work would take minutes
  }
}

}  // namespace
}  // namespace wengao
