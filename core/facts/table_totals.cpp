// 合计 and 小计 of a table, by rows and by columns. Which cells a total takes in is told by those
// that agree: a reading that suits no cell is no reading.
#include <algorithm>

#include "core/facts/number.h"
#include "core/facts/table.h"

namespace wengao::facts {
namespace {

using Indices = std::vector<std::size_t>;

struct Reading {
  std::vector<Relation> relations;
  std::size_t holding = 0;
};

class Totals {
 public:
  Totals(const Table& table, std::vector<Relation>& out) : table_(table), out_(out) {}

  void run() {
    for (std::size_t row = 0; row < table_.rows.size(); ++row) {
      if (is_total(row)) total_row(row);
    }
    for (std::size_t column = 0; column < table_.columns.size(); ++column) {
      if (table_.columns[column] == ColumnKind::total) total_column(column);
    }
  }

 private:
  bool is_total(std::size_t row) const {
    return table_.rows[row].kind == RowKind::grand || table_.rows[row].kind == RowKind::subtotal;
  }
  bool adds_up(std::size_t column) const {
    return table_.columns[column] == ColumnKind::plain ||
           table_.columns[column] == ColumnKind::total;
  }

  // total = the sum of the cells; nothing when one is out of reach of exact arithmetic.
  void add(const Fact* total, const TableRow& row, const std::vector<Term>& parts,
           Reading& reading) const {
    if (total == nullptr || parts.size() < 2) return;
    Decimal made;
    for (const Term& term : parts) {
      const auto sum = facts::sum(made, term.value);
      if (!sum) return;
      made = *sum;
    }
    Relation& relation = reading.relations.emplace_back();
    relation.kind = RelationKind::sum;
    relation.total = term_of(row, *total);
    relation.parts = parts;
    relation.computed = made;
    relation.unit = total->unit;
    relation.evidence = u"合计";
    relation.holds = compare(made, total->value) == 0;
    reading.holding += relation.holds ? 1 : 0;
  }

  Reading by_rows(std::size_t total, const Indices& rows) const {
    Reading out;
    for (std::size_t column = 0; column < table_.columns.size(); ++column) {
      if (!adds_up(column)) continue;
      std::vector<Term> parts;
      for (const std::size_t row : rows) {
        if (const Fact* cell = table_.number(row, column)) {
          parts.push_back(term_of(table_.rows[row], *cell));
        }
      }
      add(table_.number(total, column), table_.rows[total], parts, out);
    }
    return out;
  }
  Reading by_columns(std::size_t total, const Indices& columns) const {
    Reading out;
    for (std::size_t row = 0; row < table_.rows.size(); ++row) {
      std::vector<Term> parts;
      for (const std::size_t column : columns) {
        if (const Fact* cell = table_.number(row, column)) {
          parts.push_back(term_of(table_.rows[row], *cell));
        }
      }
      add(table_.number(row, total), table_.rows[row], parts, out);
    }
    return out;
  }

  // Rows of one kind from `from` up or down to a total that closes the group.
  Indices group(std::size_t from, int step, RowKind kind, bool to_any_total) const {
    Indices out;
    const auto count = static_cast<std::ptrdiff_t>(table_.rows.size());
    for (auto row = static_cast<std::ptrdiff_t>(from) + step; row >= 0 && row < count;
         row += step) {
      const RowKind found = table_.rows[static_cast<std::size_t>(row)].kind;
      if (found == RowKind::grand || (to_any_total && found == RowKind::subtotal)) break;
      if (found == kind) out.push_back(static_cast<std::size_t>(row));
    }
    std::sort(out.begin(), out.end());
    return out;
  }

  void take(Reading& best, Reading other) const {
    if (other.holding > best.holding || best.relations.empty()) best = std::move(other);
  }
  void tell(Reading reading, bool broken_too) {
    for (Relation& relation : reading.relations) {
      if (relation.holds || broken_too) out_.push_back(std::move(relation));
    }
  }

  void total_row(std::size_t row) {
    const bool grand = table_.rows[row].kind == RowKind::grand;
    Reading best;
    for (const int step : {-1, 1}) {
      take(best, by_rows(row, group(row, step, RowKind::plain, !grand)));
      if (grand) take(best, by_rows(row, group(row, step, RowKind::subtotal, false)));
    }
    // One column may be the one with the wrong number: then the place of the total must leave no
    // doubt, and the parts come near it.
    const bool plain_table =
        std::none_of(table_.rows.begin(), table_.rows.end(),
                     [](const TableRow& r) {
                       return r.kind == RowKind::subtotal || r.kind == RowKind::within;
                     }) &&
        std::count_if(table_.rows.begin(), table_.rows.end(),
                      [](const TableRow& r) { return r.kind == RowKind::grand; }) == 1;
    const bool outside = row == 0 || row + 1 == table_.rows.size();
    const bool few = best.relations.size() <= 2 && grand && plain_table && outside &&
                     std::all_of(best.relations.begin(), best.relations.end(), near);
    const bool most = best.holding > 0 && best.holding * 2 >= best.relations.size();
    tell(std::move(best), few || most);
  }
  static bool near(const Relation& relation) {
    const double total = approximate_value(relation.total.value);
    const double made = approximate_value(relation.computed);
    constexpr double kLow = 0.6;
    constexpr double kHigh = 1.6;
    return total > 0 && made > total * kLow && made < total * kHigh;
  }

  void total_column(std::size_t total) {
    Indices left;
    Indices right;
    for (std::size_t c = total; c-- > 0 && table_.columns[c] != ColumnKind::total;) {
      if (table_.columns[c] == ColumnKind::plain) left.insert(left.begin(), c);
    }
    for (std::size_t c = total + 1;
         c < table_.columns.size() && table_.columns[c] != ColumnKind::total; ++c) {
      if (table_.columns[c] == ColumnKind::plain) right.push_back(c);
    }
    Reading best = by_columns(total, left);
    take(best, by_columns(total, right));
    const bool most = best.holding >= 2 && best.holding * 3 >= best.relations.size() * 2;
    tell(std::move(best), most);
  }

  const Table& table_;
  std::vector<Relation>& out_;
};

}  // namespace

void table_totals(const Table& table, std::vector<Relation>& out) { Totals(table, out).run(); }

}  // namespace wengao::facts
