// Ledger: the figures of a document and what its wording binds together, kept up with its edits. A
// line's own relations follow the line; those of lists, tables and indicators are read again where
// the edit can have touched them, and nowhere else. Equal, always, to the ledger of the text from
// scratch.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/doc/document.h"
#include "core/facts/fact_list.h"
#include "core/facts/lists.h"
#include "core/facts/relations.h"
#include "core/facts/table.h"

namespace wengao::facts {

// What is known of one line beyond its facts.
struct LedgerLine {
  std::vector<Relation> own;       // within the line
  std::vector<Relation> of_list;   // announced here, counted below
  std::vector<Relation> of_table;  // with cells of other rows
  std::vector<Relation> again;     // of an indicator the report has named before
  std::vector<Fact> cells;         // figures with unit and words of their table
  std::vector<Fact> times;         // dates and spans of time
  ListPart part;

  [[nodiscard]] bool empty() const {
    return own.empty() && of_list.empty() && of_table.empty() && again.empty() && cells.empty() &&
           times.empty() && part == ListPart{};
  }
};

// Which lines to hand out anew.
struct LedgerChange {
  bool whole = true;
  std::vector<std::uint32_t> lines;  // in order; all of them when whole
};

// What a row of the ledger is: count, money, measure, percent, points, times; date, span.
std::string_view type_name(const Fact& figure);

class Ledger {
 public:
  // From scratch.
  explicit Ledger(const Lines& lines);

  // `delta`: which lines gave way to which. `redone`: lines outside of it whose text or recognition
  // differs. `gone`: the blocks that are no more.
  void follow(const Lines& lines, LineDelta delta, std::span<const std::uint32_t> redone,
              std::span<const BlockId> gone);

  // The figures and times of a line in text order. Valid until the next change.
  [[nodiscard]] std::vector<const Fact*> figures(const Lines& lines, std::uint32_t line) const;
  // The relations whose checked figure stands in a block, in text order.
  [[nodiscard]] std::vector<const Relation*> relations(BlockId block) const;
  // Calls fn(block, line) for each line a relation of another line can reach: rows of tables,
  // indicators.
  template <class Fn>
  void each_reached(Fn&& fn) const {
    for (const FactList* list : {&cells_, &indicators_}) {
      for (const FactAt& fact : list->all()) fn(fact.block, fact.line);
    }
  }

  // The lines whose figures or relations differ since revision `since`, when that was the last that
  // was asked for; all, else. `now`: the present revision.
  LedgerChange take_change(std::uint32_t since, std::uint32_t now);

 private:
  void move_lines(LineDelta delta);
  // Reads the lines anew, each for itself.
  void read_own(const Lines& lines, std::span<const std::uint32_t> dirty);
  void read_batch(const Lines& lines, std::span<const std::uint32_t> dirty);
  void read_lists(const Lines& lines, std::span<const std::uint32_t> dirty);
  void read_tables(const Lines& lines, std::span<const std::uint32_t> dirty);
  void read_cells(const Lines& lines, FactRange range);
  void read_indicators(const Lines& lines, std::span<const std::uint32_t> dirty);
  void read_reports(FactRange range);
  LedgerLine* find(BlockId block);

  std::unordered_map<BlockId, LedgerLine> lines_;  // those that have something
  FactList cells_;                                 // of all tables
  FactList indicators_;                            // with the titles and headings they stand under
  std::vector<std::uint32_t> changed_;             // since handed_, in no order
  std::uint32_t handed_ = 0;                       // revision last handed out; 0 never
  // Of the change being followed.
  bool lists_moved_ = false;  // what is part of a list came, went or differs
  // Among the lines that gave way:
  bool rows_gone_ = false;        // rows of tables
  bool indicators_gone_ = false;  // indicators, titles or headings
};

}  // namespace wengao::facts
