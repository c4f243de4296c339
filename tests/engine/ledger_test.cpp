#include "core/facts/ledger.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "core/engine/figures_answer.h"
#include "core/engine/session.h"
#include "tests/engine/random_text.h"

namespace wengao::engine {
namespace {

using engine_test::Random;

// Lines whose figures hang on other lines: lists, tables with a unit above, and what parts them.
constexpr std::u16string_view kLedgerLines[] = {
    u"主要抓了以下三项工作：",
    u"1. 抓宣传，走访57户，其中低保户38户、监测户19户。",
    u"2. 抓培训。",
    u"3. 抓督查。",
    u"一、主要做法有以下两个方面：",
    u"（一）建章立制。",
    u"（二）强化督办。",
    u"一是抓学习。",
    u"二是抓队伍。",
    u"",
    u"补充说明。",
    u"单位：万元",
    u"村\t来信\t来访",
    u"东村\t12\t30",
    u"西村\t20\t15",
    u"合计\t32\t46",
    u"指标\t金额",
    u"投资\t1,200.5",
    u"合计\t1,200.5",
    u"第2篇：社区半年工作总结",
    u"青石镇2024年工作总结",
    u"全镇现有党员1256名，2024年1—6月发展党员12名。",
    u"全镇现有党员1265名。",
    u"二、2023年工作回顾",
};
constexpr std::u16string_view kLedgerPieces[] = {
    u"\n",   u"\t",         u"2",     u"0件",       u"，",
    u"其中", u"三项工作：", u"\n1. ", u"合计\t5\n", u"单位：元\n"};

std::u16string some_lines(Random& random, std::uint32_t count) {
  std::u16string out;
  for (std::uint32_t i = 0; i < count; ++i) {
    if (i > 0) out += u'\n';
    out += random.below(4) == 0 ? random.one_of(engine_test::kLines) : random.one_of(kLedgerLines);
  }
  return out;
}

Edit some_edit(Random& random, const std::u16string& text) {
  if (random.below(3) == 0) return engine_test::random_edit(random, text);
  const Off from = engine_test::random_offset(random, text);
  if (random.below(3) == 0) {  // whole lines go
    std::size_t begin = text.rfind(u'\n', from == 0 ? 0 : from - 1);
    begin = begin == text.npos ? 0 : begin;
    const std::size_t end = std::min(text.find(u'\n', from), text.size());
    return {static_cast<Off>(begin), static_cast<Off>(std::max(begin, end)), {}};
  }
  return {from, from, std::u16string(random.one_of(kLedgerPieces))};
}

using nlohmann::json;

// A view that keeps what it was told, line by line, as the page does.
class View {
 public:
  void follow(Session& session) {
    const std::vector<Block> blocks = session.blocks();
    const json told = json::parse(
        figures_since(session.ledger(), session.lines(), {}, revision_, session.revision()));
    if (told["whole"]) held_.clear();
    lines_told += told["lines"].size();
    revision_ = told["revision"];
    for (json line : told["lines"]) {
      const BlockId block = blocks[line["line"].get<std::uint32_t>() - 1].id;
      each_line(line, [&](json& number) { number = blocks[number.get<std::uint32_t>() - 1].id; });
      held_[block] = std::move(line);
    }
  }
  // All it holds, as figures_json says it.
  [[nodiscard]] json all(const Session& session) const {
    json out{{"file", "f"}, {"facts", json::array()}, {"relations", json::array()}};
    const std::vector<Block> blocks = session.blocks();
    std::map<BlockId, std::uint32_t> line_of;
    for (std::uint32_t i = 0; i < blocks.size(); ++i) line_of[blocks[i].id] = i + 1;
    for (const Block& block : blocks) {
      const auto held = held_.find(block.id);
      if (held == held_.end()) continue;
      json line = held->second;
      each_line(line, [&](json& number) { number = line_of.at(number.get<BlockId>()); });
      for (const char* list : {"facts", "relations"}) {
        out[list].insert(out[list].end(), line[list].begin(), line[list].end());
      }
    }
    return out;
  }

  std::size_t lines_told = 0;

 private:
  // Every number of a line in what is told of one.
  template <class Fn>
  static void each_line(json& told, Fn fn) {
    for (json& fact : told["facts"]) fn(fact["line"]);
    for (json& relation : told["relations"]) {
      fn(relation["line"]);
      for (json& place : relation["places"]) fn(place["line"]);
    }
  }

  std::map<BlockId, json> held_;
  std::uint32_t revision_ = 0;
};

json from_scratch(const Session& session) {
  return json::parse(figures_json("f", session.blocks()));
}

}  // namespace

TEST_CASE("after random edits and their undoing, the ledger is that from scratch") {
  std::size_t relations_compared = 0;
  for (std::uint32_t seed = 0; seed < 300; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    Session session(Document::from_text(some_lines(random, 10 + random.below(60))));
    View view;
    std::vector<Edit> undo;
    for (int step = 0; step < 30; ++step) {
      CAPTURE(step);
      // Half of the time several edits come between two looks.
      if (random.below(2) == 0 || step == 29) {
        view.follow(session);
        const json expected = from_scratch(session);
        REQUIRE(view.all(session) == expected);
        relations_compared += expected["relations"].size();
      }
      const Edit edit = some_edit(random, session.document().text());
      undo.push_back(session.document().apply(edit)->inverse);
      REQUIRE(session.edit({&edit, 1}).ok());
    }
    for (; !undo.empty(); undo.pop_back()) REQUIRE(session.edit({&undo.back(), 1}).ok());
    view.follow(session);
    REQUIRE(view.all(session) == from_scratch(session));
  }
  CHECK(relations_compared > 4'000);
}

TEST_CASE("typing in one line tells that line again, and of a table what hangs together") {
  std::u16string text = u"村\t来信\n东村\t12\n西村\t20\n合计\t32\n";
  for (int i = 0; i < 200; ++i) text += u"全镇走访57户，其中低保户38户、监测户19户。\n";
  Session session(Document::from_text(text));
  View view;
  view.follow(session);
  view.lines_told = 0;
  const auto type = [&](std::u16string_view before, std::u16string_view words) {
    const auto at = static_cast<Off>(session.document().text().find(before));
    const Edit edit{at, at, std::u16string(words)};
    REQUIRE(session.edit({&edit, 1}).ok());
    view.follow(session);
    CHECK(view.all(session) == from_scratch(session));
    return std::exchange(view.lines_told, 0);
  };
  CHECK(type(u"走访57户", u"共") == 1);
  CHECK(type(u"走访57户", u"\n") == 2);
  CHECK(type(u"20\n", u"1") == 2);  // 120 in its row, and the sum of 合计
  view.follow(session);
  CHECK(view.lines_told == 0);
}

TEST_CASE("a view that was told of another revision is told all") {
  Session session(Document::from_text(u"走访57户。\n慰问12人。"));
  const auto told = [&](std::uint32_t since) {
    return json::parse(
        figures_since(session.ledger(), session.lines(), {}, since, session.revision()));
  };
  CHECK(told(0)["whole"]);
  const json again = told(session.revision());
  CHECK_FALSE(again["whole"].get<bool>());
  CHECK(again["lines"].empty());
  CHECK(told(0)["lines"].size() == 2);
}

}  // namespace wengao::engine
