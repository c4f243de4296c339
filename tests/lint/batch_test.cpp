// Many blocks checked together say what each says alone, whatever stands beside it.
#include <doctest/doctest.h>

#include "core/lint/rule.h"
#include "core/recognise/recognise.h"
#include "tests/lint/support.h"

namespace wengao {
namespace {

// More lines than one batch takes, of many kinds; in some a rule has something to say.
std::u16string lines() {
  constexpr std::u16string_view kLines[] = {
      u"关于上半年工作的报告",
      u"",
      u"一、主要工作",
      u"今年共走访农户120户，其中东片70户、西片40户。",
      u"（二）抓好安全生产",
      u"截止6月底,完成投资12、2万元。",
      u"开展宣传3次，发放材料500余份左右。",
      u"某某同志于20__年到岗。",
      u"    ",
      u"齐心胁力，打赢这一仗。",
      u"村名\t户数\t人数",
      u"东村\t38\t120",
      u"见www.example.cn/a,b的说明。",
  };
  std::u16string out;
  for (std::size_t i = 0; i < 7 * std::size(kLines); ++i) {
    out += kLines[i * 5 % std::size(kLines)];
    out += u'\n';
  }
  return out;
}

TEST_CASE("a batch of blocks is checked as each block is alone") {
  const Document document = Document::from_text(lines());
  const std::vector<Block> blocks = recognise::recognise(document).blocks;
  REQUIRE(blocks.size() > 2 * kBatch);
  std::vector<std::vector<Fact>> facts(blocks.size());
  facts::extract(blocks, facts);
  std::vector<std::vector<Finding>> found(blocks.size());
  lint::check_blocks(blocks, facts, found);
  std::size_t total = 0;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    CAPTURE(test::utf8(blocks[i].text));
    CHECK(facts[i] == facts::extract(blocks[i]));
    std::vector<Finding> alone;
    lint::check_block(blocks[i], alone);
    REQUIRE(found[i].size() == alone.size());
    for (std::size_t k = 0; k < alone.size(); ++k) {
      CHECK(found[i][k].rule == alone[k].rule);
      CHECK(found[i][k].span == alone[k].span);
      CHECK(found[i][k].args == alone[k].args);
    }
    total += alone.size();
  }
  CHECK(total > 30);
}

TEST_CASE("what was found before stays in its list") {
  Block block;
  block.id = 1;
  block.text = u"截止6月底，全部完成。";
  block.info.content = {0, static_cast<Off>(block.text.size())};
  std::vector<Finding> found;
  lint::check_block(block, found);
  REQUIRE(!found.empty());
  const std::size_t once = found.size();
  lint::check_block(block, found);
  CHECK(found.size() == 2 * once);
}

}  // namespace
}  // namespace wengao
