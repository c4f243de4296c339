#include "core/engine/session.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <string>

#include "core/facts/relations.h"
#include "core/lint/check.h"
#include "core/lint/rule.h"
#include "core/text/utf.h"
#include "tests/engine/random_text.h"

namespace wengao::engine {
namespace {

using engine_test::Random;
using engine_test::random_edit;
using engine_test::random_text;

// Everything a finding says, in words, so that a difference can be read. `line` instead of the
// block's id where two documents are compared.
std::string words(const Finding& finding, std::uint32_t place) {
  std::string out(finding.rule->id);
  const auto span = [&](std::uint64_t block, Span s) {
    out.append(1, ' ').append(std::to_string(block));
    out.append(1, ':').append(std::to_string(s.begin));
    out.append(1, '-').append(std::to_string(s.end));
  };
  span(place, finding.span);
  for (const auto& arg : finding.args) out.append(" {").append(text::to_utf8(arg)).append("}");
  for (const auto& [block, s] : finding.related) span(block, s);
  for (const Fix& fix : finding.fixes) {
    out.append(" fix ").append(text::to_utf8(label(fix, Lang::zh)));
    for (const TextEdit& edit : fix.edits) {
      span(edit.block, edit.span);
      out.append("=").append(text::to_utf8(edit.insert));
    }
  }
  return out;
}

std::vector<std::string> said(const Session& session) {
  std::vector<std::string> out;
  for (const StoredFinding* stored : session.findings()) {
    out.push_back(words(stored->finding, stored->finding.block));
  }
  std::sort(out.begin(), out.end());
  return out;
}

std::vector<std::string> said_from_scratch(const Document& document) {
  std::vector<std::string> out;
  for (const Finding& finding : lint::check_document(document)) {
    out.push_back(words(finding, finding.block));
  }
  std::sort(out.begin(), out.end());
  return out;
}

// A view that knows nothing but the patches.
struct View {
  std::vector<std::pair<BlockId, BlockInfo>> lines;
  std::map<FindingId, std::string> findings;

  void follow(const Session& session, const Patch& patch) {
    for (const LineChange& change : patch.lines) {
      std::vector<std::pair<BlockId, BlockInfo>> fresh;
      for (std::uint32_t i = 0; i < change.inserted; ++i) {
        const Block block = session.block(change.first + i);
        fresh.emplace_back(block.id, block.info);
      }
      REQUIRE(change.first + change.removed <= lines.size());
      const auto at = lines.begin() + change.first;
      lines.insert(lines.erase(at, at + change.removed), fresh.begin(), fresh.end());
    }
    for (const FindingId id : patch.removed) REQUIRE(findings.erase(id) == 1);
    for (const StoredFinding* stored : patch.added) {
      REQUIRE(findings.emplace(stored->id, words(stored->finding, stored->finding.block)).second);
    }
  }

  void check_against(const Session& session) const {
    const std::vector<Block> blocks = session.blocks();
    REQUIRE(lines.size() == blocks.size());
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      REQUIRE(lines[i].first == blocks[i].id);
      REQUIRE(lines[i].second == blocks[i].info);
    }
    std::map<FindingId, std::string> held;
    for (const StoredFinding* stored : session.findings()) {
      held.emplace(stored->id, words(stored->finding, stored->finding.block));
    }
    REQUIRE(held == findings);
  }
};

void check_against_scratch(const Session& session) {
  const auto expected = recognise::recognise(session.document());
  const std::vector<Block> blocks = session.blocks();
  REQUIRE(blocks.size() == expected.blocks.size());
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    CAPTURE(i);
    CAPTURE(text::to_utf8(blocks[i].text));
    REQUIRE(blocks[i].text == expected.blocks[i].text);
    REQUIRE(blocks[i].info == expected.blocks[i].info);
  }
  REQUIRE(said(session) == said_from_scratch(session.document()));
}

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
