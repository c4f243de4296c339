// The figures of tables for the ledger. A cell states a number alone; its unit stands beside it, in
// brackets above it, or in the line above the table, and what it counts in its row and column.
#include <algorithm>

#include "core/facts/table.h"
#include "core/facts/units.h"
#include "core/text/chars.h"

namespace wengao::facts {
namespace {

using View = std::u16string_view;

// 万元, 件, % when the words are a unit and nothing else.
View unit_in(View words) {
  View rest = words;
  while (rest.size() > 1 && (rest[0] == u'万' || rest[0] == u'亿')) rest.remove_prefix(1);
  const Unit* unit = unit_at(rest);
  return unit != nullptr && unit->name.size() == rest.size() ? words : View();
}

// 金额（万元）, 金额/万元, 比重%
View unit_of_heading(View heading) {
  if (heading.ends_with(u'%') || heading.ends_with(u'％')) return u"%";
  const std::size_t open = heading.find_last_of(u"（(");
  if (open != View::npos) {
    const std::size_t close = heading.find_first_of(u"）)", open);
    if (close != View::npos) return unit_in(heading.substr(open + 1, close - open - 1));
  }
  const std::size_t slash = heading.find_last_of(u"/／");
  return slash == View::npos ? View() : unit_in(heading.substr(slash + 1));
}

// 单位：万元 in the lines right above the first row; nothing when several units stand there.
View unit_above(const Lines& lines, std::uint32_t line) {
  for (std::uint32_t k = line; k-- > 0 && line - k <= kUnitReach;) {
    const Block block = lines.block(k);
    if (block.is(Kind::table)) break;
    const View words = block.content();
    const std::size_t at = words.find(u"单位");
    if (at == View::npos || at + 3 > words.size()) continue;
    const char16_t colon = words[at + 2];
    if (colon != u'：' && colon != u':') continue;
    View unit = words.substr(at + 3);
    while (!unit.empty() && text::is_invisible(unit.front())) unit.remove_prefix(1);
    unit = unit.substr(0, unit.find_first_of(u"）) \u3000"));
    return unit_in(unit);
  }
  return {};
}

bool names_something(View heading) {
  for (const View word : {u"序号", u"编号", u"年份", u"排名", u"名次", u"位次", u"电话", u"日期",
                          u"时间", u"号码", u"邮编", u"代码"}) {
    if (heading.find(word) != View::npos) return true;
  }
  return false;
}

QuantityType type_of(View unit) {
  while (unit.size() > 1 && (unit[0] == u'万' || unit[0] == u'亿')) unit.remove_prefix(1);
  const Unit* known = unit.empty() ? nullptr : unit_at(unit);
  return known != nullptr ? known->type : QuantityType::count;
}

bool is_number(const Fact& cell) {
  return cell.type == static_cast<std::uint8_t>(CellType::number);
}

}  // namespace

std::vector<TableFigure> table_figures(std::span<const FactAt> cells, const Lines& lines) {
  std::vector<TableFigure> out;
  for (const Table& table : tables_of(cells)) {
    // The unit stands above the headings, a few lines above the first number.
    const std::uint32_t first = table.rows.front().line;
    std::uint32_t top = first;
    while (top > 0 && lines.block(top - 1).is(Kind::table)) --top;
    const View common = unit_above(lines, top);
    for (const TableRow& row : table.rows) {
      View label;
      for (std::size_t c = 0; c < row.cells.size(); ++c) {
        const Fact* cell = row.cells[c];
        if (cell == nullptr) continue;
        if (!is_number(*cell)) {
          if (label.empty()) label = cell->subject;
          continue;
        }
        const View heading = table.headings[c];
        if (names_something(heading)) continue;
        Fact fact = *cell;
        fact.family = FactFamily::quantity;
        if (fact.unit.empty()) fact.unit = unit_of_heading(heading);
        const ColumnKind kind = table.columns[c];
        const bool amount = kind == ColumnKind::plain || kind == ColumnKind::total ||
                            kind == ColumnKind::difference || kind == ColumnKind::average;
        if (fact.unit.empty() && amount) fact.unit = common;
        fact.type = static_cast<std::uint8_t>(type_of(fact.unit));
        fact.subject = label;
        if (!fact.subject.empty() && !heading.empty()) fact.subject += u' ';
        fact.subject += heading;
        out.push_back({row.block, std::move(fact)});
      }
    }
  }
  return out;
}

}  // namespace wengao::facts
