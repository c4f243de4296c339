// Fix-all: order, overlap, rounds, and the edits it hands back.
#include <doctest/doctest.h>

#include "tests/lint/support.h"

namespace wengao {
namespace {

using test::utf8;

std::u16string fixed(std::u16string_view text, const lint::Filter& filter) {
  return lint::fix_all(Document::from_text(text), filter).document.text();
}

TEST_CASE("all safe fixes are made, the others are left") {
  const std::u16string_view text =
      u"会议作了布署。。捐款12、2万元，建于2024年01月05日，由主任——𠮷野说明。";
  CHECK(utf8(fixed(text, {})) ==
        utf8(u"会议作了部署。捐款12.2万元，建于2024年1月5日，由主任——𠮷野说明。"));
  CHECK(utf8(fixed(u"发表了〝讲话〞，印发了《手册。", {})) ==
        utf8(u"发表了“讲话”，印发了《手册。"));
}

TEST_CASE("one rule, one category") {
  const std::u16string_view text = u"会议作了布署。捐款12、2万元。";
  CHECK(utf8(fixed(text, {.rule = "word.typo"})) == utf8(u"会议作了部署。捐款12、2万元。"));
  CHECK(utf8(fixed(text, {.category = Category::number})) == utf8(u"会议作了布署。捐款12.2万元。"));
  CHECK(utf8(fixed(text, {.rule = "no.such"})) == utf8(text));
}

TEST_CASE("a fix for the whole text reaches every paragraph, once") {
  std::u16string text;
  std::u16string wanted;
  for (int i = 0; i < 50; ++i) {
    text += u"全镇走访困难群众,解决问题;早上9:30出发。\n";
    wanted += u"全镇走访困难群众，解决问题；早上9:30出发。\n";
  }
  const auto result = lint::fix_all(Document::from_text(text), {.rule = "punctuation.half_width"});
  CHECK(utf8(result.document.text()) == utf8(wanted));
  CHECK(result.rounds == 1);
}

TEST_CASE("the edits lead from the old text to the new, one after the other") {
  const Document document =
      Document::from_text(u"一、作了布署\n捐款12、2万元,修路2。8公里。\n三、总结\n没有了。");
  const auto result = lint::fix_all(document, {.safe_only = false});
  Document walked = document;
  for (const Edit& edit : result.edits) {
    auto applied = walked.apply(edit);
    REQUIRE(applied.ok());
    walked = applied->document;
  }
  CHECK(utf8(walked.text()) == utf8(result.document.text()));
  CHECK(result.fixed > 3);
}

TEST_CASE("what overlaps is skipped in a round, found again or told") {
  // Two rules want the same words: the trailing comma of a list and its half width.
  const auto result =
      lint::fix_all(Document::from_text(u"走访企业、,学校,解决了问题。"), {.safe_only = false});
  CHECK(result.rounds >= 1);
  CHECK(utf8(result.document.text()) == utf8(u"走访企业，学校，解决了问题。"));
  CHECK(result.skipped.empty());
}

TEST_CASE("checking is idempotent after fix-all of safe fixes") {
  const auto once = lint::fix_all(
      Document::from_text(u"1、加强领导。各村落实了责任。。\n2、做好布署。各村有方案。"), {});
  const auto twice = lint::fix_all(once.document, {});
  CHECK(twice.fixed == 0);
  CHECK(utf8(twice.document.text()) == utf8(once.document.text()));
}

}  // namespace
}  // namespace wengao
