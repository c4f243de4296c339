#include "core/lint/check.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>

namespace wengao::lint {
namespace {

using FactsOfBlocks = std::vector<std::vector<Fact>>;  // one entry a line

// The facts of one family on lines [first, last), in text order.
void collect(const std::vector<Block>& blocks, const FactsOfBlocks& facts, FactFamily family,
             std::uint32_t first, std::uint32_t last, std::vector<FactAt>& out) {
  for (std::uint32_t line = first; line < last; ++line) {
    for (const Fact& fact : facts[line]) {
      if (fact.family == family) out.push_back({blocks[line].id, line, &fact});
    }
  }
}

}  // namespace

bool before(const Place& a, const Place& b) {
  return std::tie(a.line, a.finding->span.begin, a.finding->span.end, a.finding->rule->id) <
         std::tie(b.line, b.finding->span.begin, b.finding->span.end, b.finding->rule->id);
}

std::vector<Finding> check_document(const Document& document) {
  return check_blocks(recognise::recognise(document));
}

std::vector<Finding> check_blocks(const recognise::Recognised& recognised) {
  const std::vector<Block>& blocks = recognised.blocks;
  const auto lines = static_cast<std::uint32_t>(blocks.size());
  FactsOfBlocks facts;
  facts.reserve(blocks.size());
  for (const Block& block : blocks) facts.push_back(facts::extract(block));

  std::vector<Finding> found;
  for (std::uint32_t line = 0; line < lines; ++line) check_block(blocks[line], facts[line], found);

  std::vector<FactAt> seen;
  for (unsigned f = 0; f < static_cast<unsigned>(FactFamily::count_); ++f) {
    const auto family = static_cast<FactFamily>(f);
    for (const recognise::Report& report : recognised.reports) {
      seen.clear();
      collect(blocks, facts, family, report.first, report.last, seen);
      check_facts(family, false, seen, found);
    }
    seen.clear();
    collect(blocks, facts, family, 0, lines, seen);
    check_facts(family, true, seen, found);
  }

  std::unordered_map<BlockId, std::uint32_t> line_of;
  line_of.reserve(blocks.size());
  for (std::uint32_t line = 0; line < lines; ++line) line_of.emplace(blocks[line].id, line);
  std::vector<Place> order;
  order.reserve(found.size());
  for (const Finding& finding : found) order.push_back({line_of[finding.block], &finding});
  std::stable_sort(order.begin(), order.end(), before);
  std::vector<Finding> sorted;
  sorted.reserve(found.size());
  for (const Place& place : order) {
    sorted.push_back(std::move(found[static_cast<std::size_t>(place.finding - found.data())]));
  }
  return sorted;
}

}  // namespace wengao::lint
