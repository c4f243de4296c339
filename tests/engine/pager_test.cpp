#include "core/engine/pager.h"

#include <doctest/doctest.h>

#include "tests/engine/random_text.h"

namespace wengao::engine {
namespace {

using engine_test::Random;

// What would be printed, run by run.
std::u16string printed(const Page& page) {
  std::u16string out;
  const auto number = [&](std::int32_t value) {
    for (const char c : std::to_string(value)) out.push_back(static_cast<char16_t>(c));
    out.push_back(u' ');
  };
  number(static_cast<std::int32_t>(page.number));
  for (const LineBox& line : page.lines) {
    number(line.baseline);
    for (const Run& run : line.runs) {
      number(run.x);
      out.append(run.text).push_back(u'\n');
    }
  }
  return out;
}

std::vector<std::u16string> printed(const std::vector<Page>& pages) {
  std::vector<std::u16string> out;
  for (const Page& page : pages) out.push_back(printed(page));
  return out;
}

TEST_CASE("pages after edits are those laid out from scratch") {
  for (std::uint32_t seed = 0; seed < 30; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    Session session(Document::from_text(engine_test::random_text(random, 120)));
    Pager pager;
    for (int step = 0; step < 12; ++step) {
      CAPTURE(step);
      const auto& reports = session.reports();
      for (std::uint32_t report = 0; report < reports.size(); ++report) {
        const auto change = pager.update(session, report);
        REQUIRE(change.ok());
        const auto expected = printed(layout::lay_out(blocks_of(session, report)));
        REQUIRE(change->count == expected.size());
        for (std::uint32_t page = 0; page < change->count; ++page) {
          const auto got = pager.page(session, report, page);
          REQUIRE(got.ok());
          REQUIRE(printed(*got) == expected[page]);
        }
      }
      const Edit edit = engine_test::random_edit(random, session.document().text());
      REQUIRE(session.edit({&edit, 1}).ok());
    }
  }
}

TEST_CASE("a change of pages names all that look different, and not the whole report") {
  std::u16string text = u"2023年工作总结\n今年以来，各项工作稳步推进，现将有关情况总结如下：";
  for (int i = 0; i < 200; ++i)
    text += u"\n深入开展走访活动，及时了解群众所思所盼，帮助解决𠮷林村的困难。";
  Session session(Document::from_text(text));
  Pager pager;
  std::vector<std::u16string> seen;
  std::uint32_t renamed = 0;
  std::uint32_t pages = 0;
  Random random(3);
  for (int step = 0; step < 60; ++step) {
    CAPTURE(step);
    REQUIRE(session.reports().size() == 1);
    const auto change = pager.update(session, 0);
    REQUIRE(change.ok());
    const auto expected = printed(layout::lay_out(blocks_of(session, 0)));
    REQUIRE(change->count == expected.size());
    for (std::uint32_t page = 0; page < expected.size(); ++page) {
      const bool named = page >= change->first && page < change->last;
      renamed += named && step > 0 ? 1 : 0;
      if (!named) {
        REQUIRE(page < seen.size());
        REQUIRE(seen[page] == expected[page]);
      }
    }
    pages += static_cast<std::uint32_t>(expected.size());
    seen = expected;
    const std::uint32_t line = 2 + random.below(session.document().lines() - 2);
    const Off at = session.document().start_of(line);
    const Edit edit{at, at + random.below(3), step % 9 == 0 ? u"\n" : u"再"};
    REQUIRE(session.edit({&edit, 1}).ok());
  }
  CHECK(renamed < pages * 2 / 3);
}

TEST_CASE("a line's page is found, and lines that take no room have none") {
  Session session(Document::from_text(u"2023年工作总结\n\n今年以来，各项工作稳步推进。"));
  Pager pager;
  const auto place = pager.place_of(session, 2);
  REQUIRE(place.ok());
  CHECK(place->report == 0);
  CHECK(place->page == 0);
  REQUIRE_FALSE(pager.place_of(session, 1).ok());
  REQUIRE_FALSE(pager.page(session, 0, 1).ok());
  REQUIRE_FALSE(pager.page(session, 1, 0).ok());
}

}  // namespace
}  // namespace wengao::engine
