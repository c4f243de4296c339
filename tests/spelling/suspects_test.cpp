// What is suspected of a text, with a model of a few words.
#include <doctest/doctest.h>

#include <algorithm>
#include <ctime>

#include "core/spelling/findings.h"
#include "core/text/utf.h"
#include "tests/spelling/tiny.h"

namespace wengao {
namespace {

using spelling::Kind;
using spelling::Suspect;

std::vector<Suspect> suspects(std::u16string_view text) {
  std::vector<Suspect> out;
  spelling::Finder(test::tiny()).find(text, out);
  return out;
}

TEST_CASE("a wrong character of a word is found, with what was meant") {
  const std::u16string text = u"𠮷健全制渡";
  const auto found = suspects(text);
  REQUIRE(found.size() == 1);
  CHECK(found[0].span == Span{5, 6});
  CHECK(text::to_utf8(found[0].meant) == "度");
  CHECK(found[0].word == Span{4, 6});
  CHECK(found[0].kind == Kind::same_sound);
}

TEST_CASE("right text, other scripts and single characters give nothing") {
  for (const std::u16string_view text :
       {u"健全制度", u"", u"A4", u"渡", u"2024年", u"鑫鑫鑫", u"全面部署工作"}) {
    CAPTURE(text::to_utf8(text));
    CHECK(suspects(text).empty());
  }
}

TEST_CASE("a character written twice and a phrase out of order") {
  const auto twice = suspects(u"他带带了同志们");
  REQUIRE(twice.size() == 1);
  CHECK(twice[0].kind == Kind::doubled);
  CHECK(twice[0].span == Span{1, 3});
  CHECK(text::to_utf8(twice[0].meant) == "带");

  const auto swapped = suspects(u"工作实求事是的");
  REQUIRE(swapped.size() == 1);
  CHECK(swapped[0].kind == Kind::swapped);
  CHECK(swapped[0].word == Span{2, 6});
  CHECK(text::to_utf8(swapped[0].meant) == "事求");

  const auto missing = suspects(u"工作实事是的");
  REQUIRE(missing.size() == 1);
  CHECK(missing[0].kind == Kind::missing);
  CHECK(text::to_utf8(missing[0].meant) == "求是");
}

TEST_CASE("the same text gives the same answer, whatever was looked at before") {
  spelling::Finder finder(test::tiny());
  std::vector<Suspect> first;
  std::vector<Suspect> second;
  finder.find(u"健全制渡，按排工作", first);
  finder.find(u"他带带了同志们实求事是", second);
  second.clear();
  finder.find(u"健全制渡，按排工作", second);
  REQUIRE(first.size() == 2);
  REQUIRE(second.size() == 2);
  for (std::size_t i = 0; i < 2; ++i) {
    CHECK(first[i].span == second[i].span);
    CHECK(first[i].score == second[i].score);
  }
}

// Processor time, the best of a few: other work on the machine must not count.
double seconds(std::size_t length, std::u16string_view piece) {
  std::u16string text;
  while (text.size() < length) text += piece;
  double best = 1e9;
  for (int round = 0; round < 3; ++round) {
    const std::clock_t begin = std::clock();
    suspects(text);
    best = std::min(best, static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
  }
  return best;
}

TEST_CASE("time grows with the length of hostile text") {
  for (const std::u16string_view piece : {u"渡", u"按渡暑", u"实事", u"带带了"}) {
    CAPTURE(text::to_utf8(piece));
    const double small = seconds(4000, piece);
    const double large = seconds(40000, piece);
    // A quadratic step would take a hundred times as long.
    CHECK(large < 50 * small + 0.05);
  }
}

Block block_of(std::u16string_view text, BlockId id) {
  Block block;
  block.id = id;
  block.text = text;
  block.info.kind = wengao::Kind::body;
  block.info.content = {0, static_cast<Off>(text.size())};
  return block;
}

std::vector<Finding> findings(const std::vector<std::u16string>& texts,
                              const spelling::Wishes& wishes) {
  std::vector<Block> blocks;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    blocks.push_back(block_of(texts[i], static_cast<BlockId>(i + 1)));
  }
  std::vector<Finding> out;
  spelling::check_blocks(test::tiny(), blocks, wishes, out);
  return out;
}

TEST_CASE("a finding names the word, what is meant and why, and offers it") {
  const auto found = findings({u"要健全制渡。"}, {});
  REQUIRE(found.size() == 1);
  CHECK(found[0].rule->id == "spelling.error");
  CHECK(found[0].span == Span{3, 5});
  CHECK(text::to_utf8(message(found[0], Lang::zh)) == "“制渡”疑为“制度”（同音）");
  CHECK(text::to_utf8(message(found[0], Lang::en)) == "“制渡” is probably “制度” (same sound)");
  REQUIRE(found[0].fixes.size() == 1);
  CHECK(found[0].fixes[0].edits[0].insert == u"制度");
  CHECK_FALSE(found[0].fixes[0].safe);
}

TEST_CASE("words the writer knows, names of a profile and lines that are no text are left alone") {
  spelling::Known known;
  known.add(u"制渡");
  CHECK(findings({u"要健全制渡。"}, {.words = &known}).empty());
  CHECK(findings({u"要健全制渡，按排工作。"}, {.words = &known}).size() == 1);
  lint::Profile profile;
  profile.names = {u"健全制渡"};
  CHECK(findings({u"要健全制渡。"}, {.profile = &profile}).empty());
  Block noise = block_of(u"要健全制渡。", 1);
  noise.info.kind = wengao::Kind::noise;
  std::vector<Finding> out;
  spelling::check_blocks(test::tiny(), std::span(&noise, 1), {}, out);
  CHECK(out.empty());
}

// How many findings there are when another rule has spoken of 制渡 first.
std::size_t findings_beside(std::string_view rule, Severity severity, std::vector<Fix> fixes) {
  const Block block = block_of(u"要健全制渡。", 1);
  Finding other;
  other.rule = lint::find_rule(rule);
  REQUIRE(other.rule != nullptr);
  other.severity = severity;
  other.block = 1;
  other.span = {1, 6};
  other.fixes = std::move(fixes);
  std::vector<Finding> out = {other};
  spelling::check_blocks(test::tiny(), std::span(&block, 1), {}, out);
  return out.size();
}

TEST_CASE("what another rule says of a word is not said again; other remarks hide nothing") {
  Fix fix;
  fix.edits.push_back({1, {4, 5}, u"度"});
  CHECK(findings_beside("word.typo", Severity::error, {}) == 1);
  CHECK(findings_beside("word.fixed", Severity::hint, {fix}) == 1);
  CHECK(findings_beside("heading.end_mark", Severity::error, {fix}) == 1);
  CHECK(findings_beside("word.colloquial", Severity::hint, {}) == 2);
  CHECK(findings_beside("heading.end_mark", Severity::error, {}) == 2);
}

TEST_CASE("measures and pairs of doubled characters are said twice on purpose") {
  for (const std::u16string_view text : {u"条条战线", u"带带同同了"}) {
    CAPTURE(text::to_utf8(text));
    for (const Suspect& each : suspects(text)) CHECK(each.kind != Kind::doubled);
  }
}

}  // namespace
}  // namespace wengao
