// The data file: what is written is read, and what is damaged is refused.
#include <doctest/doctest.h>

#include <cmath>
#include <random>

#include "core/spelling/suspects.h"
#include "tests/spelling/tiny.h"

namespace wengao {
namespace {

using spelling::Char;
using spelling::Model;

std::vector<Char> chars_of(const Model& model, std::u16string_view text) {
  std::vector<Char> out;
  for (const char16_t unit : text) out.push_back(model.find(unit));
  return out;
}

TEST_CASE("each word is found, at the cost it was written with") {
  const Model& model = test::tiny();
  for (const auto& [word, chance] : test::tiny_words()) {
    const auto id = model.find_word(chars_of(model, word));
    REQUIRE(id != spelling::kNoWord);
    CHECK(std::abs(model.cost(id) + std::lround(100 * std::log10(chance))) <= 2);
  }
  CHECK(model.find_word(chars_of(model, u"制渡")) == spelling::kNoWord);
  CHECK(model.find_word(chars_of(model, u"鑫")) == spelling::kNoWord);
  CHECK(model.notice() == "A few words for tests.");
}

TEST_CASE("a pair that was written costs what it was written with, another falls back") {
  const Model& model = test::tiny();
  const auto word = [&](std::u16string_view text) {
    return model.find_word(chars_of(model, text));
  };
  CHECK(model.cost(word(u"健全"), word(u"制度")) == 100);
  CHECK(model.cost(spelling::kNoWord, word(u"制度")) == model.cost(word(u"制度")));
  CHECK(model.cost(word(u"制度"), word(u"健全")) == model.cost(word(u"健全")) + 30);
}

TEST_CASE("characters of one sound are confusions of each other, and alike ones are cheaper") {
  const Model& model = test::tiny();
  const auto cost_of = [&](char16_t found, char16_t meant) {
    for (const spelling::Confusion& each : model.confusions(model.find(found))) {
      if (each.meant == model.find(meant)) return static_cast<int>(each.cost);
    }
    return -1;
  };
  CHECK(cost_of(u'渡', u'度') == 150);
  CHECK(cost_of(u'暑', u'署') > 0);
  CHECK(cost_of(u'暑', u'署') < 150);
  CHECK(cost_of(u'渡', u'署') == -1);
  CHECK(cost_of(u'渡', u'渡') == -1);
}

TEST_CASE("a file cut short at any place is refused") {
  const Bytes whole = test::tiny_data();
  REQUIRE(Model::open(whole).ok());
  for (std::size_t size = 0; size < whole.size(); ++size) {
    const Bytes cut(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size));
    const auto opened = Model::open(cut);
    REQUIRE_FALSE(opened.ok());
    CHECK(opened.error().code == Code::damaged);
  }
}

TEST_CASE("a file with wrong bytes is refused or does no harm") {
  const Bytes whole = test::tiny_data();
  std::mt19937 random(7);
  std::vector<spelling::Suspect> found;
  for (int round = 0; round < 3000; ++round) {
    Bytes bad = whole;
    for (int i = 0; i < 3; ++i) bad[random() % bad.size()] = static_cast<std::uint8_t>(random());
    const auto opened = Model::open(bad);
    if (!opened) continue;
    spelling::Finder(**opened).find(u"健全制渡，按排工作，全面部暑，实求事是。", found);
  }
  CHECK_FALSE(found.empty());
}

}  // namespace
}  // namespace wengao
