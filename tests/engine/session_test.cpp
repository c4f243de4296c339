// The session follows edits: its answers are those from scratch, and it redoes little.
#include "core/engine/session.h"

#include "tests/engine/session_support.h"

namespace wengao::engine {
namespace {

using namespace engine_test;

TEST_CASE("after random edits and their undoing, answers are those from scratch") {
  std::uint64_t findings_compared = 0;
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const std::u16string first = random_text(random, 2 + random.below(40));
    Session session(Document::from_text(first));
    View view;
    view.follow(session, session.everything());
    check_against_scratch(session);
    std::vector<Edit> undo;
    for (int step = 0; step < 20; ++step) {
      CAPTURE(step);
      const std::u16string text = session.document().text();
      std::vector<Edit> edits = {random_edit(random, text)};
      if (random.below(5) == 0) {  // several at once, as a fix does
        Edit second = random_edit(random, text);
        if (second.from >= edits[0].to) edits.push_back(second);
      }
      Document after = session.document();
      for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit) {
        auto applied = after.apply(*edit);
        REQUIRE(applied.ok());
        undo.push_back(applied->inverse);
        after = applied->document;
      }
      const auto patch = session.edit(edits);
      REQUIRE(patch.ok());
      REQUIRE(session.document().text() == after.text());
      view.follow(session, *patch);
      view.check_against(session);
      check_against_scratch(session);
      findings_compared += view.findings.size();
    }
    while (!undo.empty()) {
      const auto patch = session.edit({&undo.back(), 1});
      REQUIRE(patch.ok());
      view.follow(session, *patch);
      undo.pop_back();
    }
    REQUIRE(session.document().text() == first);
    view.check_against(session);
    check_against_scratch(session);
  }
  CHECK(findings_compared > 10'000);
}

TEST_CASE("decisions about kinds hold, and can be taken back") {
  Session session(Document::from_text(u"一、主要工作\n抓好落实\n二、打算"));
  View view;
  view.follow(session, session.everything());
  const BlockInfo before = session.block(1).info;
  Attributes heading;
  heading.kind = Kind::heading;
  heading.level = 2;
  auto patch = session.set_kind(1, heading);
  REQUIRE(patch.ok());
  view.follow(session, *patch);
  CHECK(session.block(1).info.kind == Kind::heading);
  view.check_against(session);
  check_against_scratch(session);
  patch = session.set_kind(1, {});
  REQUIRE(patch.ok());
  view.follow(session, *patch);
  CHECK(session.block(1).info == before);
  view.check_against(session);
  REQUIRE_FALSE(session.set_kind(3, heading).ok());
}

TEST_CASE("edits outside the text or inside a pair are refused and change nothing") {
  Session session(Document::from_text(u"甲𠮷乙"));
  for (const auto& [from, to] : {std::pair<Off, Off>{2, 2}, {1, 2}, {5, 5}, {3, 1}}) {
    const Edit edit{from, to, u"丙"};
    const auto patch = session.edit({&edit, 1});
    REQUIRE_FALSE(patch.ok());
    CHECK(patch.error().code == Code::bad_offset);
  }
  const std::vector<Edit> crossed = {{3, 4, u""}, {1, 1, u"x"}};
  REQUIRE_FALSE(session.edit(crossed).ok());
  CHECK(session.revision() == 1);
  CHECK(session.document().text() == u"甲𠮷乙");
  const Edit good{3, 3, u"丙"};
  REQUIRE(session.edit({&good, 1}).ok());
  CHECK(session.document().text() == u"甲𠮷丙乙");
}

// Many reports, as a long document is.
std::u16string many_reports(std::uint32_t reports) {
  std::u16string text;
  for (std::uint32_t i = 0; i < reports; ++i) {
    text.append(u"第").append(text::from_utf8(std::to_string(i + 1)));
    text.append(u"篇：年度工作总结\n");
    for (std::uint32_t k = 0; k < 30; ++k) {
      text += engine_test::kLines[(i + k) % std::size(engine_test::kLines)];
      text += u"\n深入推进各项重点工作，取得了较好成效。\n";
    }
  }
  return text;
}

TEST_CASE("typing redoes a line, not the document") {
  Session session(Document::from_text(many_reports(100)));
  const std::uint32_t line = session.document().lines() / 2;
  for (std::uint32_t i = 0; i < 50; ++i) {
    const Off at = session.document().start_of(line + i % 7) + i % 3;
    const Edit edit{at, at, u"字"};
    const auto patch = session.edit({&edit, 1});
    REQUIRE(patch.ok());
    CHECK(patch->work.blocks_checked <= 2 * recognise::kLookAhead);
    CHECK(patch->work.lines_recognised <= 4 * recognise::kLookAhead);
    CHECK(patch->work.facts_seen <= 800);  // a title line is compared with all titles
  }
  check_against_scratch(session);
}

TEST_CASE("a finding keeps its id while its words stand") {
  Session session(Document::from_text(u"20__年，完成任务。\n完成任务。"));
  const auto before = session.findings();
  REQUIRE(!before.empty());
  const FindingId id = before[0]->id;
  const Edit edit{session.document().length(), session.document().length(), u"好"};
  REQUIRE(session.edit({&edit, 1}).ok());
  REQUIRE(!session.findings().empty());
  CHECK(session.findings()[0]->id == id);
  const Edit same_line{10, 10, u"好"};
  REQUIRE(session.edit({&same_line, 1}).ok());
  CHECK(session.findings()[0]->id == id);
}

}  // namespace
}  // namespace wengao::engine
