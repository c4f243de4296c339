// Relations between the figures of a text, stated by its wording, and whether they hold.
//
// Precision before recall: a relation is claimed only when wording, units and grammar say so, and
// the words that made it one are kept as evidence.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/facts/fact.h"

namespace wengao::facts {

enum class RelationKind : std::uint8_t {
  sum,         // 共57宗，其中A 38宗、B 19宗: parts make the total
  bound,       // 共4150条，其中1200条被采纳: a part is no more than the whole
  unit,        // 检查企业31家，其中整改隐患29起: the part is counted in another unit
  share,       // 占40%、占35%、占25%: shares make a whole
  ratio,       // 受理22件，处理率90%: no whole number of 22 is 90%
  growth,      // 由100件增加到120件，增长20%
  difference,  // 任务500万元，完成550万元，超任务50万元
  completion,  // 任务500万元，完成550万元，完成率110%; a share of a whole in a table
  product,     // 120人每人500元，共6万元
  average,     // 10个月共1317.31万元，月均131.73万元
  count,       // 树立典型、现场观摩、服务企业三种形式: as many as announced
  sources,  // 12支队伍分别来自7个村、4个社区和镇机关: one team a body, unless one sent more
  repeat,    // 16名特困职工 … 这16名特困职工
  duration,  // 6月3日至9日，为期7天
};
std::string_view name(RelationKind kind);

// One figure of a relation; `value` in the base unit (3.5万元 is 35000).
struct Term {
  BlockId block = 0;
  Span span;
  Decimal value;
};

struct Relation {
  RelationKind kind = RelationKind::sum;
  bool holds = true;
  Term total;               // the figure that is checked
  std::vector<Term> parts;  // what it is checked against, in text order
  Decimal computed;         // what the parts make, in the base unit; for count how many were found
  Decimal tolerance;        // how far total and computed may differ; 0 for exact figures
  std::u16string unit;      // base unit
  std::int64_t factor = 1;  // of the total's own unit, to show `computed` in it: 10000 for 万元
  std::u16string evidence;  // the words that say so: 其中
};

// Those stated within one block. `facts`: all facts of the block, as extracted.
std::vector<Relation> relations_of(const Block& block, std::span<const Fact> facts);
// The same for many blocks, faster than one after the other; `found` is replaced.
struct Related {
  const Block* block;
  std::span<const Fact> facts;
  std::vector<Relation>* found;
};
void relate(std::span<const Related> blocks);

// Sums, bounds and units only, for text that is checked at every keystroke: blocks without 共, 其中
// and the like cost one look.
std::vector<Relation> sums_of(const Block& block);

// Those between the cells of tables. `cells`: facts of family cell, in text order. A column of
// rates, years or numbers that name something is left alone.
std::vector<Relation> relations_of_tables(std::span<const FactAt> cells);

// Names a relation by its working and, in running text, by the words it stands in, so that what the
// writer says of it moves with the text and ends when a number changes. `at`: the place its finding
// has; `text`: its line, empty for a row of a table.
std::uint64_t mark_of(std::u16string_view working, std::u16string_view text, Span at);
std::uint64_t mark_of(const Relation& relation, const Block& block);

// The working: “38 + 19 = 57”, in the total's own unit. ASCII but for × ÷ ≠ ≤.
std::u16string working(const Relation& relation);

}  // namespace wengao::facts
