// Fixes, profiles and marks in a session.
#include "core/engine/session.h"
#include "core/facts/relations.h"
#include "tests/engine/session_support.h"

namespace wengao::engine {
namespace {

using namespace engine_test;

TEST_CASE("a planned fix applied in the text does what it says") {
  Session session(Document::from_text(u"𠮷林村\n实现产值2。8亿元。"));
  const auto findings = session.findings();
  const auto decimal = std::find_if(findings.begin(), findings.end(), [](const StoredFinding* f) {
    return f->finding.rule->id == "number.decimal";
  });
  REQUIRE(decimal != findings.end());
  const FindingId id = (*decimal)->id;  // findings live until the next edit only
  const auto plan = session.plan_fix(id, 0);
  REQUIRE(plan.ok());
  CHECK(plan->revision == session.revision());
  REQUIRE(session.edit(plan->edits).ok());
  CHECK(session.document().text() == u"𠮷林村\n实现产值2.8亿元。");
  REQUIRE_FALSE(session.plan_fix(id + 1000, 0).ok());
}

TEST_CASE("a profile is honoured at once, after edits and by fix-all, and can be taken back") {
  Session session(Document::from_text(u"工作总结\n产值2。8亿元，，同比增长。\n完成20__年任务。"));
  const auto rules = [&] {
    std::map<std::string, Severity> out;
    for (const StoredFinding* stored : session.findings()) {
      out.emplace(stored->finding.rule->id, stored->finding.severity);
    }
    return out;
  };
  REQUIRE(rules().count("number.decimal") == 1);
  REQUIRE(rules().at("placeholder.year") == Severity::error);
  const std::size_t before = session.findings().size();
  const auto profile = lint::read_profile(
      R"({"wengaoProfile":1,"rules":{"number.decimal":"off","placeholder.year":"hint"}})");
  REQUIRE(profile);
  const std::uint32_t revision = session.revision();
  const Patch patch = session.set_profile(*profile);
  CHECK(patch.revision == revision + 1);
  CHECK(patch.removed.size() == before);
  CHECK(patch.added.size() == session.findings().size());
  CHECK(rules().count("number.decimal") == 0);
  CHECK(rules().at("placeholder.year") == Severity::hint);
  CHECK(patch.counts.findings[static_cast<std::size_t>(Severity::hint)] >= 1);

  const Edit edit{session.document().length(), session.document().length(), u"产值3。6亿元。"};
  REQUIRE(session.edit({&edit, 1}));
  CHECK(rules().count("number.decimal") == 0);
  CHECK(rules().at("placeholder.year") == Severity::hint);
  for (const Edit& fixed : session.plan_fix_all({}).edits)
    CHECK(fixed.insert.find(u"2.8") == fixed.insert.npos);

  session.set_profile({});
  CHECK(rules().count("number.decimal") == 1);
  CHECK(said(session) == said_from_scratch(session.document()));
}

TEST_CASE("a relation marked as intended is quiet until one of its numbers changes") {
  const std::u16string line = u"全年共收到来信57件，其中投诉38件、建议18件。";
  const std::u16string row = u"单位\t来信\n东村\t12\n西村\t20\n合计\t33";
  Session session(Document::from_text(u"青石镇2024年工作总结\n" + line + u"\n" + row));
  const auto says = [&](std::string_view rule) {
    const auto found = session.findings();
    return std::count_if(found.begin(), found.end(), [&](const StoredFinding* stored) {
      return stored->finding.rule->id == rule;
    });
  };
  REQUIRE(says("fact.sum") == 1);
  REQUIRE(says("fact.table") == 1);
  RelationMarks marks;
  for (const Block& block : session.blocks()) {
    for (const facts::Relation& r : facts::relations_of(block, facts::extract(block))) {
      if (!r.holds) marks.push_back(facts::mark_of(r, block));
    }
  }
  REQUIRE(marks.size() == 1);
  for (const StoredFinding* stored : session.findings()) {
    if (stored->finding.rule->id == "fact.table")
      marks.push_back(facts::mark_of(stored->finding.args[0], {}, {}));
  }
  session.set_intended(marks);
  CHECK(says("fact.sum") == 0);
  CHECK(says("fact.table") == 0);
  CHECK(said(session) == said_from_scratch(session.document()));

  // It moves with the text, and a profile does not undo it.
  const Edit moved{0, 0, u"说明\n"};
  REQUIRE(session.edit({&moved, 1}));
  session.set_profile({});
  CHECK(says("fact.sum") == 0);
  const auto at = static_cast<Off>(session.document().text().find(u"38件"));
  const Edit changed{at, at + 2, u"37"};
  REQUIRE(session.edit({&changed, 1}));
  CHECK(says("fact.sum") == 1);
  CHECK(says("fact.table") == 0);
  CHECK(said(session) == said_from_scratch(session.document()));
  session.set_intended({});
  CHECK(says("fact.table") == 1);
}

TEST_CASE("fixing all gives the text that fix-all gives, as edits against the present one") {
  for (std::uint32_t seed = 0; seed < 40; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    Session session(Document::from_text(random_text(random, 30)));
    const lint::Filter filter{.safe_only = seed % 2 == 0, .rule = {}, .category = {}};
    const std::u16string expected = lint::fix_all(session.document(), filter).document.text();
    const FixPlan plan = session.plan_fix_all(filter);
    if (!plan.edits.empty()) REQUIRE(session.edit(plan.edits).ok());
    REQUIRE(session.document().text() == expected);
    check_against_scratch(session);
  }
}

}  // namespace
}  // namespace wengao::engine
