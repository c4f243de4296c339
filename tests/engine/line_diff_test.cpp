#include "core/engine/line_diff.h"

#include <doctest/doctest.h>

#include "tests/engine/random_text.h"

namespace wengao::engine {
namespace {

std::u16string followed(const Document& before, const std::vector<Edit>& edits) {
  Document out = before;
  for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit) {
    auto applied = out.apply(*edit);
    REQUIRE(applied.ok());
    out = applied->document;
  }
  return out.text();
}

TEST_CASE("the edits between two snapshots lead from one to the other") {
  for (std::uint32_t seed = 0; seed < 300; ++seed) {
    CAPTURE(seed);
    engine_test::Random random(seed);
    const Document before =
        Document::from_text(engine_test::random_text(random, 1 + random.below(12)));
    Document after = before;
    for (std::uint32_t i = 0; i <= random.below(8); ++i) {
      auto applied = after.apply(engine_test::random_edit(random, after.text()));
      REQUIRE(applied.ok());
      after = applied->document;
    }
    const std::vector<Edit> edits = line_diff(before, after);
    for (std::size_t i = 1; i < edits.size(); ++i) REQUIRE(edits[i - 1].to <= edits[i].from);
    REQUIRE(followed(before, edits) == after.text());
  }
}

TEST_CASE("an edit names only what differs, and whole pairs") {
  const Document before = Document::from_text(u"甲\n乙𠮷丙\n丁");
  auto applied = before.apply({3, 5, u"𠮸"});  // the same first half
  REQUIRE(applied.ok());
  const std::vector<Edit> edits = line_diff(before, applied->document);
  REQUIRE(edits.size() == 1);
  CHECK(edits[0] == Edit{3, 5, u"𠮸"});
  CHECK(line_diff(before, before).empty());
}

}  // namespace
}  // namespace wengao::engine
