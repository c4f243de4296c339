#include "core/facts/table.h"

#include <algorithm>
#include <array>

#include "core/text/chars.h"

namespace wengao::facts {
namespace {

using View = std::u16string_view;

constexpr std::size_t kMostColumns = 40;

bool is_number(const Fact& cell) {
  return cell.type == static_cast<std::uint8_t>(CellType::number);
}

std::u16string without_blanks(View words) {
  std::u16string out;
  for (const char16_t c : words) {
    if (!text::is_invisible(c)) out += c;
  }
  return out;
}

using Rows = std::vector<TableRow>;

// Rows that follow each other, with as many columns each.
std::vector<Rows> rows_of(std::span<const FactAt> cells, std::vector<std::size_t>& widths) {
  std::vector<Rows> out;
  bool with_numbers = false;
  for (std::size_t i = 0; i < cells.size();) {
    std::size_t end = i;
    bool number = false;
    while (end < cells.size() && cells[end].block == cells[i].block) {
      number = number || is_number(*cells[end].fact);
      ++end;
    }
    const auto width = static_cast<std::size_t>(cells[i].fact->b);
    // A row of words alone after rows with numbers names the columns of another table.
    const bool heads = !number && with_numbers && end - i > 1;
    if (out.empty() || widths.back() != width || heads) {
      out.emplace_back();
      widths.push_back(width);
      with_numbers = false;
    }
    with_numbers = with_numbers || number;
    if (width <= kMostColumns) {
      TableRow& row = out.back().emplace_back();
      row.block = cells[i].block;
      row.line = cells[i].line;
      row.cells.assign(width, nullptr);
      for (std::size_t k = i; k < end; ++k) {
        row.cells[static_cast<std::size_t>(cells[k].fact->a)] = cells[k].fact;
      }
    }
    i = end;
  }
  return out;
}

// Years as headings (2023年, 2022) are words too.
bool names_columns(const TableRow& row) {
  return std::none_of(row.cells.begin(), row.cells.end(), [](const Fact* cell) {
    if (cell == nullptr || !is_number(*cell)) return false;
    const bool year = cell->unit.empty() && cell->value.scale == 0 && cell->value.units >= 1949 &&
                      cell->value.units <= 2099;
    return !year;
  });
}

// A merged cell names all columns it lies over: those to its right that are blank in its row and
// named in the row below.
std::vector<std::u16string> headings_of(std::span<const TableRow> heads, std::size_t width) {
  std::vector<std::u16string> out(width);
  for (std::size_t r = 0; r < heads.size(); ++r) {
    const Fact* above = nullptr;
    for (std::size_t c = 0; c < width; ++c) {
      const Fact* cell = heads[r].cells[c];
      if (cell != nullptr) {
        above = cell;
      } else if (r + 1 == heads.size() || heads[r + 1].cells[c] == nullptr) {
        above = nullptr;
      }
      if (above != nullptr) out[c] += above->subject;
    }
  }
  return out;
}

}  // namespace

ColumnKind column_kind(View heading) {
  const std::u16string words = without_blanks(heading);
  if (has_any(words, {u"占比", u"比重", u"占总", u"所占"})) return ColumnKind::share;
  if (has_any(words, {u"完成率", u"完成比例", u"完成进度", u"占任务", u"占计划", u"达成率"}))
    return ColumnKind::completion;
  if (has_any(words, {u"增长率", u"增幅", u"增速", u"同比", u"环比", u"增长%", u"增长（%",
                      u"增长(%", u"增减%", u"增减（%", u"增减(%", u"降幅"}))
    return ColumnKind::growth;
  if (has_any(words,
              {u"增减", u"增长", u"增加", u"减少", u"超任务", u"超额", u"差额", u"相差", u"净增"}))
    return ColumnKind::difference;
  if (has_any(words, {u"人均", u"户均", u"村均", u"月均", u"日均", u"平均", u"单价", u"均价"}))
    return ColumnKind::average;
  if (has_any(words, {u"率", u"序号", u"编号", u"年份", u"年度", u"排名", u"名次", u"电话", u"日期",
                      u"时间", u"比例", u"指数", u"得分", u"分数", u"备注", u"号码", u"%", u"均"}))
    return ColumnKind::alone;
  if (words == u"合计" || words == u"总计" || words == u"小计" || words == u"共计" ||
      words.ends_with(u"合计") || words.ends_with(u"总计") || words.ends_with(u"小计") ||
      words.starts_with(u"合计") || words.starts_with(u"总计") || words.starts_with(u"小计") ||
      words == u"总数" || words == u"总额" || words == u"总量") {
    return ColumnKind::total;
  }
  return ColumnKind::plain;
}

RowKind row_kind(View label) {
  const std::u16string words = without_blanks(label);
  constexpr std::size_t kLongest = 8;
  if (words.starts_with(u"其中")) return RowKind::within;
  if (words.size() > kLongest) return RowKind::plain;
  if (words.ends_with(u"小计") || words.starts_with(u"小计")) return RowKind::subtotal;
  for (const View word : {View(u"合计"), View(u"总计"), View(u"共计")}) {
    if (words.ends_with(word) || words.starts_with(word)) return RowKind::grand;
  }
  return RowKind::plain;
}

const Fact* Table::number(std::size_t row, std::size_t column) const {
  const Fact* cell = rows[row].cells[column];
  return cell != nullptr && is_number(*cell) && !cell->approximate ? cell : nullptr;
}

std::vector<Table> tables_of(std::span<const FactAt> cells) {
  std::vector<Table> out;
  std::vector<std::size_t> widths;
  std::vector<Rows> all = rows_of(cells, widths);
  for (std::size_t t = 0; t < all.size(); ++t) {
    Rows& lines = all[t];
    const std::size_t width = widths[t];
    std::size_t heads = 0;
    while (heads < lines.size() && names_columns(lines[heads])) ++heads;
    if (heads == 0 || heads == lines.size() || width < 2) continue;
    Table& table = out.emplace_back();
    table.headings = headings_of(std::span(lines).first(heads), width);
    for (const std::u16string& heading : table.headings) {
      table.columns.push_back(column_kind(heading));
    }
    table.rows.assign(std::make_move_iterator(lines.begin() + static_cast<std::ptrdiff_t>(heads)),
                      std::make_move_iterator(lines.end()));
    for (TableRow& row : table.rows) {
      // The words of a row stand before its first number.
      for (const Fact* cell : row.cells) {
        if (cell == nullptr) continue;
        if (is_number(*cell)) {
          if (row.cells[0] == cell) continue;  // 1  东村  38
          break;
        }
        row.kind = row_kind(cell->subject);
        if (row.kind != RowKind::plain) break;
      }
      // Shares of a hundred in a column of amounts would add up to nothing.
      for (std::size_t c = 0; c < width; ++c) {
        const Fact* cell = row.cells[c];
        if (cell != nullptr && cell->unit == u"%" && table.columns[c] == ColumnKind::plain) {
          table.columns[c] = ColumnKind::alone;
        }
      }
    }
  }
  return out;
}

FactRange whole_tables(std::span<const FactAt> cells, FactRange range) {
  // True where a row ends at `at` and whatever comes after belongs to another table, whatever came
  // before: as rows_of and table_figures part them.
  const auto parts = [&](std::size_t at) {
    if (at == 0 || at == cells.size()) return true;
    const FactAt& before = cells[at - 1];
    const FactAt& after = cells[at];
    if (before.block == after.block || before.line + 1 == after.line) return false;
    if (before.fact->b != after.fact->b) return true;
    bool words = true;
    std::size_t end = at;
    for (; end < cells.size() && cells[end].block == after.block; ++end) {
      words = words && !is_number(*cells[end].fact);
    }
    if (!words || end - at < 2) return false;
    for (std::size_t k = at; k-- > 0 && cells[k].block == before.block;) {
      if (is_number(*cells[k].fact)) return true;
    }
    return false;
  };
  while (!parts(range.from)) --range.from;
  while (!parts(range.to)) ++range.to;
  return range;
}

std::vector<Relation> relations_of_tables(std::span<const FactAt> cells) {
  std::vector<Relation> out;
  if (cells.empty()) return out;
  for (const Table& table : tables_of(cells)) {
    table_totals(table, out);
    table_rates(table, out);
  }
  return out;
}

}  // namespace wengao::facts
