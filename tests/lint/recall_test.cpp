// How much of what a proofreader marks in a township's report is found. tests/lint/township holds
// sentences of our own with the defects marked [[…]], by family: `first` served to widen the
// tables, `second` was held back and tells how far they reach.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <string>

#include "tests/lint/support.h"

namespace wengao {
namespace {

struct Tally {
  int found = 0;
  int marked = 0;
  int elsewhere = 0;  // errors and warnings on words that are not marked
};

// Takes the marks out of a sentence.
std::vector<Span> unmark(std::u16string& sentence) {
  std::vector<Span> marks;
  for (std::size_t at = sentence.find(u"[["); at != sentence.npos; at = sentence.find(u"[[")) {
    sentence.erase(at, 2);
    const std::size_t end = sentence.find(u"]]");
    REQUIRE(end != sentence.npos);
    sentence.erase(end, 2);
    marks.push_back({static_cast<Off>(at), static_cast<Off>(end)});
  }
  return marks;
}

void judge(std::u16string sentence, Tally& tally) {
  const std::vector<Span> marks = unmark(sentence);
  std::vector<bool> hit(marks.size());
  for (const Finding& finding : lint::check_document(Document::from_text(sentence))) {
    bool inside = false;
    for (std::size_t i = 0; i < marks.size(); ++i) {
      if (finding.span.begin > marks[i].end || finding.span.end < marks[i].begin) continue;
      hit[i] = true;
      inside = true;
    }
    if (!inside && finding.severity != Severity::hint) ++tally.elsewhere;
  }
  tally.marked += static_cast<int>(marks.size());
  for (const bool one : hit) tally.found += one ? 1 : 0;
}

Tally read(const char* name) {
  std::ifstream in(std::string(WENGAO_SOURCE_DIR) + "/tests/lint/township/" + name);
  REQUIRE(in);
  Tally all;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line.starts_with("===")) continue;
    judge(text::from_utf8(line), all);
  }
  return all;
}

TEST_CASE("most of what is wrong in a township's report is found") {
  const Tally first = read("first.txt");
  REQUIRE(first.marked > 200);
  CHECK(first.found * 100 >= first.marked * 70);
  CHECK(first.elsewhere <= 4);
  const Tally second = read("second.txt");
  REQUIRE(second.marked > 100);
  CHECK(second.found * 100 >= second.marked * 60);
  CHECK(second.elsewhere <= 2);
}

}  // namespace
}  // namespace wengao
