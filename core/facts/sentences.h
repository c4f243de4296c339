// What the words around figures say of totals and parts: which figure is a total, where a list of
// parts opens and ends, what the parts make.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/facts/figures.h"

namespace wengao::facts {

// Words that open a list of parts.
struct Opener {
  std::u16string_view word;
  bool complete;  // says that the parts are all
};

struct Sum {
  Decimal value;
  Decimal tolerance;
  bool exact = true;
};

// The figures of one block and the words between them. Indices are those of `figures`.
class Sentences {
 public:
  Sentences(const Block& block, std::span<const Figure> figures)
      : block_(block), text_(block.text), figures_(figures) {}

  [[nodiscard]] const Block& block() const { return block_; }
  [[nodiscard]] std::span<const Figure> figures() const { return figures_; }
  // The words between the end of figure i - 1 and the start of i, or back to the sentence start.
  [[nodiscard]] std::u16string_view between(std::size_t i) const;
  // The last words before figure i, at most 24 units; those of them after the last mark; those
  // behind it up to the next mark or figure, at most 8 units.
  [[nodiscard]] std::u16string_view lead(std::size_t i) const;
  [[nodiscard]] std::u16string_view clause(std::size_t i) const;
  [[nodiscard]] std::u16string_view tail(std::size_t i) const;
  // True when a mark stands between figure i - 1 and figure i.
  [[nodiscard]] bool fresh(std::size_t i) const { return clause(i).size() < lead(i).size(); }

  // The 1365人 of 826户1365人: the same ones, counted otherwise.
  [[nodiscard]] bool counts_the_same(std::size_t i) const;

  // 共, 共计 … in the words that lead to figure i. `strong`: only words that can mean nothing else.
  [[nodiscard]] bool is_total(std::size_t i, bool strong) const;
  // The opener that stands between figure i - 1 and figure i, nearest to i.
  [[nodiscard]] const Opener* opener(std::size_t i) const;
  // The nearest figure before `first` in its sentence that its list can be part of.
  [[nodiscard]] std::optional<std::size_t> total_before(std::size_t first) const;
  // Figures from `first` on that stand on the same footing and in the same unit, to the end of the
  // sentence or list. Percentages beside them and what counts the same ones are skipped.
  [[nodiscard]] std::vector<std::size_t> list_from(std::size_t first) const;
  // Groups of people that overlap: 党员 and 女性 are not parts of a whole, unless it is one of
  // 党员.
  [[nodiscard]] bool overlapping(std::size_t total, const std::vector<std::size_t>& parts) const;
  // 比上年增加118家, 较去年底的2万人: a change, or a value of another time.
  [[nodiscard]] bool is_comparison(std::size_t i) const;
  // 净增7家（新增11家、退库4家）: what is left of the parts, no sum of them.
  [[nodiscard]] bool is_net(std::size_t total) const;
  // 等 after the last part: there are more.
  [[nodiscard]] bool open_ended(const std::vector<std::size_t>& parts) const;

  [[nodiscard]] std::optional<Sum> add_up(std::size_t total,
                                          const std::vector<std::size_t>& parts) const;
  // -1 less than the total, 0 equal within the tolerance, 1 more.
  [[nodiscard]] int against(std::size_t total, const Sum& sum) const;

  [[nodiscard]] Relation relation(RelationKind kind, bool holds, std::size_t total,
                                  const std::vector<std::size_t>& parts, const Sum& sum,
                                  std::u16string_view evidence) const;

 protected:
  const Block& block_;
  std::u16string_view text_;
  std::span<const Figure> figures_;
};

// What figures that make no total say of each other: relation_bound.cpp. `i` is the later figure.
void people_of(const Sentences& text, std::size_t i, std::vector<Relation>& out);
void sources_of(const Sentences& text, std::size_t i, std::vector<Relation>& out);
void other_unit(const Sentences& text, std::size_t i, const Opener& open,
                std::vector<Relation>& out);

// 财政资金300万元，自筹资金占40%: parts in the total's unit and shares of it: relation_mixed.cpp.
// True when a relation was claimed.
bool parts_and_shares(const Sentences& text, std::size_t total,
                      const std::vector<std::size_t>& parts, const Opener& open,
                      std::vector<Relation>& out);

// 续签194家，新增5家，共计签订199家: the figures before a total that are its parts:
// relation_total.cpp.
void total_behind(const Sentences& text, std::size_t total, std::vector<Relation>& out);

// Parts below this share of the total, and two of them below the second, do not claim to be all.
inline constexpr double kNearlyAll = 0.6;
inline constexpr double kNearlyBoth = 0.82;

// Parts without a word that opens them, all the same: relation_parallel.cpp. `first`: the first
// part; the total stands right before it. True when a relation was claimed.
bool parallel_parts(const Sentences& text, std::size_t first, std::vector<Relation>& out);
// 12所学校，由7所小学和5所中学组成; 由7所小学和5所中学组成的12所学校. `i`: the first part, or the
// total behind. True when a relation was claimed.
bool made_up_of(const Sentences& text, std::size_t i, std::vector<Relation>& out);
// 合格, 不合格; 已开工, 未开工: one or the other, in either order.
bool complementary(std::u16string_view first, std::u16string_view last);
// Claims a sum of parts that are all there is, unless it is so far off that another total is meant.
bool claim_all(const Sentences& text, std::size_t total, const std::vector<std::size_t>& parts,
               std::u16string_view evidence, std::vector<Relation>& out);

}  // namespace wengao::facts
