// The reports of a file and the rules that read one or all of them.
#include <algorithm>
#include <iterator>
#include <utility>

#include "core/engine/refresh_steps.h"
#include "core/lint/rule.h"

namespace wengao::engine {

FamilySet RefreshSteps::families_read(bool whole_file) {
  FamilySet out = 0;
  for (const Rule* rule : lint::all_rules()) {
    if (rule->check_facts != nullptr && rule->whole_file == whole_file) out |= bit(rule->reads);
  }
  return out;
}

std::size_t RefreshSteps::scope_of(std::uint32_t line) const {
  const auto after = std::upper_bound(memory_.firsts.begin(), memory_.firsts.end(), line);
  return static_cast<std::size_t>(after - memory_.firsts.begin()) - 1;
}

bool RefreshSteps::came(std::uint32_t line) const {
  return structural_ && line >= delta_.first && line < delta_.first + delta_.inserted;
}

void RefreshSteps::follow_in_scopes() {
  if (memory_.scopes.empty()) {
    memory_.firsts.push_back(0);
    memory_.scopes.emplace_back();
    starts_moved_ = true;
  }
  if (structural_) move_lines();
  // Beyond this, making the lists anew is cheaper than changing them line by line.
  constexpr std::size_t kMany = 256;
  const bool many = redone_.size() > kMany;
  if (starts_moved_ || many) part_again();
  if (many) list_file_again();
  for (const Redone& redone : redone_) {
    if (many || came(redone.line)) continue;
    const LineState& state = memory_.lines.at(redone.line);
    if (!starts_moved_) {
      memory_.scopes[scope_of(redone.line)].set_line(redone.line, state, in_reports_,
                                                     redone.families);
    }
    memory_.file.set_line(redone.line, state, in_file_, redone.families);
  }
  if (!structural_ || many) return;
  if (!starts_moved_) {
    memory_.scopes[scope_of(delta_.first)].insert_lines(memory_.lines, delta_.first,
                                                        delta_.inserted, in_reports_);
  }
  memory_.file.insert_lines(memory_.lines, delta_.first, delta_.inserted, in_file_);
}

void RefreshSteps::list_file_again() {
  memory_.file.clear_facts();
  memory_.file.insert_lines(memory_.lines, 0, memory_.lines.size(), in_file_);
  memory_.file.dirty = in_file_;
}

void RefreshSteps::move_lines() {
  const std::uint32_t old_end = delta_.first + delta_.removed;
  const std::size_t home = scope_of(delta_.first);
  memory_.file.replace_lines(delta_.first, delta_.removed, delta_.inserted);
  for (std::size_t i = home; i < memory_.scopes.size(); ++i) {
    std::uint32_t& first = memory_.firsts[i];
    if (i == home || first < old_end) {
      memory_.scopes[i].replace_lines(delta_.first, delta_.removed, delta_.inserted);
    } else {
      memory_.scopes[i].move_all(delta_.removed, delta_.inserted);
    }
    if (first >= old_end && i > 0) {
      first += delta_.inserted - delta_.removed;
    } else if (first >= delta_.first && i > 0) {
      first = delta_.first;
      starts_moved_ = true;
    }
  }
  for (std::uint32_t i = 0; i < delta_.inserted; ++i) {
    if (recognise::info(*memory_.recognised, delta_.first + i).starts_report) {
      starts_moved_ = true;
    }
  }
}

void RefreshSteps::part_again() {
  std::vector<std::uint32_t>& firsts = memory_.firsts;
  const auto begin = std::lower_bound(firsts.begin(), firsts.end(), begin_);
  const std::size_t from =
      begin == firsts.begin() ? 0 : static_cast<std::size_t>(begin - firsts.begin()) - 1;
  const std::size_t to = scope_of(end_ > begin_ ? end_ - 1 : begin_) + 1;
  const std::uint32_t last = to < firsts.size() ? firsts[to] : memory_.lines.size();

  std::vector<std::uint32_t> new_firsts;
  std::vector<Scope> new_scopes;
  for (std::uint32_t line = firsts[from]; line < last; ++line) {
    const bool starts = memory_.lines.at(line).info.starts_report;
    if (new_firsts.empty() || starts) {
      new_firsts.push_back(line);
      new_scopes.emplace_back();
    }
  }
  for (std::size_t i = 0; i < new_scopes.size(); ++i) {
    const std::uint32_t end = i + 1 < new_firsts.size() ? new_firsts[i + 1] : last;
    new_scopes[i].insert_lines(memory_.lines, new_firsts[i], end - new_firsts[i], in_reports_);
  }
  const auto step = [](std::size_t n) { return static_cast<std::ptrdiff_t>(n); };
  for (std::size_t i = from; i < to; ++i) {
    for (std::size_t f = 0; f < kFamilies; ++f) {
      std::vector<StoredFinding>& held = memory_.scopes[i].findings[f];
      pool_[f].insert(pool_[f].end(), std::make_move_iterator(held.begin()),
                      std::make_move_iterator(held.end()));
    }
  }
  firsts.erase(firsts.begin() + step(from), firsts.begin() + step(to));
  firsts.insert(firsts.begin() + step(from), new_firsts.begin(), new_firsts.end());
  memory_.scopes.erase(memory_.scopes.begin() + step(from), memory_.scopes.begin() + step(to));
  memory_.scopes.insert(memory_.scopes.begin() + step(from),
                        std::make_move_iterator(new_scopes.begin()),
                        std::make_move_iterator(new_scopes.end()));
  rebuilt_from_ = from;
  rebuilt_to_ = from + new_firsts.size();
}

void RefreshSteps::run_rules() {
  const auto is_report = [&](std::size_t i) {
    return i > 0 || memory_.lines.at(0).info.starts_report;
  };
  if (rebuilt_to_ > rebuilt_from_) {
    for (std::size_t i = rebuilt_from_; i < rebuilt_to_; ++i) {
      for (std::size_t f = 0; f < kFamilies; ++f) {
        if (is_report(i)) run_family(memory_.scopes[i], f, false, pool_[f]);
      }
      memory_.scopes[i].dirty = 0;
    }
    for (const std::vector<StoredFinding>& left : pool_) forget(left);
  }
  run_dirty(memory_.file, true);
  const std::size_t first = scope_of(begin_);
  const std::size_t last = end_ > begin_ ? scope_of(end_ - 1) : first;
  for (std::size_t i = first; i <= last; ++i) {
    if (is_report(i)) run_dirty(memory_.scopes[i], false);
    memory_.scopes[i].dirty = 0;
  }
}

void RefreshSteps::run_dirty(Scope& scope, bool whole_file) {
  for (std::size_t f = 0; f < kFamilies; ++f) {
    if ((scope.dirty & (1U << f)) == 0) continue;
    std::vector<StoredFinding> pool = std::move(scope.findings[f]);
    run_family(scope, f, whole_file, pool);
    forget(pool);
  }
  scope.dirty = 0;
}

void RefreshSteps::run_family(Scope& scope, std::size_t family, bool whole_file,
                              std::vector<StoredFinding>& pool) {
  std::vector<Finding> fresh;
  if (!scope.facts[family].empty()) {
    lint::check_facts(static_cast<FactFamily>(family), whole_file, scope.facts[family], fresh);
    if (memory_.profile != nullptr) lint::apply_profile(*memory_.profile, fresh);
    ++patch_.work.rule_runs;
    patch_.work.facts_seen += static_cast<std::uint32_t>(scope.facts[family].size());
  }
  replace_findings(scope.findings[family], pool, std::move(fresh));
}

}  // namespace wengao::engine
