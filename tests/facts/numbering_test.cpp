#include <doctest/doctest.h>

#include "tests/facts/helpers.h"

using namespace wengao;
using facts::EnumerationType;
using facts::NumberingType;

TEST_CASE("a heading's number is a fact with its level, shape and form") {
  const std::u16string text = u"（三）夯实基础";
  const auto facts =
      test::of(FactFamily::numbering, test::heading(text, 3, Marker::han_paren, 2, 3));
  REQUIRE(facts.size() == 1);
  CHECK(facts[0].a == 3);
  CHECK(facts[0].b == static_cast<std::int64_t>(Marker::han_paren));
  CHECK(facts[0].level == 2);
  CHECK(facts[0].span == Span{0, 3});
  CHECK(facts[0].c == facts::form_of(u"（二）"));
  CHECK(facts[0].c != facts::form_of(u"(二)"));
  CHECK(facts::form_of(u"1.") == facts::form_of(u"27."));
  CHECK(facts::form_of(u"1.") != facts::form_of(u"1、"));
}

TEST_CASE("a reference to a part is a fact, a part of speech is not") {
  const std::u16string_view text = u"具体做法见第三部分，第二部分群众反映较多";
  const auto facts = test::of(FactFamily::numbering, test::body(text));
  REQUIRE(facts.size() == 1);
  CHECK(facts[0].type == static_cast<std::uint8_t>(NumberingType::reference));
  CHECK(facts[0].a == 3);
  CHECK(part(text, facts[0].span) == u"三");
}

namespace {
std::u16string points(std::u16string_view text) {
  return test::words(test::of(FactFamily::enumeration, test::body(text)), text);
}
}  // namespace

TEST_CASE("points counted off in running text are found with their ordinals") {
  CHECK(points(u"一是建台账；二是明责任；三是抓落实。") == u"一是|二是|三是");
  CHECK(points(u"一要学,二要干，十一要查。") == u"一要|二要|十一要");
  CHECK(points(u"第一，统筹谋划。第二是压实责任。") == u"第一|第二");
  CHECK(points(u"首先，摸清底数。其次，分类施策。最后，跟踪问效。") == u"首先|其次|最后");
  CHECK(points(u"一方面挖潜力，另一方面引项目。") == u"一方面|另一方面");
  const auto facts = test::of(FactFamily::enumeration, test::body(u"四是补短板；六是强弱项"));
  REQUIRE(facts.size() == 2);
  CHECK(facts[0].a == 4);
  CHECK(facts[1].a == 6);
}

TEST_CASE("words that only look like points are not") {
  for (const std::u16string_view text :
       {u"这是任务之一是肯定的", u"这一是非问题", u"一是一，二是二，不含糊", u"统一要求部署",
        u"全县第一书记到岗", u"第一、二季度增长", u"最后完成验收", u"要求统一，要有章法"}) {
    CAPTURE(text);
    CHECK(points(text) == u"");
  }
}

TEST_CASE("a first point led in without a mark is known once the second comes") {
  CHECK(points(u"主要表现在一是底数不清；二是责任不明。") == u"一是|二是");
  CHECK(points(u"主要表现在一是底数不清。") == u"");
}

TEST_CASE("an announced count is a fact") {
  const std::u16string_view text = u"重点抓好以下三项工作：";
  const auto facts = test::of(FactFamily::enumeration, test::body(text));
  REQUIRE(facts.size() == 1);
  CHECK(facts[0].type == static_cast<std::uint8_t>(EnumerationType::claim));
  CHECK(facts[0].a == 3);
  CHECK(facts[0].b == 1);
  CHECK(part(text, facts[0].span) == u"三项");
  CHECK(points(u"原因主要有4个方面:") == u"4个方面");
  CHECK(points(u"下步抓好五件实事：") == u"五件");
  CHECK(points(u"我镇以下村委会积极响应。") == u"");
}
