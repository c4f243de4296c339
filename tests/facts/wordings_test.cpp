// Wordings that the rules were not written from: how many broken relations are found, how many
// sound ones are called broken.
#include <doctest/doctest.h>

#include "core/facts/relations.h"
#include "tests/facts/helpers.h"
#include "tests/facts/wordings_four.h"
#include "tests/facts/wordings_three.h"

using namespace wengao;

namespace {

// The relations of the sentence that do not hold, by their working; empty when all do.
std::string broken_in(std::u16string_view text) {
  const Block block = test::body(text);
  std::string out;
  for (const facts::Relation& relation : facts::relations_of(block, facts::extract(block))) {
    if (!relation.holds) {
      out += std::string(facts::name(relation.kind)) + " " +
             text::to_utf8(facts::working(relation)) + "; ";
    }
  }
  return out;
}

struct Score {
  int broken = 0;
  int found = 0;
  int sound = 0;
  int alarms = 0;
};

template <class Set>
void measure(const Set& set, std::uint64_t seed, int rounds, bool traps, Score& score) {
  test::Writer writer(seed);
  for (const test::Wording& wording : set) {
    for (int i = 0; i < rounds; ++i) {
      const bool broken = !traps && i % 2 == 0;
      const std::u16string text = writer.write(wording, broken);
      const std::string said = broken_in(text);
      (broken ? score.broken : score.sound) += 1;
      if (!said.empty()) (broken ? score.found : score.alarms) += 1;
      const std::string kind = broken ? "missed " : "alarm ";
      if (said.empty() == broken) MESSAGE(kind, text::to_utf8(text), "  ", said);
    }
  }
}

// Of five hundred sentences and more.
void check_scores(const Score& score) {
  MESSAGE("found ", score.found, " of ", score.broken, ", alarms ", score.alarms, " of ",
          score.sound);
  CHECK(score.broken + score.sound >= 500);
  CHECK(score.found * 100 >= score.broken * 97);
  CHECK(score.alarms * 100 <= score.sound);
}

}  // namespace

TEST_CASE("the third set of wordings") {
  Score score;
  measure(test::kThirdSet, 20250301, 8, false, score);
  measure(test::kThirdTraps, 20250302, 12, true, score);
  check_scores(score);
}

TEST_CASE("the fourth set of wordings") {
  Score score;
  measure(test::kFourthSet, 20250303, 8, false, score);
  measure(test::kFourthTraps, 20250304, 12, true, score);
  check_scores(score);
}
