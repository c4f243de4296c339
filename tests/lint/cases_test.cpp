// The case files of tests/rules. A case is a name, a text in which [[ ]] marks what is found, and
// what is expected of the rule the file is named after, mark by mark:
//
//   === 连续句号
//   等等[[。。。]]
//   punctuation.ellipsis  fix ……
//   === 单个句号不报
//   等等。
//   none
//
// `fix WORDS` is what the first fix makes of the marked words; `becomes TEXT` the whole text, line
// ends written ⏎; `no fix` that there is none.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "tests/lint/support.h"

namespace wengao {
namespace {

namespace fs = std::filesystem;
using test::utf8;

struct Expected {
  std::string rule;
  std::string verb;  // fix, becomes, no, or nothing
  std::string words;
};

struct Case {
  std::string name;
  std::string marked;
  std::vector<Expected> expected;
};

bool is_expectation(const std::string& line, const std::string& rule) {
  return line == "none" || line == rule || line.starts_with(rule + " ");
}

std::vector<Case> read_cases(const fs::path& path, const std::string& rule) {
  std::ifstream in(path, std::ios::binary);
  std::vector<Case> cases;
  bool has_text = false;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("=== ")) {
      cases.push_back({line.substr(4), {}, {}});
      has_text = false;
    } else if (cases.empty()) {
      continue;
    } else if (is_expectation(line, rule)) {
      std::istringstream words(line);
      Expected expected;
      words >> expected.rule >> expected.verb;
      std::getline(words >> std::ws, expected.words);
      if (expected.rule != "none") cases.back().expected.push_back(expected);
    } else {
      if (has_text) cases.back().marked.push_back('\n');
      cases.back().marked.append(line);
      has_text = true;
    }
  }
  return cases;
}

// Takes [[ ]] out of the text; gives flat spans.
std::u16string unmarked(std::u16string_view marked, std::vector<Span>& marks) {
  std::u16string text;
  for (std::size_t i = 0; i < marked.size(); ++i) {
    const std::u16string_view two = marked.substr(i, 2);
    if (two == u"[[" && marked.substr(i, 3) != u"[[[") {
      marks.push_back({static_cast<Off>(text.size()), 0});
      ++i;
    } else if (two == u"]]" && !marks.empty() && marks.back().end == 0) {
      marks.back().end = static_cast<Off>(text.size());
      ++i;
    } else {
      text += marked[i];
    }
  }
  return text;
}

Span flat_span(const Document& document, const Finding& finding) {
  for (std::uint32_t line = 0; line < document.lines(); ++line) {
    if (document.line(line).id != finding.block) continue;
    const Off start = document.start_of(line);
    return {start + finding.span.begin, start + finding.span.end};
  }
  return {};
}

std::string with_line_ends(std::string words) {
  for (std::size_t at = words.find("⏎"); at != words.npos; at = words.find("⏎", at))
    words.replace(at, std::string_view("⏎").size(), 1, '\n');
  return words;
}

void run(const Case& c, const std::string& rule) {
  std::vector<Span> marks;
  const std::u16string text = unmarked(text::from_utf8(c.marked), marks);
  const std::vector<Finding> all = test::findings_for(*lint::find_rule(rule), text);
  const std::vector<Finding> found = test::only(rule, all);
  CAPTURE(test::listed(text, all));
  CHECK(marks.size() == c.expected.size());
  CHECK(found.size() == c.expected.size());
  if (found.size() != c.expected.size() || marks.size() != found.size()) return;
  const Document document = Document::from_text(text);
  for (std::size_t i = 0; i < found.size(); ++i) {
    const Span span = flat_span(document, found[i]);
    CHECK(span.begin == marks[i].begin);
    CHECK(span.end == marks[i].end);
    const Expected& expected = c.expected[i];
    if (expected.verb == "no") CHECK(found[i].fixes.empty());
    if (expected.verb != "fix" && expected.verb != "becomes") continue;
    REQUIRE_FALSE(found[i].fixes.empty());
    std::string wanted = with_line_ends(expected.words);
    if (expected.verb == "fix") {
      std::u16string whole = text;
      whole.replace(marks[i].begin, marks[i].size(), text::from_utf8(expected.words));
      wanted = utf8(whole);
    }
    CHECK(utf8(test::with_fix(text, found[i], found[i].fixes[0])) == wanted);
  }
}

TEST_CASE("rule cases") {
  const fs::path folder = fs::path(WENGAO_SOURCE_DIR) / "tests/rules";
  for (const Rule* rule : lint::all_rules()) {
    std::string name(rule->id);
    name[name.find('.')] = '_';
    const std::string id(rule->id);
    // Those of the model are run by tests/spelling/spelling.test.mjs.
    if (id.starts_with("spelling.")) continue;
    const std::vector<Case> cases = read_cases(folder / (name + ".txt"), id);
    CAPTURE(id);
    std::size_t fires = 0;
    std::size_t silent = 0;
    for (const Case& c : cases) {
      CAPTURE(c.name);
      (c.expected.empty() ? silent : fires) += 1;
      run(c, id);
    }
    CHECK(fires > 0);
    CHECK(silent > 0);
  }
}

TEST_CASE("each row of the phrase tables fires on its example and not on its silent sentences") {
  const auto rows = lint::phrases();
  REQUIRE(lint::phrase_examples().size() == rows.size());
  for (const lint::PhraseExample& example : lint::phrase_examples()) {
    const lint::Phrase& row = rows[example.row];
    CAPTURE(utf8(example.fires));
    const auto hits = [&](std::u16string_view text) {
      const lint::Scan scan = test::scan_of(text);
      std::size_t count = 0;
      for (const lint::Hit& hit : scan.hits) {
        if (hit.row == example.row && lint::holds(row, text, hit.at)) ++count;
      }
      return count;
    };
    CHECK(hits(example.fires) == 1);
    std::u16string_view rest = example.silent;
    while (!rest.empty()) {
      const std::size_t bar = rest.find(u'|');
      const std::u16string_view sentence = rest.substr(0, bar);
      CAPTURE(utf8(sentence));
      CHECK(hits(sentence) == 0);
      rest = bar == rest.npos ? std::u16string_view() : rest.substr(bar + 1);
    }
  }
}

}  // namespace
}  // namespace wengao
