#include "core/facts/fact_list.h"

#include <algorithm>

namespace wengao::facts {

std::size_t FactList::first_at(std::uint32_t line) const {
  const auto at =
      std::lower_bound(facts_.begin(), facts_.end(), line,
                       [](const FactAt& fact, std::uint32_t l) { return fact.line < l; });
  return static_cast<std::size_t>(at - facts_.begin());
}

bool FactList::move(LineDelta delta) {
  const auto index = [](std::size_t i) { return static_cast<std::ptrdiff_t>(i); };
  const auto from = facts_.begin() + index(first_at(delta.first));
  const auto to = facts_.begin() + index(first_at(delta.first + delta.removed));
  const bool gone = from != to;
  auto fact = facts_.erase(from, to);
  for (; fact != facts_.end(); ++fact) fact->line += delta.inserted - delta.removed;
  return gone;
}

std::vector<bool> FactList::list(const Lines& lines, std::span<const std::uint32_t> dirty) {
  // Beyond this, making the list anew is cheaper than changing it line by line.
  constexpr std::size_t kMany = 256;
  const auto add = [&](std::uint32_t line, std::vector<FactAt>& out) {
    const BlockId block = lines.block(line).id;
    for (const Fact& fact : lines.facts(line)) {
      if (holds_(fact)) out.push_back({block, line, &fact});
    }
  };
  if (dirty.size() > kMany) {
    facts_.clear();
    for (std::uint32_t line = 0; line < lines.count(); ++line) add(line, facts_);
    return std::vector<bool>(dirty.size(), true);
  }
  std::vector<bool> touched;
  std::vector<FactAt> fresh;
  for (const std::uint32_t line : dirty) {
    fresh.clear();
    add(line, fresh);
    const auto at = facts_.begin() + static_cast<std::ptrdiff_t>(first_at(line));
    const auto end = facts_.begin() + static_cast<std::ptrdiff_t>(first_at(line + 1));
    touched.push_back(at != end || !fresh.empty());
    facts_.insert(facts_.erase(at, end), fresh.begin(), fresh.end());
  }
  return touched;
}

}  // namespace wengao::facts
