// The runner: which rules are asked about a block, and in what order their answers come.
#include <algorithm>
#include <tuple>

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
  for (const Rule* rule : all_rules()) {
    if (rule->check_block == nullptr || (rule->needs & ~scan.has) != 0) continue;
    if ((rule->kinds & bit(block.info.kind)) == 0) continue;
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
  Sink sink(out);
  for (const Rule* rule : all_rules()) {
    if (rule->check_facts == nullptr || rule->reads != family || rule->whole_file != whole_file)
      continue;
    sink.begin(*rule);
    rule->check_facts(facts, sink);
  }
}

}  // namespace lint
}  // namespace wengao
