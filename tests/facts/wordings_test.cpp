// Wordings that the rules were not written from: how many broken relations are found, how many
// sound ones are called broken.
#include "tests/facts/wordings.h"

#include <doctest/doctest.h>

#include <fstream>

#include "core/facts/relations.h"
#include "tests/facts/helpers.h"

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

// Half of the sentences of each wording with one number changed; of those whose numbers say nothing
// of each other (traps) none.
Score measure(const std::string& set, std::uint64_t seed) {
  Score score;
  test::Writer writer(seed);
  constexpr int kSentences = 8;
  constexpr int kOfTraps = 12;
  for (const test::Wording& wording : test::wordings(set)) {
    const bool trap = wording.kind == test::Arithmetic::none;
    for (int i = 0; i < (trap ? kOfTraps : kSentences); ++i) {
      const bool broken = !trap && i % 2 == 0;
      const std::u16string text = writer.write(wording, broken);
      const std::string said = broken_in(text);
      (broken ? score.broken : score.sound) += 1;
      if (!said.empty()) (broken ? score.found : score.alarms) += 1;
      const std::string kind = broken ? "missed " : "alarm ";
      if (said.empty() == broken) MESSAGE(kind, text::to_utf8(text), "  ", said);
    }
  }
  return score;
}

}  // namespace

TEST_CASE("of five hundred sentences a set, broken ones are found and sound ones left alone") {
  std::uint64_t seed = 20250301;
  for (const std::string set :
       {"third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
        "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth"}) {
    const Score score = measure(set, seed++);
    MESSAGE(set, ": found ", score.found, " of ", score.broken, ", alarms ", score.alarms, " of ",
            score.sound);
    CHECK(score.broken + score.sound >= 500);
    CHECK(score.found * 100 >= score.broken * 97);
    CHECK(score.alarms * 100 <= score.sound);
  }
}

TEST_CASE("figures that agree, or say nothing of each other, are left alone") {
  std::ifstream in(WENGAO_SOURCE_DIR "/tests/facts/sound.txt");
  int sentences = 0;
  for (std::string line; std::getline(in, line); ++sentences) {
    INFO(line);
    CHECK(broken_in(text::from_utf8(line)) == "");
  }
  CHECK(sentences >= 50);
}
