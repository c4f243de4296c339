#include <algorithm>
#include <iterator>
#include <unordered_map>
#include <utility>

#include "core/engine/refresh_steps.h"
#include "core/engine/word_count.h"
#include "core/lint/rule.h"

namespace wengao::engine {

Patch RefreshSteps::run() {
  const recognise::Changed changed = recognise::update(*memory_.recognised, document_, delta_);
  patch_.work.lines_recognised = changed.lines_looked_at;
  replace_lines();
  begin_ = delta_.first;
  end_ = delta_.first + delta_.inserted;
  if (changed.first < changed.last) {
    begin_ = std::min(begin_, changed.first);
    end_ = std::max(end_, changed.last);
  }
  look_at_lines();
  list_line_changes();
  follow_in_scopes();
  run_rules();
  follow_in_ledger();
  drop_of_pages();
  memory_.counts.length = document_.length();
  memory_.counts.lines = document_.lines();
  patch_.counts = memory_.counts;
  return std::move(patch_);
}

void RefreshSteps::replace_lines() {
  std::vector<LinePtr> old = memory_.lines.take(delta_.first, delta_.removed);
  structural_ = old.size() != 1 || delta_.inserted != 1 ||
                old[0]->paragraph_id != document_.line(delta_.first).id;
  std::unordered_map<BlockId, std::size_t> places;
  for (std::size_t i = 0; i < old.size(); ++i) {
    places.emplace(old[i]->paragraph_id, i);
  }
  std::vector<LinePtr> fresh;
  fresh.reserve(delta_.inserted);
  for (std::uint32_t i = 0; i < delta_.inserted; ++i) {
    const Paragraph& paragraph = document_.line(delta_.first + i);
    const auto place = places.find(paragraph.id);
    LinePtr state =
        place == places.end() ? std::make_unique<LineState>() : std::move(old[place->second]);
    state->paragraph = &paragraph;
    state->paragraph_id = paragraph.id;
    fresh.push_back(std::move(state));
  }
  for (const LinePtr& gone : old) {
    if (gone == nullptr) continue;
    forget(gone->findings);
    gone_.push_back(gone->paragraph_id);
    memory_.counts.words -= gone->words;
  }
  memory_.lines.put(delta_.first, std::move(fresh));
}

void RefreshSteps::forget(const std::vector<StoredFinding>& findings) {
  for (const StoredFinding& stored : findings) {
    patch_.removed.push_back(stored.id);
    --memory_.counts.findings[static_cast<std::size_t>(stored.finding.severity)];
  }
}

void RefreshSteps::replace_findings(std::vector<StoredFinding>& held,
                                    std::vector<StoredFinding>& pool, std::vector<Finding> fresh) {
  std::vector<std::uint32_t> added;
  held = with_ids(std::move(fresh), pool, memory_.next_finding, added);
  for (const std::uint32_t index : added) {
    const StoredFinding& stored = held[index];
    ++memory_.counts.findings[static_cast<std::size_t>(stored.finding.severity)];
    patch_.added.push_back(&stored);
  }
}

void RefreshSteps::look_at_lines() {
  std::vector<std::uint32_t> lines;
  for (std::uint32_t line = begin_; line < end_; ++line) {
    if (differs(line)) lines.push_back(line);
    if (lines.size() < kBatch && line + 1 < end_) continue;
    look_at(lines);
    lines.clear();
  }
}

bool RefreshSteps::differs(std::uint32_t line) {
  LineState& state = memory_.lines.at(line);
  const BlockInfo& info = recognise::info(*memory_.recognised, line);
  if (state.text_revision == state.paragraph->revision && state.info == info) return false;
  if (state.info.starts_report != info.starts_report) starts_moved_ = true;
  state.text_revision = state.paragraph->revision;
  state.revision = memory_.next_revision++;
  state.info = info;
  return true;
}

void RefreshSteps::look_at(std::span<const std::uint32_t> lines) {
  std::vector<Block> blocks;
  for (const std::uint32_t line : lines) blocks.push_back(memory_.lines.at(line).block());
  std::vector<std::vector<Fact>> facts(lines.size());
  std::vector<std::vector<Finding>> found(lines.size());
  facts::extract(blocks, facts);
  lint::check_blocks(blocks, facts, found);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (memory_.profile != nullptr) lint::apply_profile(*memory_.profile, blocks[i], found[i]);
    take(lines[i], std::move(facts[i]), std::move(found[i]));
  }
}

void RefreshSteps::take(std::uint32_t line, std::vector<Fact> facts, std::vector<Finding> found) {
  LineState& state = memory_.lines.at(line);
  ++patch_.work.blocks_checked;
  std::vector<StoredFinding> pool = std::move(state.findings);
  replace_findings(state.findings, pool, std::move(found));
  forget(pool);

  const FamilySet families = difference(state.facts, facts);
  state.facts = std::move(facts);
  redone_.push_back({line, families});

  const std::uint32_t words = count_words(state.paragraph->text);
  memory_.counts.words += words - state.words;
  state.words = words;
}

void RefreshSteps::list_line_changes() {
  if (structural_) patch_.lines.push_back({delta_.first, delta_.removed, delta_.inserted});
  for (const auto& [line, families] : redone_) {
    if (came(line)) continue;
    if (!patch_.lines.empty()) {
      LineChange& last = patch_.lines.back();
      const bool is_hull = structural_ && patch_.lines.size() == 1;
      if (!is_hull && last.first + last.inserted == line) {
        ++last.removed;
        ++last.inserted;
        continue;
      }
    }
    patch_.lines.push_back({line, 1, 1});
  }
}

void RefreshSteps::follow_in_ledger() {
  if (!memory_.ledger) return;
  std::vector<std::uint32_t> redone;
  redone.reserve(redone_.size());
  for (const Redone& one : redone_) redone.push_back(one.line);
  memory_.ledger->follow(StoredLines(memory_.lines), delta_, redone, gone_);
}

void RefreshSteps::drop_of_pages() {
  if (memory_.of_pages.empty()) return;
  std::vector<BlockId> touched = std::move(gone_);
  for (const Redone& redone : redone_) {
    touched.push_back(memory_.lines.at(redone.line).paragraph_id);
  }
  std::sort(touched.begin(), touched.end());
  const auto stale = [&](const StoredFinding& stored) {
    const Finding& finding = stored.finding;
    const auto is_touched = [&](BlockId id) {
      return std::binary_search(touched.begin(), touched.end(), id);
    };
    return is_touched(finding.block) ||
           std::any_of(finding.related.begin(), finding.related.end(),
                       [&](const auto& place) { return is_touched(place.first); });
  };
  const auto kept = std::stable_partition(memory_.of_pages.begin(), memory_.of_pages.end(),
                                          [&](const StoredFinding& s) { return !stale(s); });
  forget({std::make_move_iterator(kept), std::make_move_iterator(memory_.of_pages.end())});
  memory_.of_pages.erase(kept, memory_.of_pages.end());
}

Patch RefreshSteps::take_page_findings(std::vector<Finding> found) {
  if (memory_.profile != nullptr) lint::apply_profile(*memory_.profile, found);
  std::vector<StoredFinding> pool = std::move(memory_.of_pages);
  replace_findings(memory_.of_pages, pool, std::move(found));
  forget(pool);
  patch_.counts = memory_.counts;
  return std::move(patch_);
}

Patch refresh(Memory& memory, const Document& document, LineDelta delta) {
  return RefreshSteps(memory, document, delta).run();
}

Patch take_page_findings(Memory& memory, const Document& document, std::vector<Finding> found) {
  return RefreshSteps(memory, document, {}).take_page_findings(std::move(found));
}

}  // namespace wengao::engine
