// A table as its cells state it: what each column and row is. Rows are lines of the same number of
// cells; the first ones without a number name the columns.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/facts/extractors.h"
#include "core/facts/figures.h"
#include "core/facts/lines.h"
#include "core/facts/relations.h"

namespace wengao::facts {

enum class ColumnKind : std::uint8_t {
  plain,       // amounts that add up
  total,       // 合计 小计
  share,       // 占比 比重
  growth,      // 增长率 增幅 同比
  difference,  // 增减 超任务 差额
  completion,  // 完成率 进度
  average,     // 人均 户均 单价
  alone,       // 年份 编号 排名 and the like: says nothing of other columns
};
enum class RowKind : std::uint8_t {
  plain,
  grand,     // 合计 总计
  subtotal,  // 小计
  within,    // 其中：…, a part of the row above
};

struct TableRow {
  BlockId block = 0;
  std::uint32_t line = 0;
  RowKind kind = RowKind::plain;
  std::vector<const Fact*> cells;  // by column; null where it is blank
};

struct Table {
  std::vector<ColumnKind> columns;
  // What names each column: the cells above it, a merged one for all it lies over.
  std::vector<std::u16string> headings;
  std::vector<TableRow> rows;  // without those that name the columns

  [[nodiscard]] const Fact* number(std::size_t row, std::size_t column) const;
};

// A figure of a table as the ledger shows it: with the unit of its column or of the table, and with
// the words of its row and column.
struct TableFigure {
  BlockId block = 0;
  Fact fact;  // as of family quantity
};
// `cells` as for tables_of; `lines`: the document, since a table's unit stands in the line above it
// (单位：万元). Numbers of rows, years and ranks are none.
inline constexpr std::uint32_t kUnitReach = 3;  // lines above the table
std::vector<TableFigure> table_figures(std::span<const FactAt> cells, const Lines& lines);

// Widens the range of `cells` until no table, and no run of lines with cells, lies on both sides of
// an end.
FactRange whole_tables(std::span<const FactAt> cells, FactRange range);

// `cells`: the facts of family cell, in text order.
std::vector<Table> tables_of(std::span<const FactAt> cells);

ColumnKind column_kind(std::u16string_view heading);
RowKind row_kind(std::u16string_view label);

inline Term term_of(const TableRow& row, const Fact& cell) {
  return {row.block, cell.span, cell.value};
}

// The steps of relations_of_tables.
void table_totals(const Table& table, std::vector<Relation>& out);
void table_rates(const Table& table, std::vector<Relation>& out);

}  // namespace wengao::facts
