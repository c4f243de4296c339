// Columns made of other columns: shares of a total, growth and differences between two years, rates
// of completion, averages. Which two columns are meant is told by the rows that agree.
#include <algorithm>
#include <cmath>

#include "core/facts/number.h"
#include "core/facts/table.h"

namespace wengao::facts {
namespace {

double value_of(const Fact& cell) { return approximate_value(cell.value); }
double last_place(const Fact& cell) { return approximate_value({1, cell.value.scale}); }

class Rates {
 public:
  Rates(const Table& table, std::vector<Relation>& out) : table_(table), out_(out) {}

  void run() {
    for (std::size_t column = 0; column < table_.columns.size(); ++column) {
      switch (table_.columns[column]) {
        case ColumnKind::share:
          shares(column);
          break;
        case ColumnKind::growth:
          pairs(column, RelationKind::growth);
          break;
        case ColumnKind::difference:
          pairs(column, RelationKind::difference);
          break;
        case ColumnKind::completion:
          pairs(column, RelationKind::completion);
          break;
        case ColumnKind::average:
          pairs(column, RelationKind::average);
          break;
        default:
          break;
      }
    }
  }

 private:
  bool amounts(std::size_t column) const {
    return table_.columns[column] == ColumnKind::plain ||
           table_.columns[column] == ColumnKind::total;
  }

  // What the two cells make, and how far rounding may move it.
  struct Made {
    double value = 0;
    double tolerance = 0;
  };
  static std::optional<Made> make(RelationKind kind, const Fact& a, const Fact& b,
                                  const Fact& said) {
    const double x = value_of(a);
    const double y = value_of(b);
    const double wobble_x = a.value.scale > 0 ? last_place(a) / 2 : 0;
    const double wobble_y = b.value.scale > 0 ? last_place(b) / 2 : 0;
    Made out;
    out.tolerance = last_place(said) - 1e-9;  // rounded or cut off
    if (kind == RelationKind::difference) {
      out.value = x - y;
      out.tolerance = wobble_x + wobble_y + 1e-9;
      return out;
    }
    if (y <= 0) return std::nullopt;
    const double scale = kind == RelationKind::average ? 1 : 100;
    out.value = (kind == RelationKind::growth ? x - y : x) / y * scale;
    out.tolerance += (wobble_x / y + wobble_y * x / (y * y)) * scale;
    return out;
  }

  Relation relation(RelationKind kind, std::size_t row, const Fact& said, double made,
                    bool holds) const {
    Relation out;
    out.kind = kind;
    out.holds = holds;
    out.total = term_of(table_.rows[row], said);
    out.computed = rounded(made, static_cast<std::uint8_t>(said.value.scale + 1));
    out.unit = kind == RelationKind::difference || kind == RelationKind::average
                   ? said.unit
                   : std::u16string(u"%");
    return out;
  }

  // All rows, column `derived` made of columns x and y.
  std::vector<Relation> reading(std::size_t derived, std::size_t x, std::size_t y,
                                RelationKind kind, std::size_t& holding) const {
    std::vector<Relation> out;
    holding = 0;
    for (std::size_t row = 0; row < table_.rows.size(); ++row) {
      const Fact* said = table_.number(row, derived);
      const Fact* a = table_.number(row, x);
      const Fact* b = table_.number(row, y);
      if (said == nullptr || a == nullptr || b == nullptr) continue;
      const auto made = make(kind, *a, *b, *said);
      if (!made) continue;
      const bool holds = std::abs(made->value - value_of(*said)) <= made->tolerance;
      holding += holds ? 1 : 0;
      Relation& told = out.emplace_back(relation(kind, row, *said, made->value, holds));
      const TableRow& line = table_.rows[row];
      if (kind == RelationKind::growth) {
        told.parts = {term_of(line, *b), term_of(line, *a)};
      } else {
        told.parts = {term_of(line, *a), term_of(line, *b)};
      }
    }
    return out;
  }

  void pairs(std::size_t derived, RelationKind kind) {
    std::vector<Relation> best;
    std::size_t most = 0;
    const auto look = [&](RelationKind as) {
      for (std::size_t x = 0; x < table_.columns.size(); ++x) {
        if (x == derived || !amounts(x)) continue;
        for (std::size_t y = 0; y < table_.columns.size(); ++y) {
          if (y == derived || y == x || !amounts(y)) continue;
          std::size_t holding = 0;
          auto told = reading(derived, x, y, as, holding);
          if (holding <= most) continue;
          most = holding;
          best = std::move(told);
        }
      }
    };
    look(kind);
    // 增减 may be said in per cent, 同比 in plain numbers.
    if (kind == RelationKind::difference) look(RelationKind::growth);
    if (kind == RelationKind::growth) look(RelationKind::difference);
    tell(std::move(best), most, kind == RelationKind::average ? u"均" : u"列");
  }

  // Of a total row when there is one, else of all rows together.
  void shares(std::size_t derived) {
    std::vector<Relation> best;
    std::size_t most = 0;
    for (std::size_t column = 0; column < table_.columns.size(); ++column) {
      if (column == derived || !amounts(column)) continue;
      std::size_t holding = 0;
      auto told = shares_of(derived, column, holding);
      if (holding <= most) continue;
      most = holding;
      best = std::move(told);
    }
    tell(std::move(best), most, u"占比");
  }
  std::vector<Relation> shares_of(std::size_t derived, std::size_t column,
                                  std::size_t& holding) const {
    std::vector<Relation> out;
    const TableRow* whole_row = nullptr;
    const Fact* whole = nullptr;
    Fact made_whole;
    double total = 0;
    for (std::size_t row = 0; row < table_.rows.size(); ++row) {
      const Fact* cell = table_.number(row, column);
      if (cell == nullptr) continue;
      if (table_.rows[row].kind == RowKind::grand) {
        whole = cell;
        whole_row = &table_.rows[row];
      } else if (table_.rows[row].kind == RowKind::plain) {
        total += value_of(*cell);
      }
    }
    if (whole == nullptr) {
      made_whole.value = rounded(total, 2);
      whole = &made_whole;
    }
    if (value_of(*whole) <= 0) return out;
    for (std::size_t row = 0; row < table_.rows.size(); ++row) {
      const Fact* said = table_.number(row, derived);
      const Fact* cell = table_.number(row, column);
      if (said == nullptr || cell == nullptr || table_.rows[row].kind == RowKind::grand) continue;
      const auto made = make(RelationKind::completion, *cell, *whole, *said);
      const bool holds = std::abs(made->value - value_of(*said)) <= made->tolerance;
      holding += holds ? 1 : 0;
      Relation& told =
          out.emplace_back(relation(RelationKind::completion, row, *said, made->value, holds));
      told.parts.push_back(term_of(table_.rows[row], *cell));
      if (whole_row != nullptr) {
        told.parts.push_back(term_of(*whole_row, *whole));
      } else {
        told.parts.push_back({0, {}, whole->value});
      }
    }
    return out;
  }

  // Two rows that agree may do so by chance of small numbers; most must.
  void tell(std::vector<Relation> relations, std::size_t holding, std::u16string_view evidence) {
    const bool most = holding >= 2 && holding * 3 >= relations.size() * 2;
    for (Relation& relation : relations) {
      relation.evidence = evidence;
      if (most || (relation.holds && relations.size() == 1)) out_.push_back(std::move(relation));
    }
  }

  const Table& table_;
  std::vector<Relation>& out_;
};

}  // namespace

void table_rates(const Table& table, std::vector<Relation>& out) { Rates(table, out).run(); }

}  // namespace wengao::facts
