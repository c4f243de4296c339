// An indicator a report names twice: a relation with both places, whether its values agree or not.
#include "core/facts/indicator.h"

#include <doctest/doctest.h>

#include "core/facts/reading.h"
#include "tests/facts/helpers.h"

using namespace wengao;

namespace {

// The relations of indicators between these paragraphs: name, working.
std::u16string told(std::initializer_list<std::u16string_view> paragraphs,
                    std::u16string_view title = {}) {
  std::vector<Block> blocks;
  for (const std::u16string_view text : paragraphs) {
    Block& block = blocks.emplace_back(test::body(text));
    block.id = static_cast<BlockId>(blocks.size());
    if (text == title) {
      block.info.kind = Kind::title;
      block.info.lead = block.info.content;
    }
  }
  const facts::Reading reading(blocks);
  std::u16string out;
  reading.each_relation([&](const facts::Relation& relation, std::uint32_t line) {
    if (relation.kind != facts::RelationKind::repeat) return;
    if (!out.empty()) out += u'|';
    out.append(relation.evidence).append(u" ").append(facts::working(relation));
    CHECK(part(blocks[line].text, relation.total.span).size() > 0);
    CHECK(relation.parts.at(0).block < relation.total.block);
  });
  return out;
}

}  // namespace

TEST_CASE("an indicator named twice is a relation, told whether it holds") {
  CHECK(told({u"全县粮食总产量32.5万吨，创历史新高。", u"粮食总产量达到32.5万吨。"}) ==
        u"粮食总产量 32.5 = 32.5");
  CHECK(told({u"全县粮食总产量32.5万吨，创历史新高。", u"粮食总产量达到35.2万吨。"}) ==
        u"粮食总产量 32.5 ≠ 35.2");
  CHECK(told({u"全镇现有党员1256名。", u"全镇现有党员1256名。", u"全镇现有党员1265名。"}) ==
        u"党员 1256 = 1256|党员 1256 ≠ 1265");
}

TEST_CASE("each report has its own indicators") {
  constexpr std::u16string_view kTitle = u"青石镇2024年工作总结";
  CHECK(told({u"全镇现有党员1256名。", kTitle, u"全镇现有党员1265名。"}, kTitle).empty());
}

TEST_CASE("figures of other times, bodies and kinds are no second value") {
  CHECK(told({u"全县粮食总产量32.5万吨。", u"去年全县粮食总产量30万吨。"}).empty());
  CHECK(told({u"全县粮食总产量32.5万吨。", u"石桥村粮食总产量300吨。"}).empty());
  CHECK(told({u"全县粮食总产量32.5万吨。", u"全县耕地面积12万亩。"}).empty());
}
