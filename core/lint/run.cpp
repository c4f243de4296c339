// The runner: which rules are asked about which blocks, and in what order their answers come.
#include <algorithm>
#include <array>
#include <bit>
#include <tuple>

#include "core/lint/fact_view.h"
#include "core/lint/gates.h"
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

// What is kept from one batch to the next.
struct Batch {
  CharSets chars;
  std::array<Scan, kBatch> scans;
};

void ask(const Rule& rule, const Checked& checked, const Scan& scan) {
  std::vector<Finding>& out = *checked.found;
  const auto before = static_cast<std::ptrdiff_t>(out.size());
  Sink sink(out);
  sink.begin(rule);
  rule.check_block(*checked.block, scan, sink);
  if (rule.in_shields || scan.shields.empty()) return;
  out.erase(std::remove_if(out.begin() + before, out.end(),
                           [&](const Finding& f) { return scan.shielded(f.span); }),
            out.end());
}

// One rule is asked about all blocks before the next: the rules together are far more code than
// a processor holds at hand, and fetching it anew for each block takes longer than running it.
void check_batch(std::span<const Checked> blocks) {
  thread_local Batch batch;
  BatchTraits traits;
  std::array<std::size_t, kBatch> starts{};
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const Block& block = *blocks[i].block;
    starts[i] = blocks[i].found->size();
    if (block.is(Kind::blank)) continue;
    const Blocks bit = Blocks{1} << i;
    scan_block(block, blocks[i].facts, CharSet(batch.chars, bit), batch.scans[i]);
    traits.add(block.info.kind, batch.scans[i].has, bit);
  }
  for (const Rule* rule : all_rules()) {
    if (rule->check_block == nullptr) continue;
    for (Blocks left = asked_about(*rule, traits, batch.chars); left != 0; left &= left - 1) {
      const auto i = static_cast<std::size_t>(std::countr_zero(left));
      ask(*rule, blocks[i], batch.scans[i]);
    }
  }
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (!blocks[i].block->is(Kind::blank)) batch.chars.forget(blocks[i].block->content());
    std::vector<Finding>& out = *blocks[i].found;
    std::stable_sort(out.begin() + static_cast<std::ptrdiff_t>(starts[i]), out.end(),
                     [](const Finding& a, const Finding& b) {
                       return std::tie(a.span.begin, a.span.end) <
                              std::tie(b.span.begin, b.span.end);
                     });
    leave_gravest(out, starts[i]);
  }
}

}  // namespace

void check_block(const Block& block, std::vector<Finding>& out) {
  const std::vector<Fact> facts = facts::extract(block);
  check_block(block, facts, out);
}

void check_block(const Block& block, std::span<const Fact> facts, std::vector<Finding>& out) {
  const Checked one{&block, facts, &out};
  check_blocks(std::span(&one, 1));
}

void check_blocks(std::span<const Checked> blocks) {
  for (std::size_t at = 0; at < blocks.size(); at += kBatch)
    check_batch(blocks.subspan(at, std::min(kBatch, blocks.size() - at)));
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
