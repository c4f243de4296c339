// Every rule is complete: its own example, its page, its cases, its line in the list.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "tests/lint/support.h"

namespace wengao {
namespace {

using test::utf8;
namespace fs = std::filesystem;

const fs::path kSource = WENGAO_SOURCE_DIR;

std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

// "placeholder.year" → "placeholder_year"
std::string file_name(std::string_view id) {
  std::string name(id);
  std::replace(name.begin(), name.end(), '.', '_');
  return name;
}

std::set<std::string> stems(const fs::path& folder, const std::string& extension) {
  std::set<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() == extension) names.insert(entry.path().stem().string());
  }
  return names;
}

// The first fenced block under a heading of a page.
std::string fenced(const std::string& page, const std::string& heading) {
  const std::size_t at = page.find("## " + heading);
  if (at == page.npos) return {};
  const std::size_t open = page.find("```text\n", at);
  const std::size_t close = open == page.npos ? page.npos : page.find("\n```", open);
  if (close == page.npos) return {};
  return page.substr(open + 8, close - open - 8);
}

// These need the data of the spelling check: tests/spelling/spelling.test.mjs runs their examples
// and cases.
bool of_the_model(const Rule& rule) { return rule.id.starts_with("spelling."); }

TEST_CASE("rules are sorted, named after their category, and complete") {
  const auto rules = lint::all_rules();
  REQUIRE(rules.size() > 25);
  std::string_view last;
  for (const Rule* rule : rules) {
    CAPTURE(rule->id);
    CHECK(last < rule->id);
    last = rule->id;
    CHECK(lint::find_rule(rule->id) == rule);
    CHECK(rule->id.substr(0, rule->id.find('.')) ==
          (of_the_model(*rule) ? "spelling" : name(rule->category)));
    const int asked = (rule->check_block != nullptr) + (rule->check_facts != nullptr) +
                      (rule->check_pages != nullptr);
    const bool asks_none = rule->id.starts_with("word.house_") || of_the_model(*rule);
    CHECK(asked == (asks_none ? 0 : 1));
    CHECK_FALSE(rule->name.zh.empty());
    CHECK_FALSE(rule->name.en.empty());
    CHECK_FALSE(rule->message.zh.empty());
    CHECK_FALSE(rule->message.en.empty());
  }
  CHECK(lint::find_rule("no.such") == nullptr);
}

TEST_CASE("every rule has a page, cases and a line in the list, and no file lacks a rule") {
  std::set<std::string> names;
  for (const Rule* rule : lint::all_rules()) names.insert(file_name(rule->id));
  CHECK(stems(kSource / "core/lint/rules", ".cpp") == names);
  CHECK(stems(kSource / "core/lint/rules", ".md") == names);
  CHECK(stems(kSource / "tests/rules", ".txt") == names);
  for (const Rule* rule : lint::all_rules()) {
    CAPTURE(rule->id);
    const std::string page = read(kSource / "core/lint/rules" / (file_name(rule->id) + ".md"));
    CHECK(page.starts_with("# " + utf8(rule->name.zh)));
    CHECK(page.find(std::string(rule->id)) != page.npos);
    CHECK(fenced(page, "不妥") == utf8(rule->bad.text));
    CHECK(fenced(page, "改后") == utf8(rule->good.text));
  }
}

TEST_CASE("each rule fires once on its bad text, and its fix gives the good one") {
  for (const Rule* rule : lint::all_rules()) {
    if (of_the_model(*rule)) continue;
    CAPTURE(rule->id);
    const std::vector<Finding> all = test::findings_for(*rule, rule->bad.text);
    const std::vector<Finding> found = test::only(rule->id, all);
    CAPTURE(test::listed(rule->bad.text, all));
    CHECK(found.size() == 1);
    if (found.size() != 1) continue;
    CHECK_FALSE(message(found[0], Lang::zh).empty());
    CHECK(message(found[0], Lang::zh).find(u'{') == std::u16string::npos);
    CHECK(message(found[0], Lang::en).find(u'{') == std::u16string::npos);
    if (!found[0].fixes.empty()) {
      CHECK_FALSE(label(found[0].fixes[0], Lang::zh).empty());
      CHECK(utf8(test::with_fix(rule->bad.text, found[0], found[0].fixes[0])) ==
            utf8(rule->good.text));
    }
  }
}

TEST_CASE("the good text of each rule is silent under all rules") {
  for (const Rule* rule : lint::all_rules()) {
    CAPTURE(rule->id);
    const std::vector<Finding> all = test::findings_for(*rule, rule->good.text);
    CHECK_MESSAGE(all.empty(), test::listed(rule->good.text, all));
  }
}

}  // namespace
}  // namespace wengao
