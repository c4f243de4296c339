// After any edit, what `update` remembers is what recognition from scratch says.
#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "core/recognise/explain.h"
#include "core/recognise/memory.h"
#include "core/recognise/recognise.h"
#include "core/text/utf.h"
#include "tests/recognise/cases.h"

namespace wengao::tests {
namespace {

std::u16string all_cases() {
  std::u16string text;
  for (const char* name : {"headings", "reports", "elements"}) {
    const std::string path =
        std::string(WENGAO_SOURCE_DIR "/tests/recognise/cases/") + name + ".txt";
    for (const Case& c : read_cases(path)) text += c.text() + u"\n";
  }
  return text;
}

bool same_as_scratch(const recognise::Memory& memory, const Document& document) {
  const recognise::MemoryPtr fresh = recognise::new_memory();
  recognise::update(*fresh, document, {0, 0, document.lines()});
  return memory.infos == fresh->infos && memory.before == fresh->before;
}

// Pieces that change what stands around them.
constexpr std::u16string_view kPieces[] = {
    u"\n",
    u"\n\n",
    u"一、",
    u"（二）",
    u"。",
    u"\t",
    u"\n第2篇：工作总结\n",
    u"\n2023年5月1日\n",
    u"各村：",
    u"\n相关文章：\n",
    u"现将工作总结如下：",
    u"𠮷",
    u" ",
    u"\n附件：1.名单\n",
    u"\n青禾镇人民政府\n",
    u"——",
    u"\n工作总结\n",
};

Edit random_edit(const Document& document, std::mt19937& random) {
  const Off length = document.length();
  const auto pick = [&](Off limit) {
    return limit == 0 ? 0 : static_cast<Off>(random() % (limit + 1));
  };
  Edit edit;
  edit.from = pick(length);
  edit.to = edit.from;
  const unsigned what = random() % 4;
  if (what != 0) edit.to = std::min<Off>(length, edit.from + pick(what == 1 ? 400 : 6));
  if (what != 1) edit.insert = std::u16string(kPieces[random() % std::size(kPieces)]);
  return edit;
}

}  // namespace

TEST_CASE("update after random edits and their undoing equals recognition from scratch") {
  for (unsigned seed = 1; seed <= 12; ++seed) {
    std::mt19937 random(seed);
    Document document = Document::from_text(all_cases());
    const std::u16string first_text = document.text();
    const recognise::MemoryPtr memory = recognise::new_memory();
    recognise::update(*memory, document, {0, 0, document.lines()});
    const std::vector<BlockInfo> first = memory->infos;
    std::vector<Edit> undo;
    for (int i = 0; i < 60; ++i) {
      const auto applied = document.apply(random_edit(document, random));
      if (!applied.ok()) continue;  // inside a surrogate pair
      const std::vector<BlockInfo> before = memory->infos;
      document = applied.value().document;
      undo.push_back(applied.value().inverse);
      const recognise::Changed changed =
          recognise::update(*memory, document, applied.value().lines);
      INFO("seed ", seed, " edit ", i);
      REQUIRE(same_as_scratch(*memory, document));
      // What is said to be unchanged is unchanged.
      for (std::uint32_t line = 0; line < changed.first; ++line) {
        REQUIRE(memory->infos[line] == before[line]);
      }
      const std::uint32_t below = document.lines() - changed.last;
      for (std::uint32_t k = 1; k <= below; ++k) {
        REQUIRE(memory->infos[document.lines() - k] == before[before.size() - k]);
      }
    }
    for (auto edit = undo.rbegin(); edit != undo.rend(); ++edit) {
      const auto applied = document.apply(*edit);
      REQUIRE(applied.ok());
      document = applied.value().document;
      recognise::update(*memory, document, applied.value().lines);
    }
    CHECK(document.text() == first_text);
    CHECK(memory->infos == first);
  }
}

TEST_CASE("typing in a paragraph looks at a bounded number of lines") {
  std::u16string text;
  for (int i = 0; i < 400; ++i) text += all_cases();
  Document document = Document::from_text(text);
  const recognise::MemoryPtr memory = recognise::new_memory();
  recognise::update(*memory, document, {0, 0, document.lines()});
  std::mt19937 random(7);
  std::vector<std::uint32_t> looked;
  for (int i = 0; i < 300; ++i) {
    const Off at = static_cast<Off>(random() % document.length());
    const auto applied = document.apply({at, at, u"稳"});
    if (!applied.ok()) continue;
    document = applied.value().document;
    looked.push_back(recognise::update(*memory, document, applied.value().lines).lines_looked_at);
  }
  std::sort(looked.begin(), looked.end());
  CHECK(document.lines() > 50'000);
  CHECK(looked[looked.size() / 2] <= recognise::kLookAhead + 2);
  CHECK(looked.back() <= 400);
}

TEST_CASE(
    "with decisions for lines of like look, too, edits give what recognition from scratch does") {
  for (unsigned seed = 1; seed <= 4; ++seed) {
    std::mt19937 random(seed);
    Document document = Document::from_text(all_cases());
    const recognise::MemoryPtr memory = recognise::new_memory();
    recognise::update(*memory, document, {0, 0, document.lines()});
    LikeDecisions decisions;
    for (int i = 0; i < 40; ++i) {
      if (i % 8 == 0) {
        const std::uint32_t line = random() % document.lines();
        const Kind kind = i % 16 == 0 ? Kind::body : Kind::title;
        decisions.push_back({recognise::likeness(*memory, line), {kind, 0}, true});
        document = document.with_like_decisions(decisions);
        recognise::update(*memory, document, {0, 1, 1});
      }
      const auto applied = document.apply(random_edit(document, random));
      if (!applied.ok()) continue;  // inside a surrogate pair
      document = applied.value().document;
      recognise::update(*memory, document, applied.value().lines);
      INFO("seed ", seed, " edit ", i);
      REQUIRE(same_as_scratch(*memory, document));
    }
  }
}

TEST_CASE("the writer's decision wins and survives edits around it") {
  const Document plain = Document::from_text(u"青禾镇工作总结\n一、强化领导\n正文在此，𠮷。");
  const Document decided = plain.with_attributes(1, {Kind::body, 0});
  const recognise::MemoryPtr memory = recognise::new_memory();
  recognise::update(*memory, decided, {0, 0, decided.lines()});
  CHECK(recognise::info(*memory, 1).kind == Kind::body);
  CHECK(recognise::info(*memory, 1).confidence == 100);
  const auto edited = decided.apply({0, 0, u"关于\n"});
  REQUIRE(edited.ok());
  recognise::update(*memory, edited.value().document, edited.value().lines);
  CHECK(recognise::info(*memory, 2).kind == Kind::body);
  const Document heading = plain.with_attributes(2, {Kind::heading, 2});
  const recognise::Recognised found = recognise::recognise(heading);
  CHECK(found.blocks[2].is(Kind::heading));
  CHECK(found.blocks[2].info.level == 2);
}

TEST_CASE(
    "a decided line without words is blank until words come back; rows of tables may be empty") {
  const Document plain = Document::from_text(u"青禾镇工作总结\n\n正文在此。");
  const Document decided = plain.with_attributes(1, {Kind::heading, 2});
  const recognise::MemoryPtr memory = recognise::new_memory();
  recognise::update(*memory, decided, {0, 0, decided.lines()});
  CHECK(recognise::info(*memory, 1).kind == Kind::blank);
  const auto typed = decided.apply({8, 8, u"抓好春耕"});
  REQUIRE(typed.ok());
  recognise::update(*memory, typed.value().document, typed.value().lines);
  CHECK(recognise::info(*memory, 1).kind == Kind::heading);
  CHECK(recognise::info(*memory, 1).level == 2);
  const Document row = plain.with_attributes(1, {Kind::table, 0});
  CHECK(recognise::recognise(row).blocks[1].is(Kind::table));
}

TEST_CASE("an empty document has one blank line and no report") {
  const recognise::Recognised found = recognise::recognise(Document());
  REQUIRE(found.blocks.size() == 1);
  CHECK(found.blocks[0].is(Kind::blank));
  CHECK(found.reports.empty());
}

}  // namespace wengao::tests
