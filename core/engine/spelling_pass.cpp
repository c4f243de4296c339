#include "core/engine/spelling_pass.h"

#include <algorithm>
#include <iterator>
#include <unordered_set>
#include <utility>

namespace wengao::engine {
namespace {

// What rules that read several lines, or the pages, say of each paragraph.
using SaidAcross = std::unordered_map<BlockId, std::vector<const Finding*>>;

SaidAcross said_across(const Memory& memory) {
  SaidAcross out;
  const auto take = [&out](const std::vector<StoredFinding>& findings) {
    for (const StoredFinding& stored : findings) {
      out[stored.finding.block].push_back(&stored.finding);
    }
  };
  for (const Scope& scope : memory.scopes) {
    for (const auto& findings : scope.findings) take(findings);
  }
  for (const auto& findings : memory.file.findings) take(findings);
  take(memory.of_pages);
  return out;
}

}  // namespace

void SpellingPass::forget(Line& line, Memory& memory, Patch& patch) {
  for (const StoredFinding& stored : line.findings) {
    patch.removed.push_back(stored.id);
    --memory.counts.findings[static_cast<std::size_t>(stored.finding.severity)];
  }
  line.findings.clear();
}

void SpellingPass::set(SpellingWishes wishes, Memory& memory, Patch& patch) {
  const bool same_model = wishes.model == wishes_.model;
  wishes_ = std::move(wishes);
  if (!same_model) {
    for (auto& [id, line] : lines_) forget(line, memory, patch);
    lines_.clear();
    finder_ =
        wishes_.model == nullptr ? nullptr : std::make_unique<spelling::Finder>(*wishes_.model);
  }
  next_ = 0;
  told_ = finder_ == nullptr;
  patch.counts = memory.counts;
}

void SpellingPass::before_change(const Memory& memory, LineDelta delta) {
  changing_.clear();
  if (finder_ == nullptr) return;
  for (std::uint32_t i = 0; i < delta.removed && delta.first + i < memory.lines.size(); ++i) {
    changing_.push_back(memory.lines.at(delta.first + i).paragraph_id);
  }
}

void SpellingPass::after_change(Memory& memory, Patch& patch) {
  if (finder_ == nullptr) return;
  for (const BlockId id : changing_) {
    const auto line = lines_.find(id);
    if (line == lines_.end()) continue;
    forget(line->second, memory, patch);
    lines_.erase(line);
  }
  next_ = 0;
  told_ = false;
  patch.counts = memory.counts;
}

void SpellingPass::forget_findings() {
  for (auto& [id, line] : lines_) line.findings.clear();
}

bool SpellingPass::run(std::size_t units, Memory& memory, Patch& patch) {
  patch.counts = memory.counts;
  if (finder_ == nullptr || told_) return true;
  // Lines already looked at cost a little too, so that a slice over many of them stays short.
  constexpr std::size_t kPerLine = 4;
  units = std::max<std::size_t>(units, 1);
  std::size_t spent = 0;
  bool looked = false;  // however few units are given, something is looked at
  for (; next_ < memory.lines.size(); ++next_) {
    if (spent >= units) return false;
    const Block block = memory.lines.at(next_).block();
    spent += kPerLine;
    const std::uint32_t revision = memory.lines.at(next_).text_revision;
    Line& line = lines_[block.id];
    if (line.text_revision != revision) {
      forget(line, memory, patch);
      line = {revision, 0, {}, {}};
    }
    if (!spelling::is_checked(block)) continue;
    while (line.done < block.text.size()) {
      if (spent >= units && looked) return false;
      const Off before = line.done;
      const std::size_t left = spent < units ? units - spent : 1;
      line.done = finder_->find(block.text, before, left, line.suspects);
      looked = true;
      spent += line.done - before;
    }
  }
  tell(memory, patch);
  return true;
}

void SpellingPass::tell(Memory& memory, Patch& patch) {
  told_ = true;
  spelling::Surroundings surroundings = spelling::surroundings_by(memory.profile.get());
  std::unordered_set<BlockId> present;
  present.reserve(memory.lines.size());
  for (std::uint32_t n = 0; n < memory.lines.size(); ++n) {
    const LineState& state = memory.lines.at(n);
    present.insert(state.paragraph_id);
    const Line& line = lines_[state.paragraph_id];
    if (!spelling::is_checked(state.block())) continue;
    surroundings.repeats.count(state.paragraph->text, line.suspects);
    spelling::add_names(state.facts, surroundings.names);
  }
  for (auto line = lines_.begin(); line != lines_.end();) {
    const bool gone = !present.contains(line->first);
    if (gone) forget(line->second, memory, patch);
    line = gone ? lines_.erase(line) : std::next(line);
  }
  const spelling::Wishes wishes = {wishes_.level, wishes_.words.get(), memory.profile.get()};
  const SaidAcross across = said_across(memory);
  std::vector<Finding> already;
  for (std::uint32_t n = 0; n < memory.lines.size(); ++n) {
    const LineState& state = memory.lines.at(n);
    Line& line = lines_[state.paragraph_id];
    if (line.suspects.empty() && line.findings.empty()) continue;
    std::vector<Finding> fresh;
    if (spelling::is_checked(state.block())) {
      already.clear();
      for (const StoredFinding& stored : state.findings) already.push_back(stored.finding);
      if (const auto said = across.find(state.paragraph_id); said != across.end()) {
        for (const Finding* finding : said->second) already.push_back(*finding);
      }
      spelling::add_findings(state.block(), line.suspects, surroundings, wishes, already, fresh);
    }
    std::vector<StoredFinding> pool = std::move(line.findings);
    std::vector<std::uint32_t> added;
    line.findings = with_ids(std::move(fresh), pool, memory.next_finding, added);
    for (const StoredFinding& stored : pool) {
      patch.removed.push_back(stored.id);
      --memory.counts.findings[static_cast<std::size_t>(stored.finding.severity)];
    }
    for (const std::uint32_t index : added) {
      ++memory.counts.findings[static_cast<std::size_t>(line.findings[index].finding.severity)];
      patch.added.push_back(&line.findings[index]);
    }
  }
  patch.counts = memory.counts;
}

}  // namespace wengao::engine
