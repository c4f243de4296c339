// The runner: which rules are asked about which blocks, and in what order their answers come.
#include <algorithm>
#include <array>
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

// Room for a batch, kept from one to the next.
struct Workspace {
  CharSets chars;
  std::array<Scan, kBatch> scans;
};

void ask(const Rule& rule, const Block& block, const Scan& scan, std::vector<Finding>& out) {
  const auto before = static_cast<std::ptrdiff_t>(out.size());
  Sink sink(out);
  sink.begin(rule);
  rule.check_block(block, scan, sink);
  if (rule.in_shields || scan.shields.empty()) return;
  out.erase(std::remove_if(out.begin() + before, out.end(),
                           [&](const Finding& f) { return scan.shielded(f.span); }),
            out.end());
}

// The relations of all blocks that have figures: nearly all of them are asked for.
void relate(std::span<const Block> blocks, Blocks with_figures, Workspace& room) {
  std::array<facts::Related, kBatch> related{};
  std::size_t size = 0;
  each_bit(with_figures, [&](std::size_t i) {
    Scan& scan = room.scans[i];
    related[size++] = {&blocks[i], scan.facts, &scan.relations};
  });
  facts::relate(std::span(related).first(size));
}

void in_order(std::vector<Finding>& found, std::size_t start) {
  std::stable_sort(found.begin() + static_cast<std::ptrdiff_t>(start), found.end(),
                   [](const Finding& a, const Finding& b) {
                     return std::tie(a.span.begin, a.span.end) < std::tie(b.span.begin, b.span.end);
                   });
  leave_gravest(found, start);
}

// Each step takes all blocks, and each rule is asked about all of them before the next (kBatch).
void check_batch(std::span<const Block> blocks, std::span<const std::vector<Fact>> facts,
                 std::span<std::vector<Finding>> out) {
  thread_local Workspace room;
  BatchTraits traits;
  std::array<std::size_t, kBatch> starts{};
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    starts[i] = out[i].size();
    if (blocks[i].is(Kind::blank)) continue;
    const Blocks bit = Blocks{1} << i;
    scan_block(blocks[i], facts[i], CharSet(room.chars, bit), room.scans[i]);
    traits.add(blocks[i].info.kind, room.scans[i].has, bit);
  }
  relate(blocks, traits.with(has::figures), room);
  for (const Gate& gate : all_gates()) {
    each_bit(gate.open(traits, room.chars),
             [&](std::size_t i) { ask(*gate.rule, blocks[i], room.scans[i], out[i]); });
  }
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (!blocks[i].is(Kind::blank)) room.chars.forget(blocks[i].content());
    if (out[i].size() > starts[i]) in_order(out[i], starts[i]);
  }
}

}  // namespace

void check_block(const Block& block, std::vector<Finding>& out) {
  const std::vector<Fact> facts = facts::extract(block);
  check_batch({&block, 1}, {&facts, 1}, {&out, 1});
}

void check_blocks(std::span<const Block> blocks, std::span<const std::vector<Fact>> facts,
                  std::span<std::vector<Finding>> out) {
  for (std::size_t at = 0; at < blocks.size(); at += kBatch) {
    const std::size_t size = std::min(kBatch, blocks.size() - at);
    check_batch(blocks.subspan(at, size), facts.subspan(at, size), out.subspan(at, size));
  }
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
