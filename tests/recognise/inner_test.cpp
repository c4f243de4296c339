#include "core/recognise/inner.h"

#include <doctest/doctest.h>

#include "core/recognise/proposal.h"
#include "core/recognise/recognise.h"
#include "core/text/utf.h"

namespace wengao::tests {
namespace {

std::u16string long_body() {
  std::u16string body;
  for (int i = 0; i < 30; ++i) body += u"全镇干部群众团结一心，扎实工作，各项任务顺利推进。";
  return body;
}

}  // namespace

TEST_CASE("headings inside one long paragraph are found with their own words") {
  const std::u16string text = u"青禾镇工会工作做法 一、健全组织，夯实基础 𠮷家村率先建会。" +
                              long_body() + u"二、开展活动，增强活力。" + long_body() +
                              u" 三、维护权益 镇工会设立了维权岗。" + long_body();
  const Document document = Document::from_text(text);
  const recognise::Recognised found = recognise::recognise(document);
  const auto inner = recognise::inner_headings(text, found.blocks[0].info);
  REQUIRE(inner.size() == 3);
  CHECK(part(text, inner[0].lead) == u"健全组织，夯实基础");
  CHECK(part(text, inner[1].marker) == u"二、");
  CHECK(part(text, inner[1].lead) == u"开展活动，增强活力");
  CHECK(part(text, inner[2].lead) == u"维护权益");
  CHECK(inner[2].level == 1);
  REQUIRE(found.reports.size() == 1);
  CHECK(found.reports[0].title_proposed);
  CHECK(found.reports[0].title == u"青禾镇工会工作做法");
}

TEST_CASE("a paragraph that begins with a heading has only the further ones inside") {
  const std::u16string text = u"一、健全组织。" + long_body() + u"二、开展活动。" + long_body();
  const recognise::Recognised found = recognise::recognise(Document::from_text(text));
  CHECK(found.blocks[0].is(Kind::heading));
  const auto inner = recognise::inner_headings(text, found.blocks[0].info);
  REQUIRE(inner.size() == 1);
  CHECK(inner[0].ordinal == 2);
}

TEST_CASE("sections run into one another without any mark are still found") {
  const std::u16string text =
      u"青禾乡五年工作总结五年来，全乡上下团结奋进。一、五年工作回顾(一)经济平稳发展。" +
      long_body() + u"(二)设施不断完善。" + long_body() +
      u"二、下一步打算今年我乡将继续努力，把各项工作抓紧抓实抓出成效，" + long_body();
  const recognise::Recognised found = recognise::recognise(Document::from_text(text));
  const auto inner = recognise::inner_headings(text, found.blocks[0].info);
  REQUIRE(inner.size() == 4);
  CHECK(part(text, inner[0].lead) == u"五年工作回顾");
  CHECK(part(text, inner[1].lead) == u"经济平稳发展");
  CHECK(inner[1].level == 2);
  CHECK(part(text, inner[3].lead) == u"下一步打算");
}

TEST_CASE("figures and lists inside a paragraph are no headings") {
  const std::u16string text = u"主要工作有：1、抓学习；2、抓培训；3、抓考核。" + long_body() +
                              u"1.5公里道路完工。" + long_body() + u"三、四季度平稳。" +
                              long_body();
  const recognise::Recognised found = recognise::recognise(Document::from_text(text));
  CHECK(recognise::inner_headings(text, found.blocks[0].info).empty());
}

TEST_CASE("a title is proposed from the lead sentence") {
  const auto proposed = [](std::u16string_view text) {
    return text::to_utf8(recognise::propose_title(text));
  };
  CHECK(proposed(u"……。现将我镇2023年安全生产工作总结如下：") == "我镇2023年安全生产工作总结");
  CHECK(proposed(u"现将青禾村抗旱工作的有关情况汇报如下：") == "青禾村抗旱工作情况汇报");
  CHECK(proposed(u"现就本年度个人工作情况总结如下") == "本年度个人工作总结");
  CHECK(proposed(u"2023年，我们做了大量工作，现将有关工作总结如下：") == "2023年工作总结");
  CHECK(proposed(u"各项工作进展顺利。") == "");
}

}  // namespace wengao::tests
