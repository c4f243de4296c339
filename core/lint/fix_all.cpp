#include "core/lint/fix_all.h"

#include <algorithm>
#include <unordered_map>

#include "core/lint/check.h"

namespace wengao::lint {
namespace {

using Lines = std::unordered_map<BlockId, std::uint32_t>;

Lines lines_of(std::span<const Block> blocks) {
  Lines lines;
  lines.reserve(blocks.size());
  for (std::uint32_t line = 0; line < blocks.size(); ++line) lines.emplace(blocks[line].id, line);
  return lines;
}

// The fix's edits in flat offsets, in text order.
std::vector<Edit> in_text_order(const Document& document, std::span<const Block> blocks,
                                const Lines& lines, const Finding& finding, const Fix& fix) {
  std::vector<TextEdit> edits = fix.edits;
  if (edits.empty() && finding.rule->fix_block != nullptr) {
    for (const Block& block : blocks) finding.rule->fix_block(block, edits);
  }
  std::vector<Edit> flat;
  flat.reserve(edits.size());
  for (TextEdit& edit : edits) {
    const auto line = lines.find(edit.block);
    if (line == lines.end()) continue;
    const Off start = document.start_of(line->second);
    flat.push_back({start + edit.span.begin, start + edit.span.end, std::move(edit.insert)});
  }
  std::stable_sort(flat.begin(), flat.end(),
                   [](const Edit& a, const Edit& b) { return a.from < b.from; });
  return flat;
}

// The flat stretches a round has taken, in text order. Adding costs a search and, when fixes come
// in document order, an append.
class Taken {
 public:
  // False when one of the edits touches text already taken. Two insertions at one place do too.
  bool add(const std::vector<Edit>& edits) {
    for (const Edit& edit : edits) {
      if (touches(edit)) return false;
    }
    const auto middle = static_cast<std::ptrdiff_t>(edits_.size());
    edits_.insert(edits_.end(), edits.begin(), edits.end());
    const auto by_place = [](const Edit& a, const Edit& b) { return a.from < b.from; };
    if (middle != 0 && by_place(edits_[static_cast<std::size_t>(middle)],
                                edits_[static_cast<std::size_t>(middle) - 1])) {
      std::inplace_merge(edits_.begin(), edits_.begin() + middle, edits_.end(), by_place);
    }
    return true;
  }
  std::vector<Edit> take() { return std::move(edits_); }
  [[nodiscard]] bool empty() const { return edits_.empty(); }

 private:
  [[nodiscard]] bool touches(const Edit& edit) const {
    auto next = std::upper_bound(edits_.begin(), edits_.end(), edit.from,
                                 [](Off at, const Edit& e) { return at < e.from; });
    if (next != edits_.end() && next->from < edit.to) return true;
    if (next == edits_.begin()) return false;
    const Edit& last = *std::prev(next);
    return last.to > edit.from || last.from == edit.from;
  }
  std::vector<Edit> edits_;
};

}  // namespace

bool Filter::admits(const Finding& finding) const {
  if (finding.fixes.empty()) return false;
  if (safe_only && !finding.fixes.front().safe) return false;
  if (!rule.empty() && finding.rule->id != rule) return false;
  return !category || finding.rule->category == *category;
}

std::vector<Edit> flat_edits(const Document& document, std::span<const Block> blocks,
                             const Finding& finding, const Fix& fix) {
  std::vector<Edit> edits = in_text_order(document, blocks, lines_of(blocks), finding, fix);
  std::reverse(edits.begin(), edits.end());
  return edits;
}

FixAllResult fix_all(const Document& document, const Filter& filter) {
  FixAllResult result;
  result.document = document;
  while (result.rounds < kMaxRounds) {
    const recognise::Recognised recognised = recognise::recognise(result.document);
    const std::vector<Finding> findings = check_blocks(recognised, filter.profile);
    const Lines lines = lines_of(recognised.blocks);
    Taken taken;
    result.skipped.clear();
    std::uint32_t fixed = 0;
    for (const Finding& finding : findings) {
      if (!filter.admits(finding)) continue;
      const std::vector<Edit> edits =
          in_text_order(result.document, recognised.blocks, lines, finding, finding.fixes.front());
      if (edits.empty()) continue;
      if (taken.add(edits)) {
        ++fixed;
      } else {
        result.skipped.push_back(
            {finding.rule, lines.at(finding.block), finding.span, Skipped::Why::overlaps});
      }
    }
    if (taken.empty()) break;
    ++result.rounds;
    result.fixed += fixed;
    std::vector<Edit> edits = taken.take();
    for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit) {
      Result<Document::Applied> applied = result.document.apply(*edit);
      if (!applied) {
        const std::uint32_t line =
            result.document.line_at(std::min(edit->from, result.document.length()));
        result.skipped.push_back({nullptr, line, {}, Skipped::Why::not_applied});
        continue;
      }
      result.document = std::move(applied->document);
      result.edits.push_back(std::move(*edit));
    }
  }
  return result;
}

}  // namespace wengao::lint
