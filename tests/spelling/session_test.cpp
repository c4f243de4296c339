// The spelling check of a session, in slices and after edits, equals a check of the text at once.
#include "core/engine/session.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "core/lint/check.h"
#include "core/text/utf.h"
#include "tests/spelling/tiny.h"

namespace wengao {
namespace {

using engine::Session;

std::shared_ptr<const spelling::Model> shared_tiny() {
  return {&test::tiny(), [](const spelling::Model*) {}};
}

engine::SpellingWishes wanted() { return {shared_tiny(), spelling::Level::suggestions, nullptr}; }

void run_to_end(Session& session, std::size_t units) {
  for (bool done = false; !done;) (void)session.check_spelling(units, done);
}

// Rules with the words they mark, in order.
std::vector<std::string> told(const Session& session) {
  std::vector<std::string> out;
  for (const engine::StoredFinding* stored : session.findings()) {
    const Finding& finding = stored->finding;
    out.push_back(std::string(finding.rule->id) + " " + std::to_string(finding.block) + " " +
                  std::to_string(finding.span.begin) + "–" + std::to_string(finding.span.end));
  }
  return out;
}

TEST_CASE("slices of any size find what one pass finds, and the tool finds the same") {
  const std::u16string text =
      u"要健全制渡。\n\n按排工作，他带带了同志们。\n实求事是的工作，全面部暑。\n"
      // A paragraph that is told to be written twice: its second copy is not spelt as well.
      u"今年以来，全镇组织干部职工走访困难群众，做实求事是的工作。\n其他工作有序开展。\n"
      u"今年以来，全镇组织干部职工走访困难群众，做实求事是的工作。";
  const Document document = Document::from_text(text);
  const recognise::Recognised recognised = recognise::recognise(document);
  std::vector<Finding> at_once = lint::check_blocks(recognised);
  spelling::check_blocks(test::tiny(), recognised.blocks, {.level = spelling::Level::suggestions},
                         at_once);
  REQUIRE(at_once.size() >= 4);
  CHECK(std::any_of(at_once.begin(), at_once.end(), [](const Finding& finding) {
    return std::string_view(finding.rule->id) == "duplicate.paragraph";
  }));
  for (const std::size_t units : {1U, 7U, 1000U}) {
    Session session(document);
    (void)session.set_spelling(wanted());
    run_to_end(session, units);
    const auto found = session.findings();
    REQUIRE(found.size() == at_once.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
      CHECK(found[i]->finding.rule == at_once[i].rule);
      CHECK(found[i]->finding.span == at_once[i].span);
      CHECK(found[i]->finding.args == at_once[i].args);
    }
  }
}

TEST_CASE("after random edits the findings are those of a fresh session, and patches add up") {
  const std::vector<std::u16string> pieces = {u"制渡", u"健全", u"，",   u"按排", u"\n",  u"带带了",
                                              u"的",   u"𠮷",   u"工作", u"部暑", u"全面"};
  for (unsigned seed = 1; seed <= 30; ++seed) {
    std::mt19937 random(seed);
    Session session(Document::from_text(u"要健全制渡。\n按排工作。"));
    std::size_t standing = session.findings().size();
    const auto follow = [&](const engine::Patch& patch) {
      standing += patch.added.size();
      standing -= patch.removed.size();
      REQUIRE(standing == session.findings().size());
      std::size_t counted = 0;
      for (const std::uint32_t count : patch.counts.findings) counted += count;
      REQUIRE(counted == standing);
    };
    follow(session.set_spelling(wanted()));
    for (int step = 0; step < 40; ++step) {
      const std::u16string text = session.document().text();
      Off from = static_cast<Off>(random() % (text.size() + 1));
      Off to = std::min(static_cast<Off>(text.size()), from + static_cast<Off>(random() % 5));
      while (!on_boundary(text, from)) ++from;
      while (to < from || !on_boundary(text, to)) ++to;
      const Edit edit = {from, to, pieces[random() % pieces.size()]};
      const auto patch = session.edit(std::span(&edit, 1));
      REQUIRE(patch.ok());
      follow(*patch);
      bool done = false;
      follow(session.check_spelling(random() % 30, done));
      if (random() % 3 != 0) continue;
      while (!done) follow(session.check_spelling(50, done));
      Session fresh(session.document());
      (void)fresh.set_spelling(wanted());
      run_to_end(fresh, 10000);
      CHECK(told(session) == told(fresh));
    }
  }
}

TEST_CASE("switching it off takes back what it said; a refused correction is not said again") {
  Session session(Document::from_text(u"要健全制渡。"));
  lint::Profile profile;  // the list of typos would say it first
  profile.rules.push_back({lint::find_rule("word.typo"), std::nullopt});
  (void)session.set_profile(profile);
  const std::size_t before = session.findings().size();
  (void)session.set_spelling(wanted());
  run_to_end(session, 100);
  REQUIRE(session.findings().size() == before + 1);
  auto known = std::make_shared<spelling::Known>();
  known->add(u"制渡");
  (void)session.set_spelling({shared_tiny(), spelling::Level::suggestions, known});
  run_to_end(session, 100);
  CHECK(session.findings().size() == before);
  (void)session.set_spelling(wanted());
  run_to_end(session, 100);
  CHECK(session.findings().size() == before + 1);
  const engine::Patch off = session.set_spelling({});
  CHECK(off.removed.size() == 1);
  CHECK(session.findings().size() == before);
}

TEST_CASE("a profile set meanwhile loses nothing") {
  Session session(Document::from_text(u"他带带了同志们。\n按排工作。"));
  (void)session.set_spelling(wanted());
  run_to_end(session, 100);
  const std::size_t before = session.findings().size();
  lint::Profile profile;
  profile.names = {u"带带"};
  (void)session.set_profile(profile);
  run_to_end(session, 100);
  CHECK(session.findings().size() == before - 1);
}

}  // namespace
}  // namespace wengao
