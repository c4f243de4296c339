#include "core/facts/ledger.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/facts/indicator.h"
#include "core/facts/table.h"
#include "core/facts/times.h"

namespace wengao::facts {
namespace {

bool equal(const Term& a, const Term& b) {
  return a.block == b.block && a.span == b.span && a.value == b.value;
}
bool equal(const Relation& a, const Relation& b) {
  return a.kind == b.kind && a.holds == b.holds && equal(a.total, b.total) &&
         std::equal(a.parts.begin(), a.parts.end(), b.parts.begin(), b.parts.end(),
                    [](const Term& x, const Term& y) { return equal(x, y); }) &&
         a.computed == b.computed && a.tolerance == b.tolerance && a.unit == b.unit &&
         a.factor == b.factor && a.evidence == b.evidence;
}
bool equal(const std::vector<Relation>& a, const std::vector<Relation>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const Relation& x, const Relation& y) { return equal(x, y); });
}

bool stands_before(const Relation& a, const Relation& b) {
  return a.total.span.begin < b.total.span.begin;
}

}  // namespace

std::string_view type_name(const Fact& figure) {
  constexpr std::array<std::string_view, 6> kQuantities = {"count",   "money",  "measure",
                                                           "percent", "points", "times"};
  if (figure.family == FactFamily::quantity) return kQuantities[figure.type];
  return is_span(figure) ? "span" : "date";
}

Ledger::Ledger(const Lines& lines)
    : cells_([](const Fact& fact) { return fact.family == FactFamily::cell; }),
      indicators_(tells_indicators) {
  lines_.reserve(lines.count());
  follow(lines, {0, 0, lines.count()}, {}, {});
}

LedgerLine* Ledger::find(BlockId block) {
  const auto at = lines_.find(block);
  return at == lines_.end() ? nullptr : &at->second;
}

void Ledger::follow(const Lines& lines, LineDelta delta, std::span<const std::uint32_t> redone,
                    std::span<const BlockId> gone) {
  lists_moved_ = delta.removed != delta.inserted || !gone.empty();
  rows_gone_ = indicators_gone_ = false;
  for (const BlockId block : gone) lines_.erase(block);
  if (delta.removed != delta.inserted) move_lines(delta);
  std::vector<std::uint32_t> dirty(redone.begin(), redone.end());
  for (std::uint32_t i = 0; i < delta.inserted; ++i) dirty.push_back(delta.first + i);
  std::sort(dirty.begin(), dirty.end());
  dirty.erase(std::unique(dirty.begin(), dirty.end()), dirty.end());
  if (dirty.empty()) return;
  changed_.insert(changed_.end(), dirty.begin(), dirty.end());
  read_own(lines, dirty);
  if (lists_moved_) read_lists(lines, dirty);
  read_tables(lines, dirty);
  read_indicators(lines, dirty);
  for (const std::uint32_t line : dirty) {
    const auto at = lines_.find(lines.block(line).id);
    if (at != lines_.end() && at->second.empty()) lines_.erase(at);
  }
}

void Ledger::move_lines(LineDelta delta) {
  const std::uint32_t end = delta.first + delta.removed;
  std::erase_if(changed_, [&](std::uint32_t line) { return line >= delta.first && line < end; });
  for (std::uint32_t& line : changed_) {
    if (line >= end) line += delta.inserted - delta.removed;
  }
  rows_gone_ = cells_.move(delta);
  indicators_gone_ = indicators_.move(delta);
}

void Ledger::read_own(const Lines& lines, std::span<const std::uint32_t> dirty) {
  for (std::size_t at = 0; at < dirty.size(); at += kBatch)
    read_batch(lines, dirty.subspan(at, std::min(kBatch, dirty.size() - at)));
}

void Ledger::read_batch(const Lines& lines, std::span<const std::uint32_t> dirty) {
  std::vector<Block> blocks;
  std::vector<Related> related;
  std::vector<LedgerLine*> held;
  blocks.reserve(dirty.size());
  for (const std::uint32_t line : dirty) {
    blocks.push_back(lines.block(line));
    held.push_back(&lines_[blocks.back().id]);
    related.push_back({&blocks.back(), lines.facts(line), &held.back()->own});
  }
  relate(related);
  for (std::size_t i = 0; i < related.size(); ++i) {
    const Related& one = related[i];
    const Block& block = *one.block;
    LedgerLine& known = *held[i];
    std::stable_sort(known.own.begin(), known.own.end(), stands_before);
    const ListPart part = list_part(block, one.facts);
    // An announcement is read again with its line, since its place may have moved.
    lists_moved_ = lists_moved_ || part.announced != 0 || part != known.part;
    known.part = part;
    known.times = times_of(block, one.facts);
    // Rows of tables get theirs again.
    known.of_table.clear();
    known.cells.clear();
    known.again.clear();
  }
}

// Announcements whose list the lines may belong to, and those that stand in such a list.
void Ledger::read_lists(const Lines& lines, std::span<const std::uint32_t> dirty) {
  std::uint32_t done = 0;
  for (std::size_t i = 0; i < dirty.size();) {
    // Lines whose surroundings meet are looked at together.
    std::uint32_t first = dirty[i] - std::min(dirty[i], kListReach);
    first = std::max(first, done);
    std::uint32_t last = dirty[i] + kListReach + 1;
    while (++i < dirty.size() && dirty[i] <= last + kListReach) {
      last = dirty[i] + kListReach + 1;
    }
    last = std::min(last, lines.count());
    done = last;
    std::vector<Relation> found = relations_between(lines, first, last);
    auto next = found.begin();
    for (std::uint32_t line = first; line < last; ++line) {
      const BlockId block = lines.block(line).id;
      LedgerLine* known = find(block);
      if (known == nullptr) continue;
      std::vector<Relation> of_list;
      for (; next != found.end() && next->total.block == block; ++next) {
        of_list.push_back(std::move(*next));
      }
      if (equal(of_list, known->of_list)) continue;
      known->of_list = std::move(of_list);
      changed_.push_back(line);
    }
  }
}

void Ledger::read_tables(const Lines& lines, std::span<const std::uint32_t> dirty) {
  const std::vector<bool> touched = cells_.list(lines, dirty);
  std::size_t done = 0;
  for (std::size_t i = 0; i < dirty.size(); ++i) {
    const std::size_t at = cells_.first_at(dirty[i]);
    const std::size_t after = cells_.first_at(dirty[i] + 1);
    FactRange range;
    if (rows_gone_ || touched[i]) {
      // With the rows on both sides: a table may have been parted here, or two have become one.
      range = {at - std::min<std::size_t>(at, 1), std::min(after + 1, cells_.all().size())};
    } else if (cells_.first_at(dirty[i] + kUnitReach + 1) > at) {
      range = {at, at + 1};  // the unit of the table below may stand here
    } else {
      continue;
    }
    if (range.to <= done) continue;
    range = whole_tables(cells_.all(), range);
    range.from = std::max(range.from, done);
    done = range.to;
    read_cells(lines, range);
  }
}

void Ledger::read_cells(const Lines& lines, FactRange range) {
  const auto cells = cells_.all().subspan(range.from, range.to - range.from);
  std::unordered_map<BlockId, LedgerLine> fresh;
  for (Relation& relation : relations_of_tables(cells)) {
    fresh[relation.total.block].of_table.push_back(std::move(relation));
  }
  for (TableFigure& figure : table_figures(cells, lines)) {
    fresh[figure.block].cells.push_back(std::move(figure.fact));
  }
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0 && cells[i].block == cells[i - 1].block) continue;
    LedgerLine& row = lines_[cells[i].block];
    LedgerLine& now = fresh[cells[i].block];
    if (equal(row.of_table, now.of_table) && row.cells == now.cells) continue;
    row.of_table = std::move(now.of_table);
    row.cells = std::move(now.cells);
    changed_.push_back(cells[i].line);
  }
}

// Whose an indicator is hangs on the titles and headings of its report.
void Ledger::read_indicators(const Lines& lines, std::span<const std::uint32_t> dirty) {
  const std::vector<bool> touched = indicators_.list(lines, dirty);
  std::size_t done = 0;
  for (std::size_t i = 0; i < dirty.size(); ++i) {
    if (!indicators_gone_ && !touched[i]) continue;
    // With those on both sides: a title that came or went parts reports, or joins them.
    const std::size_t at = indicators_.first_at(dirty[i]);
    FactRange range = {at - std::min<std::size_t>(at, 1), indicators_.first_at(dirty[i] + 1) + 1};
    range.to = std::min(range.to, indicators_.all().size());
    if (range.to <= done) continue;
    range = whole_reports(indicators_.all(), range);
    range.from = std::max(range.from, done);
    done = range.to;
    read_reports(range);
  }
}

void Ledger::read_reports(FactRange range) {
  const auto structure = indicators_.all().subspan(range.from, range.to - range.from);
  std::vector<Relation> found = relations_of_indicators(structure);
  auto next = found.begin();
  BlockId done = 0;
  for (const FactAt& at : structure) {
    const bool names_one = static_cast<StructureType>(at.fact->type) == StructureType::indicator;
    if (!names_one || std::exchange(done, at.block) == at.block) continue;
    std::vector<Relation> again;
    for (; next != found.end() && next->total.block == at.block; ++next) {
      again.push_back(std::move(*next));
    }
    const LedgerLine* known = find(at.block);
    if (known == nullptr && again.empty()) continue;
    LedgerLine& line = lines_[at.block];
    if (equal(line.again, again)) continue;
    line.again = std::move(again);
    changed_.push_back(at.line);
  }
}

std::vector<const Fact*> Ledger::figures(const Lines& lines, std::uint32_t line) const {
  std::vector<const Fact*> out;
  const auto known = lines_.find(lines.block(line).id);
  const LedgerLine none;
  const LedgerLine& more = known == lines_.end() ? none : known->second;
  const std::vector<Fact>& cells = more.cells;
  const std::vector<Fact>& times = more.times;
  out.reserve(lines.facts(line).size() + cells.size() + times.size());
  auto cell = cells.begin();
  auto time = times.begin();
  const auto add = [&](const Fact& fact) {
    for (; time != times.end() && time->span.begin < fact.span.begin; ++time) out.push_back(&*time);
    out.push_back(&fact);
  };
  for (const Fact& fact : lines.facts(line)) {
    if (fact.family != FactFamily::quantity) continue;
    for (; cell != cells.end() && cell->span.end <= fact.span.begin; ++cell) add(*cell);
    // What a cell states alone gives way to the figure of its table.
    if (cell != cells.end() && fact.span.begin >= cell->span.begin) continue;
    add(fact);
  }
  for (; cell != cells.end(); ++cell) add(*cell);
  for (; time != times.end(); ++time) out.push_back(&*time);
  return out;
}

std::vector<const Relation*> Ledger::relations(BlockId block) const {
  std::vector<const Relation*> out;
  const auto known = lines_.find(block);
  if (known == lines_.end()) return out;
  const LedgerLine& line = known->second;
  for (const auto* list : {&line.own, &line.of_list, &line.of_table, &line.again}) {
    for (const Relation& relation : *list) out.push_back(&relation);
  }
  std::stable_sort(out.begin(), out.end(), [](const Relation* a, const Relation* b) {
    return a->total.span.begin < b->total.span.begin;
  });
  return out;
}

LedgerChange Ledger::take_change(std::uint32_t since, std::uint32_t now) {
  LedgerChange out;
  out.whole = handed_ == 0 || since != handed_;
  handed_ = now;
  out.lines = std::exchange(changed_, {});
  if (out.whole) out.lines.clear();
  std::sort(out.lines.begin(), out.lines.end());
  out.lines.erase(std::unique(out.lines.begin(), out.lines.end()), out.lines.end());
  return out;
}

}  // namespace wengao::facts
