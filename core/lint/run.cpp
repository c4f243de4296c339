// The runner: which rules are asked about a block, and in what order their answers come.
#include <algorithm>
#include <array>
#include <bit>
#include <tuple>

#include "core/lint/fact_view.h"
#include "core/lint/rule.h"

namespace wengao {

Finding& Sink::at(BlockId block, Span span) {
  Finding& finding = out_->emplace_back();
  finding.rule = rule_;
  finding.severity = rule_->severity;
  finding.block = block;
  finding.span = span;
  return finding;
}

namespace lint {
namespace {

constexpr std::size_t kRuleCount = 0
#define WENGAO_RULE(name) +1
#include "core/lint/rules.inc"
#undef WENGAO_RULE
    ;

// A set of rules by their number, walked in the order of the registry.
class RuleSet {
 public:
  void add(std::size_t rule) { words_[rule / 64] |= std::uint64_t{1} << rule % 64; }
  void add(const RuleSet& other) {
    for (std::size_t w = 0; w < words_.size(); ++w) words_[w] |= other.words_[w];
  }
  void keep(const RuleSet& other) {
    for (std::size_t w = 0; w < words_.size(); ++w) words_[w] &= other.words_[w];
  }
  template <class Visit>
  void each(Visit visit) const {
    for (std::size_t w = 0; w < words_.size(); ++w) {
      for (std::uint64_t left = words_[w]; left != 0; left &= left - 1)
        visit(w * 64 + static_cast<std::size_t>(std::countr_zero(left)));
    }
  }

 private:
  std::array<std::uint64_t, (kRuleCount + 63) / 64> words_{};
};

// Which rules are asked about a block: those its kind admits and whose traits and characters it
// has. Most blocks have few traits, so each rule waits at one of its traits, the rarest it needs.
class Gates {
 public:
  Gates() {
    const std::span<const Rule* const> rules = all_rules();
    for (std::size_t i = 0; i < rules.size(); ++i) {
      const Rule& rule = *rules[i];
      if (rule.check_block == nullptr) continue;
      Gate& gate = gates_[i];
      gate.needs = rule.needs;
      if (rule.table) gate.needs |= has::table(static_cast<unsigned>(*rule.table));
      gate.chars = rule.chars;
      if (gate.needs == 0) {
        always_.add(i);
      } else {
        const int at = rarest(gate.needs);
        waiting_[static_cast<std::size_t>(at)].add(i);
        waited_at_ |= std::uint64_t{1} << at;
      }
      for (std::size_t kind = 0; kind < of_kind_.size(); ++kind) {
        if ((rule.kinds & bit(static_cast<Kind>(kind))) != 0) of_kind_[kind].add(i);
      }
    }
  }

  template <class Visit>
  void each_open(Kind kind, const Scan& scan, Visit visit) const {
    RuleSet rules = always_;
    for (std::uint64_t left = waited_at_ & scan.has; left != 0; left &= left - 1)
      rules.add(waiting_[static_cast<std::size_t>(std::countr_zero(left))]);
    rules.keep(of_kind_[static_cast<std::size_t>(kind)]);
    rules.each([&](std::size_t i) {
      const Gate& gate = gates_[i];
      if ((gate.needs & ~scan.has) != 0) return;
      if (!gate.chars.empty() && !scan.chars.holds_any(gate.chars)) return;
      visit(*all_rules()[i]);
    });
  }

 private:
  struct Gate {
    std::uint64_t needs = 0;
    std::u16string_view chars;
  };
  // Nearly every paragraph has 。 and 、, many have digits; whatever else is needed is rarer.
  static int rarest(std::uint64_t needs) {
    constexpr std::uint64_t kCommon = has::full_stop | has::pause | has::digit | has::year;
    const std::uint64_t rare = needs & ~kCommon;
    return std::countr_zero(rare != 0 ? rare : needs);
  }

  std::array<Gate, kRuleCount> gates_{};
  std::array<RuleSet, static_cast<std::size_t>(Kind::blank) + 1> of_kind_{};
  RuleSet always_;
  std::array<RuleSet, 64> waiting_{};  // by trait
  std::uint64_t waited_at_ = 0;        // the traits some rule waits at
};

// The fact rules of each family, in the order of the registry.
using FactRules =
    std::array<std::vector<const Rule*>, static_cast<std::size_t>(FactFamily::count_)>;

FactRules fact_rules(bool whole_file) {
  FactRules out;
  for (const Rule* rule : all_rules()) {
    if (rule->check_facts != nullptr && rule->whole_file == whole_file)
      out[static_cast<std::size_t>(rule->reads)].push_back(rule);
  }
  return out;
}

// True when another finding marks the same words as `found[i]` and is no less grave. `found` is in
// order of place from `start` on.
bool said_by_another(const std::vector<Finding>& found, std::size_t start, std::size_t i) {
  const auto says = [&](const Finding& other) {
    return other.rule != nullptr && !other.rule->table && other.severity <= found[i].severity;
  };
  for (std::size_t k = i; k-- > start && found[k].span == found[i].span;) {
    if (says(found[k])) return true;
  }
  for (std::size_t k = i + 1; k < found.size() && found[k].span == found[i].span; ++k) {
    if (says(found[k])) return true;
  }
  return false;
}

// Two tables of words may know the same place: the graver finding speaks, of equals the first. What
// a rule of its own says of the very words goes before a table.
void leave_gravest(std::vector<Finding>& found, std::size_t start) {
  Finding* last = nullptr;
  bool dropped = false;
  for (std::size_t i = start; i < found.size(); ++i) {
    Finding& finding = found[i];
    if (!finding.rule->table || finding.rule->category != Category::word) continue;
    if (said_by_another(found, start, i)) {
      finding.rule = nullptr;
      dropped = true;
      continue;
    }
    if (last == nullptr || !last->span.overlaps(finding.span)) {
      last = &finding;
      continue;
    }
    dropped = true;
    const bool graver = finding.severity < last->severity;
    (graver ? *last : finding).rule = nullptr;
    if (graver) last = &finding;
  }
  if (!dropped) return;
  found.erase(std::remove_if(found.begin() + static_cast<std::ptrdiff_t>(start), found.end(),
                             [](const Finding& finding) { return finding.rule == nullptr; }),
              found.end());
}

}  // namespace

void check_block(const Block& block, std::vector<Finding>& out) {
  const std::vector<Fact> facts = facts::extract(block);
  check_block(block, facts, out);
}

void check_block(const Block& block, std::span<const Fact> facts, std::vector<Finding>& out) {
  if (block.is(Kind::blank)) return;
  thread_local Scan scan;
  scan_block(block, facts, scan);
  Sink sink(out);
  const std::size_t start = out.size();
  static const Gates gates;
  gates.each_open(block.info.kind, scan, [&](const Rule& rule) {
    const std::size_t before = out.size();
    sink.begin(rule);
    rule.check_block(block, scan, sink);
    if (rule.in_shields || out.size() == before || scan.shields.empty()) return;
    out.erase(std::remove_if(out.begin() + static_cast<std::ptrdiff_t>(before), out.end(),
                             [&](const Finding& f) { return scan.shielded(f.span); }),
              out.end());
  });
  std::stable_sort(out.begin() + static_cast<std::ptrdiff_t>(start), out.end(),
                   [](const Finding& a, const Finding& b) {
                     return std::tie(a.span.begin, a.span.end) < std::tie(b.span.begin, b.span.end);
                   });
  leave_gravest(out, start);
}

void check_facts(FactFamily family, bool whole_file, std::span<const FactAt> facts,
                 std::vector<Finding>& out) {
  if (facts.empty()) return;
  static const FactRules reports = fact_rules(false);
  static const FactRules file = fact_rules(true);
  Sink sink(out);
  const FactView view(facts);
  for (const Rule* rule : (whole_file ? file : reports)[static_cast<std::size_t>(family)]) {
    sink.begin(*rule);
    rule->check_facts(view, sink);
  }
}

}  // namespace lint
}  // namespace wengao
