// The lines the writer is asked about, and what becomes of the answers.
#include "core/engine/doubts.h"

#include <doctest/doctest.h>

#include "core/engine/answers.h"
#include "core/engine/session.h"

namespace wengao::engine {
namespace {

// Two labels of like look that may or may not be headings, in a report that is clear otherwise.
constexpr std::u16string_view kReport =
    u"青禾镇2023年工作总结\n"
    u"今年以来，全镇上下团结一心，扎实推进各项工作，取得了较好的成效。\n"
    u"一、抓生产\n"
    u"春耕备耕\n"
    u"全镇完成春播面积两万三千亩，整修渠道四十公里，调运化肥八百吨，保证了春耕生产的需要。\n"
    u"二、抓救灾\n"
    u"𠮷家抗旱\n"
    u"组织党员干部三百余人次下村入户，帮助群众打井修渠，解决了两千多亩农田的灌溉问题。";

Session open(std::u16string_view text) { return Session(Document::from_text(text)); }

std::vector<Doubt> doubts_of(const Session& session) {
  return doubts(session.recognised(), session.document().lines());
}

std::vector<std::uint32_t> doubtful_lines(const Session& session) {
  std::vector<std::uint32_t> out;
  for (std::uint32_t line = 0; line < session.document().lines(); ++line) {
    const Block block = session.block(line);
    if (!block.is(Kind::blank) && block.info.confidence < recognise::kSure) out.push_back(line);
  }
  return out;
}

}  // namespace

TEST_CASE("of doubtful lines that look alike the first stands for all") {
  const Session session = open(kReport);
  REQUIRE(doubtful_lines(session) == std::vector<std::uint32_t>{3, 6});
  const auto asked = doubts_of(session);
  REQUIRE(asked.size() == 1);
  CHECK(asked[0].line == 3);
  CHECK(asked[0].like == 1);
  CHECK(asked[0].why.alternatives.front().kind == Kind::heading);
  CHECK(doubts_of(open(u"青禾镇2023年工作总结\n全镇完成春播面积两万三千亩。")).empty());
}

TEST_CASE("an answer for one line leaves the others in doubt and moves with the text") {
  Session session = open(kReport);
  REQUIRE(session.set_kind(3, {Kind::body, 0}).ok());
  REQUIRE(doubts_of(session).size() == 1);
  CHECK(doubts_of(session)[0].line == 6);
  const Edit above{0, 0, u"青禾镇文件\n"};
  REQUIRE(session.edit({&above, 1}).ok());
  CHECK(session.block(4).is(Kind::body));
  CHECK(session.block(4).info.confidence == 100);
}

TEST_CASE("an answer for lines of like look reaches those typed later, and can be taken back") {
  Session session = open(kReport);
  REQUIRE(session.decide_like(3, {Kind::body, 0}).ok());
  CHECK(doubts_of(session).empty());
  CHECK(session.block(3).is(Kind::body));
  CHECK(session.block(6).is(Kind::body));
  CHECK(recognise::explain(session.recognised(), 6).source == recognise::Source::like_decided);

  const Off end = session.document().length();
  const Edit more{end, end,
                  u"\n三、抓防汛\n防汛减灾\n全镇加固堤防十二公里，储备编织袋两万条，转移安置群众"
                  u"三百余人，没有一人伤亡，安全度过了汛期。"};
  REQUIRE(session.edit({&more, 1}).ok());
  CHECK(session.block(9).is(Kind::body));
  CHECK(session.block(9).info.confidence == 90);

  REQUIRE(session.decide_like(3, {}).ok());
  CHECK(session.document().like_decisions() == nullptr);
  CHECK(doubtful_lines(session) == std::vector<std::uint32_t>{3, 6, 9});
}

TEST_CASE("what was remembered serves another document, and never a line that is clear") {
  Session first = open(kReport);
  REQUIRE(first.decide_like(3, {Kind::body, 0}).ok());
  const std::string kept = decisions_json(*first.document().like_decisions());
  Session second = open(kReport);
  auto read = read_decisions(kept);
  REQUIRE(read.ok());
  second.remember(std::move(*read));
  CHECK(doubts_of(second).empty());
  CHECK(second.block(6).is(Kind::body));
  CHECK(second.block(0).is(Kind::title));

  // Of a clear line only a decision that says so is followed.
  Session third = open(kReport);
  LikeDecision of_title{recognise::likeness(third.recognised(), 0), {Kind::body, 0}, false};
  third.remember({of_title});
  CHECK(third.block(0).is(Kind::title));
  of_title.sure_too = true;
  third.remember({of_title});
  CHECK(third.block(0).is(Kind::body));
}

TEST_CASE("files of decisions that are none are refused, those of another scheme ignored") {
  CHECK_FALSE(read_decisions("[]").ok());
  CHECK_FALSE(read_decisions("{\"wengaoDecisions\":1}").ok());
  const std::string scheme = std::to_string(recognise::likeness_scheme());
  const auto file = [](const std::string& of, const std::string& entry) {
    return "{\"wengaoDecisions\":1,\"scheme\":" + of + ",\"decisions\":[" + entry + "]}";
  };
  const std::string good = "{\"likeness\":\"00000000000000ff\",\"kind\":\"heading\",\"level\":2}";
  const auto read = read_decisions(file(scheme, good));
  REQUIRE(read.ok());
  REQUIRE(read->size() == 1);
  CHECK((*read)[0] == LikeDecision{255, {Kind::heading, 2}, false});
  CHECK(read_decisions(file("7", good))->empty());
  CHECK_FALSE(read_decisions(file(scheme, "{\"likeness\":\"ff\",\"kind\":\"body\"}")).ok());
  CHECK_FALSE(
      read_decisions(file(scheme, "{\"likeness\":\"00000000000000ff\",\"kind\":\"poem\"}")).ok());
}

TEST_CASE("a line is explained for people in both languages") {
  const Session session = open(kReport);
  const auto why = recognise::explain(session.recognised(), 3);
  const std::string zh = why_text(session.block(3), 3, why, Lang::zh);
  CHECK(zh.find("第 4 行：“春耕备耕”") != zh.npos);
  CHECK(zh.find("标题（无序号）（把握 55%），待确认") != zh.npos);
  CHECK(zh.find("也可能是：正文 50%") != zh.npos);
  const std::string en = why_text(session.block(3), 3, why, Lang::en);
  CHECK(en.find("Might also be: text 50%") != en.npos);
  const std::string json = why_json(session.block(3), 3, why, Lang::en);
  CHECK(json.find(R"("source":"recognised")") != json.npos);
  CHECK(json.find(R"("alternatives":[{"kind":"body","level":0,"confidence":50}])") != json.npos);
}

}  // namespace wengao::engine
