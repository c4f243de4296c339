// The runner: which rules are asked about a block, and in what order their answers come.
#include <algorithm>
#include <array>
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

// What decides whether a rule is asked, side by side for a quick walk.
struct Gate {
  std::uint64_t needs;
  const Rule* rule;
};

// The block rules of each kind, in the order of the registry.
using Gates = std::array<std::vector<Gate>, static_cast<std::size_t>(Kind::blank) + 1>;

Gates gates_by_kind() {
  Gates out;
  for (std::size_t kind = 0; kind < out.size(); ++kind) {
    for (const Rule* rule : all_rules()) {
      if (rule->check_block != nullptr && (rule->kinds & bit(static_cast<Kind>(kind))) != 0)
        out[kind].push_back({rule->needs, rule});
    }
  }
  return out;
}

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

}  // namespace

void check_block(const Block& block, std::vector<Finding>& out) {
  const std::vector<Fact> facts = facts::extract(block);
  check_block(block, facts, out);
}

void check_block(const Block& block, std::span<const Fact> facts, std::vector<Finding>& out) {
  if (block.is(Kind::blank)) return;
  thread_local Scan scan;
  scan_block(block, scan);
  scan.facts = facts;
  Sink sink(out);
  const std::size_t start = out.size();
  static const Gates gates = gates_by_kind();
  for (const auto& [needs, rule] : gates[static_cast<std::size_t>(block.info.kind)]) {
    if ((needs & ~scan.has) != 0) continue;
    if (!rule->chars.empty() && !scan.chars.may_hold_any(rule->chars)) continue;
    const std::size_t before = out.size();
    sink.begin(*rule);
    rule->check_block(block, scan, sink);
    if (rule->in_shields || scan.shields.empty()) continue;
    out.erase(std::remove_if(out.begin() + static_cast<std::ptrdiff_t>(before), out.end(),
                             [&](const Finding& f) { return scan.shielded(f.span); }),
              out.end());
  }
  std::stable_sort(out.begin() + static_cast<std::ptrdiff_t>(start), out.end(),
                   [](const Finding& a, const Finding& b) {
                     return std::tie(a.span.begin, a.span.end) < std::tie(b.span.begin, b.span.end);
                   });
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
