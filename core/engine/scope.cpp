#include "core/engine/scope.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "core/lint/rule.h"

namespace wengao::engine {
namespace {

auto first_at(std::vector<FactAt>& facts, std::uint32_t line) {
  return std::lower_bound(facts.begin(), facts.end(), line,
                          [](const FactAt& fact, std::uint32_t l) { return fact.line < l; });
}

bool equal(const TextEdit& a, const TextEdit& b) {
  return a.block == b.block && a.span == b.span && a.insert == b.insert;
}

bool equal(const Fix& a, const Fix& b) {
  return a.label.zh.data() == b.label.zh.data() && a.safe == b.safe && a.args == b.args &&
         std::equal(a.edits.begin(), a.edits.end(), b.edits.begin(), b.edits.end(),
                    [](const TextEdit& x, const TextEdit& y) { return equal(x, y); });
}

bool equal(const Finding& a, const Finding& b) {
  return a.rule == b.rule && a.severity == b.severity && a.block == b.block && a.span == b.span &&
         a.args == b.args && a.related == b.related &&
         std::equal(a.fixes.begin(), a.fixes.end(), b.fixes.begin(), b.fixes.end(),
                    [](const Fix& x, const Fix& y) { return equal(x, y); });
}

std::uint64_t key(const Finding& finding) {
  std::uint64_t h = reinterpret_cast<std::uintptr_t>(finding.rule);
  for (const std::uint32_t part : {finding.block, finding.span.begin, finding.span.end}) {
    h = (h ^ part) * 0x9E3779B97F4A7C15U;
    h ^= h >> 29;
  }
  return h;
}

}  // namespace

void Scope::replace_lines(std::uint32_t first, std::uint32_t removed, std::uint32_t inserted) {
  for (std::size_t f = 0; f < kFamilies; ++f) {
    std::vector<FactAt>& list = facts[f];
    auto at = first_at(list, first);
    const auto end = first_at(list, first + removed);
    if (f == kGrouped) {
      const auto from = groups.begin() + (at - list.begin());
      const auto to = groups.begin() + (end - list.begin());
      std::for_each(from, to, [&](std::int64_t group) { leave_group(group); });
      groups.erase(from, to);
    } else if (at != end) {
      dirty |= 1U << f;
    }
    at = list.erase(at, end);
    for (; at != list.end(); ++at) at->line += inserted - removed;
  }
}

void Scope::leave_group(std::int64_t group) {
  const auto at = members.find(group);
  if (at->second >= 2) dirty |= 1U << kGrouped;
  if (--at->second == 0) members.erase(at);
}

void Scope::join_group(std::int64_t group) {
  if (++members[group] >= 2) dirty |= 1U << kGrouped;
}

void Scope::clear_facts() {
  for (std::vector<FactAt>& list : facts) list.clear();
  groups.clear();
  members.clear();
}

void Scope::move_all(std::uint32_t removed, std::uint32_t inserted) {
  for (std::vector<FactAt>& list : facts) {
    for (FactAt& fact : list) fact.line += inserted - removed;
  }
}

void Scope::set_line(std::uint32_t line, const LineState& state, FamilySet kept,
                     FamilySet changed) {
  dirty |= changed & kept & ~(1U << kGrouped);
  auto fact = state.facts.begin();
  for (std::size_t f = 0; f < kFamilies; ++f) {
    const auto family = static_cast<FactFamily>(f);
    auto end = fact;
    while (end != state.facts.end() && end->family == family) ++end;
    if ((kept & bit(family)) != 0) {
      std::vector<FactAt>& list = facts[f];
      const auto count = static_cast<std::size_t>(end - fact);
      auto at = first_at(list, line);
      auto after = at;
      while (after != list.end() && after->line == line) ++after;
      const auto held = static_cast<std::size_t>(after - at);
      if (f == kGrouped && (changed & bit(family)) != 0) {
        const auto from = groups.begin() + (at - list.begin());
        std::for_each(from, from + (after - at), [&](std::int64_t group) { leave_group(group); });
        auto group = groups.erase(from, from + (after - at));
        for (auto one = fact; one != end; ++one) {
          join_group(one->a);
          group = groups.insert(group, one->a) + 1;
        }
      }
      if (held < count) {
        at = list.insert(after, count - held, FactAt{}) - static_cast<std::ptrdiff_t>(held);
      } else if (held > count) {
        at = list.erase(at, at + static_cast<std::ptrdiff_t>(held - count));
      }
      for (; fact != end; ++fact, ++at) *at = {state.paragraph->id, line, &*fact};
    }
    fact = end;
  }
}

void Scope::insert_lines(const LineStore& lines, std::uint32_t first, std::uint32_t count,
                         FamilySet kept) {
  std::array<std::vector<FactAt>, kFamilies> fresh;
  for (std::uint32_t line = first; line < first + count; ++line) {
    const LineState& state = lines.at(line);
    for (const Fact& fact : state.facts) {
      if ((kept & bit(fact.family)) == 0) continue;
      fresh[static_cast<std::size_t>(fact.family)].push_back({state.paragraph->id, line, &fact});
    }
  }
  for (std::size_t f = 0; f < kFamilies; ++f) {
    if (fresh[f].empty()) continue;
    const auto at = first_at(facts[f], first);
    if (f == kGrouped) {
      std::vector<std::int64_t> keys;
      for (const FactAt& fact : fresh[f]) keys.push_back(fact.fact->a);
      for (const std::int64_t key : keys) join_group(key);
      groups.insert(groups.begin() + (at - facts[f].begin()), keys.begin(), keys.end());
    } else {
      dirty |= 1U << f;
    }
    facts[f].insert(at, fresh[f].begin(), fresh[f].end());
  }
}

FamilySet difference(const std::vector<Fact>& a, const std::vector<Fact>& b) {
  FamilySet out = 0;
  auto x = a.begin();
  auto y = b.begin();
  for (std::size_t f = 0; f < kFamilies; ++f) {
    const auto family = static_cast<FactFamily>(f);
    auto x_end = x;
    auto y_end = y;
    while (x_end != a.end() && x_end->family == family) ++x_end;
    while (y_end != b.end() && y_end->family == family) ++y_end;
    if (!std::equal(x, x_end, y, y_end)) out |= bit(family);
    x = x_end;
    y = y_end;
  }
  return out;
}

std::vector<StoredFinding> with_ids(std::vector<Finding> fresh, std::vector<StoredFinding>& pool,
                                    FindingId& next_id, std::vector<std::uint32_t>& added) {
  std::vector<StoredFinding> out;
  out.reserve(fresh.size());
  for (Finding& finding : fresh) out.push_back({0, std::move(finding)});

  // Most of the time nothing, or one finding in a row, has changed: the ends agree.
  std::size_t same = 0;
  while (same < out.size() && same < pool.size() && equal(out[same].finding, pool[same].finding)) {
    out[same].id = pool[same].id;
    ++same;
  }
  std::size_t out_end = out.size();
  std::size_t pool_end = pool.size();
  while (out_end > same && pool_end > same &&
         equal(out[out_end - 1].finding, pool[pool_end - 1].finding)) {
    out[--out_end].id = pool[--pool_end].id;
  }

  std::vector<StoredFinding> left;
  if (out_end > same && pool_end > same) {
    std::unordered_multimap<std::uint64_t, std::size_t> places;
    for (std::size_t i = same; i < pool_end; ++i) places.emplace(key(pool[i].finding), i);
    for (std::size_t i = same; i < out_end; ++i) {
      auto [at, end] = places.equal_range(key(out[i].finding));
      while (at != end && !equal(pool[at->second].finding, out[i].finding)) ++at;
      if (at == end) continue;
      out[i].id = std::exchange(pool[at->second].id, 0);
      places.erase(at);
    }
  }
  for (std::size_t i = same; i < pool_end; ++i) {
    if (pool[i].id != 0) left.push_back(std::move(pool[i]));
  }
  pool = std::move(left);
  for (std::size_t i = same; i < out_end; ++i) {
    if (out[i].id != 0) continue;
    out[i].id = next_id++;
    added.push_back(static_cast<std::uint32_t>(i));
  }
  return out;
}

}  // namespace wengao::engine
