#include "core/engine/session.h"

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <utility>

#include "core/engine/line_diff.h"
#include "core/engine/refresh.h"
#include "core/lint/check.h"
#include "core/lint/doubled.h"
#include "core/recognise/explain.h"
#include "core/text/icu_data.h"
#include "core/text/segment.h"

namespace wengao::engine {

struct Session::Inside {
  Document document;
  Memory memory;
  SpellingPass spelling;
  std::uint32_t revision = 0;
  std::optional<std::vector<recognise::Report>> reports;  // made when asked for
  std::optional<lint::Profile> house;                     // as it was given
  bool knows_words = false;  // all lines have been checked with the dictionary at hand

  Patch follow(Document next, LineDelta delta) {
    // The old snapshot lives until lines that point into it have been looked at.
    const Document old = std::exchange(document, std::move(next));
    reports.reset();
    spelling.before_change(memory, delta);
    Patch patch = refresh(memory, document, delta);
    spelling.after_change(memory, patch);
    patch.revision = ++revision;
    return patch;
  }

  // The house's word on rules with the writer's on relations; null when there is neither.
  std::shared_ptr<const lint::Profile> profile() const {
    if (!house && document.intended().empty()) return nullptr;
    lint::Profile both = house ? *house : lint::Profile{};
    both.intended = document.intended();
    return std::make_shared<const lint::Profile>(std::move(both));
  }

  // Checks everything again, as after a change of what is asked of the text.
  Patch check_again() {
    std::vector<FindingId> removed;
    for_each_finding([&](const StoredFinding& stored) { removed.push_back(stored.id); });
    Memory fresh;
    fresh.profile = profile();
    // Ids and revisions are never given twice.
    fresh.next_finding = memory.next_finding;
    fresh.next_revision = memory.next_revision;
    memory = std::move(fresh);
    spelling.forget_findings();
    const std::uint32_t lines = document.lines();
    Patch patch = follow(document, {0, 0, lines});
    patch.lines = {{0, lines, lines}};
    patch.removed = std::move(removed);
    return patch;
  }

  template <class Visit>
  void for_each_finding(Visit visit) const {
    for (std::uint32_t line = 0; line < memory.lines.size(); ++line) {
      for (const StoredFinding& stored : memory.lines.at(line).findings) visit(stored);
    }
    for (std::size_t family = 0; family < kFamilies; ++family) {
      for (const Scope& scope : memory.scopes) {
        for (const StoredFinding& stored : scope.findings[family]) visit(stored);
      }
      for (const StoredFinding& stored : memory.file.findings[family]) visit(stored);
    }
    spelling.for_each_finding(visit);
    for (const StoredFinding& stored : memory.of_pages) visit(stored);
  }
};

Session::Session(Document document) : inside_(std::make_unique<Inside>()) {
  const std::uint32_t lines = document.lines();
  inside_->document = std::move(document);
  inside_->memory.profile = inside_->profile();
  inside_->knows_words = text::Segmenter::at_hand() != nullptr;
  inside_->follow(inside_->document, {0, 0, lines});
}
Session::~Session() = default;
Session::Session(Session&&) noexcept = default;
Session& Session::operator=(Session&&) noexcept = default;

const Document& Session::document() const { return inside_->document; }
std::uint32_t Session::revision() const { return inside_->revision; }

Result<Patch> Session::edit(std::span<const Edit> edits) {
  if (edits.empty()) return Error{Code::bad_offset, "0"};
  const Document& before = inside_->document;
  for (std::size_t i = 0; i < edits.size(); ++i) {
    const bool in_order = i == 0 || edits[i - 1].to <= edits[i].from;
    if (!in_order || edits[i].from > edits[i].to || edits[i].to > before.length()) {
      return Error{Code::bad_offset, std::to_string(edits[i].from)};
    }
  }
  const std::uint32_t first = before.line_at(edits.front().from);
  const std::uint32_t removed = before.line_at(edits.back().to) - first + 1;
  Document after = before;
  for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit) {
    Result<Document::Applied> applied = after.apply(*edit);
    if (!applied) return applied.error();
    after = std::move(applied->document);
  }
  const std::uint32_t inserted = after.lines() - before.lines() + removed;
  return inside_->follow(std::move(after), {first, removed, inserted});
}

Result<Patch> Session::set_kind(std::uint32_t line, const Attributes& attributes) {
  if (line >= inside_->document.lines()) return Error{Code::not_found, std::to_string(line + 1)};
  return inside_->follow(inside_->document.with_attributes(line, attributes), {line, 1, 1});
}

Result<Patch> Session::decide_like(std::uint32_t line, const Attributes& attributes) {
  if (line >= inside_->document.lines()) return Error{Code::not_found, std::to_string(line + 1)};
  const recognise::Explanation why = recognise::explain(*inside_->memory.recognised, line);
  LikeDecisions decisions;
  if (const auto known = inside_->document.like_decisions()) decisions = *known;
  std::erase_if(decisions, [&](const LikeDecision& d) { return d.likeness == why.likeness; });
  if (attributes.kind) {
    decisions.push_back({why.likeness, attributes, why.confidence >= recognise::kSure});
  }
  Document next = inside_->document.with_attributes(line, attributes);
  return inside_->follow(next.with_like_decisions(std::move(decisions)), {line, 1, 1});
}

Patch Session::remember(LikeDecisions decisions) {
  return inside_->follow(inside_->document.with_like_decisions(std::move(decisions)), {0, 1, 1});
}

Patch Session::set_profile(lint::Profile profile) {
  inside_->house = std::move(profile);
  return inside_->check_again();
}

Patch Session::set_intended(RelationMarks marks) {
  inside_->document = inside_->document.with_intended(std::move(marks));
  return inside_->check_again();
}

Patch Session::set_spelling(SpellingWishes wishes) {
  Patch patch;
  patch.revision = inside_->revision;
  inside_->spelling.set(std::move(wishes), inside_->memory, patch);
  return patch;
}

Patch Session::check_spelling(std::size_t units, bool& done) {
  Patch patch;
  patch.revision = inside_->revision;
  done = inside_->spelling.run(units, inside_->memory, patch);
  return patch;
}

Result<Patch> Session::check_words() {
  Patch nothing;
  nothing.revision = inside_->revision;
  nothing.counts = inside_->memory.counts;
  if (inside_->knows_words) return nothing;
  std::vector<std::uint32_t> waiting;
  LineStore& lines = inside_->memory.lines;
  for (std::uint32_t line = 0; line < lines.size(); ++line) {
    if (lint::waits_for_words(lines.at(line).block())) waiting.push_back(line);
  }
  inside_->knows_words = text::Segmenter::at_hand() != nullptr;
  if (waiting.empty()) return nothing;
  if (!inside_->knows_words) return Error{Code::data_missing, std::string(text::kSegmentPack)};
  for (const std::uint32_t line : waiting) lines.at(line).text_revision = 0;
  const std::uint32_t count = waiting.back() - waiting.front() + 1;
  return inside_->follow(inside_->document, {waiting.front(), count, count});
}

Patch Session::set_page_findings(std::vector<Finding> found) {
  Patch patch = take_page_findings(inside_->memory, inside_->document, std::move(found));
  patch.revision = inside_->revision;
  return patch;
}

const lint::Profile* Session::profile() const { return inside_->memory.profile.get(); }

Patch Session::everything() const {
  Patch patch;
  patch.revision = inside_->revision;
  patch.lines.push_back({0, 0, inside_->document.lines()});
  patch.added = findings();
  patch.counts = inside_->memory.counts;
  return patch;
}

Block Session::block(std::uint32_t line) const { return inside_->memory.lines.at(line).block(); }

std::vector<Block> Session::blocks() const {
  std::vector<Block> out;
  out.reserve(inside_->memory.lines.size());
  for (std::uint32_t line = 0; line < inside_->memory.lines.size(); ++line) {
    out.push_back(block(line));
  }
  return out;
}

const std::vector<recognise::Report>& Session::reports() const {
  if (!inside_->reports) {
    inside_->reports = recognise::reports(*inside_->memory.recognised, inside_->document);
  }
  return *inside_->reports;
}

const recognise::Memory& Session::recognised() const { return *inside_->memory.recognised; }

facts::Ledger& Session::ledger() {
  std::optional<facts::Ledger>& ledger = inside_->memory.ledger;
  if (!ledger) ledger.emplace(lines());
  return *ledger;
}

StoredLines Session::lines() const { return StoredLines(inside_->memory.lines); }

std::vector<const StoredFinding*> Session::findings() const {
  std::unordered_map<BlockId, std::uint32_t> line_of;
  line_of.reserve(inside_->document.lines());
  for (std::uint32_t line = 0; line < inside_->document.lines(); ++line) {
    line_of.emplace(inside_->memory.lines.at(line).paragraph_id, line);
  }
  struct Placed {
    lint::Place place;
    const StoredFinding* stored;
  };
  std::vector<Placed> order;
  inside_->for_each_finding([&](const StoredFinding& stored) {
    order.push_back({{line_of.at(stored.finding.block), &stored.finding}, &stored});
  });
  std::stable_sort(order.begin(), order.end(),
                   [](const Placed& a, const Placed& b) { return lint::before(a.place, b.place); });
  std::vector<const StoredFinding*> out;
  out.reserve(order.size());
  for (const Placed& placed : order) out.push_back(placed.stored);
  return out;
}

Result<FixPlan> Session::plan_fix(FindingId id, std::size_t fix) const {
  const Finding* finding = nullptr;
  inside_->for_each_finding([&](const StoredFinding& stored) {
    if (stored.id == id) finding = &stored.finding;
  });
  if (finding == nullptr || fix >= finding->fixes.size()) {
    return Error{Code::not_found, std::to_string(id)};
  }
  FixPlan plan;
  plan.revision = inside_->revision;
  plan.edits = lint::flat_edits(inside_->document, blocks(), *finding, finding->fixes[fix]);
  std::reverse(plan.edits.begin(), plan.edits.end());
  plan.applied = 1;
  return plan;
}

namespace {
FixPlan plan_of(normalise::Result result, std::uint32_t revision) {
  FixPlan plan;
  plan.revision = revision;
  plan.edits = std::move(result.edits);
  plan.applied = result.renumbered + result.reformed + result.references;
  plan.skipped = result.unclear;
  return plan;
}
}  // namespace

FixPlan Session::plan_normalise() const {
  return plan_of(normalise::normalise(inside_->document, blocks(), reports()), inside_->revision);
}

FixPlan Session::plan_renumber(std::span<const normalise::Numbered> wanted) const {
  return plan_of(normalise::renumber(inside_->document, blocks(), reports(), wanted),
                 inside_->revision);
}

FixPlan Session::plan_fix_all(lint::Filter filter) const {
  filter.profile = inside_->memory.profile.get();
  const lint::FixAllResult all = lint::fix_all(inside_->document, filter);
  FixPlan plan;
  plan.revision = inside_->revision;
  plan.edits = line_diff(inside_->document, all.document);
  plan.applied = all.fixed;
  plan.skipped = static_cast<std::uint32_t>(all.skipped.size());
  return plan;
}

}  // namespace wengao::engine
