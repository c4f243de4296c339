#include "core/lint/check.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <tuple>
#include <utility>

#include "core/base/parallel.h"

namespace wengao::lint {
namespace {

constexpr std::size_t kFamilies = static_cast<std::size_t>(FactFamily::count_);

// The families some rule reads across blocks.
std::array<bool, kFamilies> families_read() {
  std::array<bool, kFamilies> read{};
  for (const Rule* rule : all_rules()) {
    if (rule->check_facts != nullptr) read[static_cast<std::size_t>(rule->reads)] = true;
  }
  return read;
}

// What a part of the file's lines has of its own.
struct Part {
  std::vector<Finding> found;                           // of block rules
  std::array<std::vector<FactAt>, kFamilies> families;  // facts that some rule reads across blocks
};

// A thread is worth its start from about this many lines on.
constexpr std::size_t kLeastLines = 48;

// A batch of lines at a time, as long as their text and facts are at hand.
void check_lines(const std::vector<Block>& blocks, std::size_t first, std::size_t last,
                 const Profile* profile, std::vector<std::vector<Fact>>& facts, Part& out) {
  static const std::array<bool, kFamilies> read = families_read();
  std::array<std::vector<Finding>, kBatch> found;
  for (std::size_t begin = first; begin < last; begin += kBatch) {
    const std::size_t size = std::min(kBatch, last - begin);
    const auto batch = std::span(blocks).subspan(begin, size);
    const auto of_batch = std::span(facts).subspan(begin, size);
    facts::extract(batch, of_batch);
    check_blocks(batch, of_batch, std::span(found).first(size));
    for (std::size_t i = 0; i < size; ++i) {
      if (profile != nullptr) apply_profile(*profile, batch[i], found[i]);
      std::move(found[i].begin(), found[i].end(), std::back_inserter(out.found));
      found[i].clear();
      const auto line = static_cast<std::uint32_t>(begin + i);
      for (const Fact& fact : of_batch[i]) {
        const auto family = static_cast<std::size_t>(fact.family);
        if (read[family]) out.families[family].push_back({batch[i].id, line, &fact});
      }
    }
  }
}

void append(Part&& part, Part& whole) {
  std::move(part.found.begin(), part.found.end(), std::back_inserter(whole.found));
  for (std::size_t f = 0; f < kFamilies; ++f) {
    whole.families[f].insert(whole.families[f].end(), part.families[f].begin(),
                             part.families[f].end());
  }
}

// Those on lines [first, last).
std::span<const FactAt> on_lines(const std::vector<FactAt>& facts, std::uint32_t first,
                                 std::uint32_t last) {
  const auto before = [](const FactAt& fact, std::uint32_t line) { return fact.line < line; };
  const auto begin = std::lower_bound(facts.begin(), facts.end(), first, before);
  const auto end = std::lower_bound(begin, facts.end(), last, before);
  return {facts.data() + (begin - facts.begin()), static_cast<std::size_t>(end - begin)};
}

// On which line a block stands. The blocks of a file that was just read are in order of their ids.
class LineOf {
 public:
  explicit LineOf(std::span<const Block> blocks) {
    lines_.reserve(blocks.size());
    for (const Block& block : blocks)
      lines_.emplace_back(block.id, static_cast<std::uint32_t>(lines_.size()));
    if (!std::is_sorted(lines_.begin(), lines_.end())) std::sort(lines_.begin(), lines_.end());
  }
  [[nodiscard]] std::uint32_t operator()(BlockId id) const {
    const auto at = std::lower_bound(lines_.begin(), lines_.end(), id,
                                     [](const auto& line, BlockId x) { return line.first < x; });
    return at != lines_.end() && at->first == id ? at->second : 0;
  }

 private:
  std::vector<std::pair<BlockId, std::uint32_t>> lines_;  // by id
};

}  // namespace

bool before(const Place& a, const Place& b) {
  return std::tie(a.line, a.finding->span.begin, a.finding->span.end, a.finding->rule->id) <
         std::tie(b.line, b.finding->span.begin, b.finding->span.end, b.finding->rule->id);
}

std::vector<Finding> in_order(std::vector<Finding> findings, std::span<const Block> blocks) {
  const LineOf line_of(blocks);
  std::vector<Place> order;
  order.reserve(findings.size());
  std::uint32_t line = 0;  // findings of one block stand together
  for (const Finding& finding : findings) {
    if (order.empty() || finding.block != order.back().finding->block)
      line = line_of(finding.block);
    order.push_back({line, &finding});
  }
  std::stable_sort(order.begin(), order.end(), before);
  std::vector<Finding> sorted;
  sorted.reserve(findings.size());
  for (const Place& place : order) {
    sorted.push_back(
        std::move(findings[static_cast<std::size_t>(place.finding - findings.data())]));
  }
  return sorted;
}

std::vector<Finding> check_document(const Document& document, const Profile* profile) {
  if (document.intended().empty()) return check_blocks(recognise::recognise(document), profile);
  Profile asked = profile != nullptr ? *profile : Profile{};
  asked.intended = document.intended();
  return check_blocks(recognise::recognise(document), &asked);
}

std::vector<Finding> check_blocks(const recognise::Recognised& recognised, const Profile* profile) {
  const std::vector<Block>& blocks = recognised.blocks;
  std::vector<std::vector<Fact>> facts(blocks.size());
  std::vector<Part> parts(parts_for(blocks.size(), kLeastLines));
  in_parts(blocks.size(), parts.size(), [&](std::size_t p, std::size_t first, std::size_t last) {
    check_lines(blocks, first, last, profile, facts, parts[p]);
  });
  Part& whole = parts.front();
  for (std::size_t p = 1; p < parts.size(); ++p) append(std::move(parts[p]), whole);
  std::vector<Finding>& found = whole.found;
  const auto& families = whole.families;
  std::vector<Finding> of_facts;

  for (std::size_t f = 0; f < kFamilies; ++f) {
    const auto family = static_cast<FactFamily>(f);
    for (const recognise::Report& report : recognised.reports) {
      check_facts(family, false, on_lines(families[f], report.first, report.last), of_facts);
    }
    check_facts(family, true, families[f], of_facts);
  }
  if (profile != nullptr) apply_profile(*profile, of_facts);
  std::move(of_facts.begin(), of_facts.end(), std::back_inserter(found));
  return in_order(std::move(found), blocks);
}

}  // namespace wengao::lint
