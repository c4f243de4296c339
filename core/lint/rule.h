// Rule: a constant: what it is called, what it says, and one pure function. design.md, section 5.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "core/doc/block.h"
#include "core/facts/fact.h"
#include "core/lint/finding.h"
#include "core/lint/scan.h"

namespace wengao {

struct Page;  // core/layout/page.h
namespace lint {
enum class Table : std::uint8_t;  // phrases.h
class FactView;                   // fact_view.h
}  // namespace lint

// Takes what rules report. Stamps rule and severity; a rule cannot misreport who it is.
class Sink {
 public:
  explicit Sink(std::vector<Finding>& out) : out_(&out) {}
  // Adds a finding and gives it back to be completed (args, related, fixes). The reference is
  // valid until the next call.
  Finding& at(BlockId block, Span span);
  // Called by the runner before each rule.
  void begin(const Rule& rule) { rule_ = &rule; }

 private:
  std::vector<Finding>* out_;
  const Rule* rule_ = nullptr;
};

// A set of kinds, one bit each.
using Kinds = std::uint32_t;
constexpr Kinds bit(Kind kind) { return Kinds{1} << static_cast<unsigned>(kind); }
// Everything the writer means to be read: all but noise, separators and blank lines.
inline constexpr Kinds kText = ~(bit(Kind::noise) | bit(Kind::separator) | bit(Kind::blank));
// Running text.
inline constexpr Kinds kProse = bit(Kind::body) | bit(Kind::heading);

// Text of an example. The wasm module holds none of it: the page reads it, like the rules' pages,
// from data/rules.json.
struct Example {
  constexpr Example() = default;
#ifdef __EMSCRIPTEN__
  template <class Text>
  constexpr Example(const Text& /*said*/) {}
#else
  template <class Text>
  constexpr Example(const Text& said) : text(said) {}
  std::u16string_view text;
#endif
};

struct Rule {
  std::string_view id;  // "placeholder.year"; the file is placeholder_year.cpp
  Category category = Category::word;
  Severity severity = Severity::warning;
  Source source = Source::practice;
  std::string_view clause = {};  // "GB/T 15834—2011, 4.5.3.5"; empty for practice
  Wording name;                  // a few words for lists
  Wording message;               // what is wrong and what to do; {0} …

  // At most one of check_block, check_facts and check_pages is set. A rule with none speaks for the
  // house's own words (profile.h).
  // Block rules see one block and what one pass found in it; cached per block revision.
  void (*check_block)(const Block& block, const lint::Scan& scan, Sink& out) = nullptr;
  std::optional<lint::Table> table = {};  // the phrase table whose rows it reports
  std::uint64_t needs = 0;                // traits that must all occur, or the rule is not asked
  std::u16string_view chars = {};         // Han characters or marks, of which one must occur
  Kinds kinds = kText;                    // the kinds it looks at
  bool in_shields = false;                // also within addresses, file names and the like

  // Fact rules see the facts of one family in one report, in text order; run again when they
  // change.
  void (*check_facts)(const lint::FactView& facts, Sink& out) = nullptr;
  FactFamily reads = FactFamily::numbering;
  bool whole_file = false;  // check_facts sees the facts of all reports together

  // Layout rules see the pages of one report and its blocks; run by whoever has pages (pages.h).
  void (*check_pages)(std::span<const Block> blocks, std::span<const Page> pages,
                      Sink& out) = nullptr;

  // A fix that concerns every block (all half-width marks): gives one block's part of it. A finding
  // of such a rule carries a Fix without edits.
  void (*fix_block)(const Block& block, std::vector<TextEdit>& edits) = nullptr;

  // The smallest text that fires exactly once, and what its first fix makes of it (or a correct
  // version when there is no fix). Lines parted by \n.
  Example bad = {};
  Example good = {};
};

namespace lint {

// All rules, sorted by id.
std::span<const Rule* const> all_rules();
// The rule of that id, or null.
const Rule* find_rule(std::string_view id);

// Findings of all block rules on one block, in text order. Thread-safe, pure.
void check_block(const Block& block, std::vector<Finding>& out);
// The same for many blocks, faster than one after the other: `facts` are those extracted of each
// block, `out` has a list for each, to which its findings are added.
void check_blocks(std::span<const Block> blocks, std::span<const std::vector<Fact>> facts,
                  std::span<std::vector<Finding>> out);
// Findings of the fact rules that read `family` on one report's facts (whole_file: on the file's).
void check_facts(FactFamily family, bool whole_file, std::span<const FactAt> facts,
                 std::vector<Finding>& out);

}  // namespace lint
}  // namespace wengao
