// What the pages show stands in the session's list, and is what a check from scratch says.
#include "core/engine/page_check.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "core/lint/rule.h"
#include "core/text/utf.h"
#include "tests/engine/random_text.h"

namespace wengao::engine {
namespace {

// One character stands alone on its last line.
constexpr std::u16string_view kShort = u"全镇组织开展安全生产大检查，对发现的隐患逐一登记造册了。";

std::string words(const Finding& finding) {
  return std::string(finding.rule->id) + " " + std::to_string(finding.block) + ":" +
         std::to_string(finding.span.begin) + "-" + std::to_string(finding.span.end);
}

std::vector<std::string> said(const Session& session) {
  std::vector<std::string> out;
  for (const StoredFinding* stored : session.findings()) out.push_back(words(stored->finding));
  return out;
}

std::vector<std::string> said_from_scratch(const Session& session,
                                           const lint::Profile* profile = nullptr) {
  std::vector<std::string> out;
  const auto recognised = recognise::recognise(session.document());
  for (const Finding& finding : check_with_pages(recognised, profile)) {
    out.push_back(words(finding));
  }
  return out;
}

Document document_of(std::u16string_view first, std::u16string_view last) {
  return Document::from_text(std::u16string(first) + u"\n" + std::u16string(kShort) + u"\n" +
                             std::u16string(last));
}

TEST_CASE("what the pages show is told once, and keeps its id while its words stand") {
  Session session(document_of(u"长河镇2024年工作总结", u"存在的问题和下一步打算。"));
  Pager pager;
  const std::uint32_t hints = session.everything().counts.findings[2];
  const Patch first = check_pages(session, pager);
  CHECK(first.revision == session.revision());
  REQUIRE(first.added.size() == 1);
  CHECK(first.added[0]->finding.rule->id == "layout.short_last_line");
  CHECK(first.counts.findings[2] == hints + 1);
  const FindingId id = first.added[0]->id;
  const Patch again = check_pages(session, pager);
  CHECK(again.added.empty());
  CHECK(again.removed.empty());

  // Typing elsewhere leaves it; a change of its own line takes it back until pages are looked at.
  const Edit elsewhere{2, 2, u"好"};
  const auto kept = session.edit({&elsewhere, 1});
  REQUIRE(kept);
  CHECK(std::find(kept->removed.begin(), kept->removed.end(), id) == kept->removed.end());
  CHECK(said(session) == said_from_scratch(session));
  const Off at = session.document().start_of(1) + 2;
  const Edit own{at, at, u"各村"};
  const auto dropped = session.edit({&own, 1});
  REQUIRE(dropped);
  CHECK(std::find(dropped->removed.begin(), dropped->removed.end(), id) != dropped->removed.end());
  CHECK(dropped->counts.findings[2] == hints);
  CHECK(check_pages(session, pager).added.empty());
}

TEST_CASE("a line that goes takes along what the pages showed of it") {
  Session session(document_of(u"工作总结", u"没有了。"));
  Pager pager;
  check_pages(session, pager);
  const Off begin = session.document().start_of(1);
  const Edit edit{begin, session.document().start_of(2), u""};
  REQUIRE(session.edit({&edit, 1}));
  CHECK(said(session) == said_from_scratch(session));
}

TEST_CASE("a profile has its word on what the pages show") {
  Session session(document_of(u"工作总结", u"没有了。"));
  Pager pager;
  const auto profile =
      lint::read_profile(R"({"wengaoProfile":1,"rules":{"layout.short_last_line":"off"}})");
  REQUIRE(profile);
  REQUIRE(check_pages(session, pager).added.size() == 1);
  session.set_profile(*profile);
  CHECK(check_pages(session, pager).added.empty());
  CHECK(said(session) == said_from_scratch(session, &*profile));
}

TEST_CASE("after random edits, findings and pages are those from scratch") {
  std::size_t of_pages = 0;
  for (std::uint32_t seed = 0; seed < 30; ++seed) {
    CAPTURE(seed);
    engine_test::Random random(seed);
    Session session(
        Document::from_text(std::u16string(kShort) + u"\n" + engine_test::random_text(random, 60)));
    Pager pager;
    for (int step = 0; step < 10; ++step) {
      const Edit edit = engine_test::random_edit(random, session.document().text());
      REQUIRE(session.edit({&edit, 1}));
      const Patch patch = check_pages(session, pager);
      of_pages += patch.added.size();
      REQUIRE(said(session) == said_from_scratch(session));
    }
  }
  CHECK(of_pages > 10);
}

}  // namespace
}  // namespace wengao::engine
