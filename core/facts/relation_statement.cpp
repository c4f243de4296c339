// Parts told behind the sentence of their total, in statements of their own or in one:
// 生产总值58.6亿元，
// 增长5.6%。其中，第一产业6.1亿元，增长3.8%；第二产业24.4亿元，增长6.4%；第三产业28.1亿元。
#include <algorithm>

#include "core/facts/roles.h"
#include "core/text/chars.h"

namespace wengao::facts {
namespace {

using View = std::u16string_view;

class Scan : Roles {
 public:
  using Roles::Roles;

  void run() {
    for (std::size_t i = 1; i + 1 < figures_.size(); ++i) {
      if (same_sentence(figures_[i - 1], figures_[i]) || figures_[i].percent()) continue;
      if (opens_parts(i)) add(i);
    }
  }

 private:
  // The sentence begins with 其中, right behind that of the figures before.
  bool opens_parts(std::size_t i) const {
    Span words{figures_[i].sentence, figures_[i].span.begin};
    while (!words.empty() && text::is_invisible(text_[words.begin])) ++words.begin;
    if (!part(text_, words).starts_with(u"其中")) return false;
    const View gap = part(text_, {figures_[i - 1].span.end, figures_[i].sentence});
    return std::count_if(gap.begin(), gap.end(), text::is_sentence_end) == 1;
  }

  // The first figure of each statement of a sentence; empty when another of its unit stands beside
  // it, or a statement begins with something else.
  std::vector<std::size_t> parts_from(std::size_t head) const {
    std::vector<std::size_t> parts{head};
    for (std::size_t i = head + 1; i < figures_.size(); ++i) {
      const Figure& figure = figures_[i];
      if (!same_sentence(figure, figures_[head])) break;
      const bool same = figure.unit == figures_[head].unit && !figure.percent();
      const bool opens = figure.statement != figures_[i - 1].statement;
      if (opens != same || figure.depth != figures_[head].depth) {
        if (!opens && !same) continue;  // the growth of a part
        return {};
      }
      if (opens) parts.push_back(i);
    }
    return parts;
  }

  // The same in one statement: 其中，甲镇公开186条，乙镇公开98条。
  std::vector<std::size_t> parts_of_statement(std::size_t head) const {
    const std::vector<std::size_t> parts = list_from(head);
    const std::size_t next = parts.back() + 1;
    const bool ends = next == figures_.size() || !same_sentence(figures_[next], figures_[head]) ||
                      figures_[next].percent() || counts_the_same(next);
    return ends ? parts : std::vector<std::size_t>{};
  }

  // What the sentence before counts in this unit, when it counts one thing.
  std::optional<std::size_t> total_of(std::size_t head) const {
    std::optional<std::size_t> total;
    for (std::size_t i = head; i-- > 0 && same_sentence(figures_[i], figures_[head - 1]);) {
      const Figure& figure = figures_[i];
      if (figure.unit != figures_[head].unit || figure.percent() || figure.depth != 0) continue;
      if (has_any(clause(i), {u"比", u"较", u"增", u"减", u"同期", u"其中"})) continue;
      if (total) return std::nullopt;
      total = i;
    }
    return total;
  }

  void add(std::size_t head) {
    std::vector<std::size_t> parts = parts_from(head);
    if (parts.empty()) parts = parts_of_statement(head);
    const auto total = total_of(head);
    if (parts.size() < 2 || !total) return;
    const auto sum = add_up(*total, parts);
    if (!sum) return;
    const int order = against(*total, *sum);
    const double share = approximate_value(sum->value) / approximate_value(figures_[*total].value);
    constexpr double kAlmostAll = 0.9;
    constexpr double kTooMuch = 1.5;
    const bool sure = !overlapping(*total, parts) && !open_ended(parts);
    if (order == 0) {
      out_.push_back(relation(RelationKind::sum, true, *total, parts, *sum, u"其中"));
    } else if (sure && (order > 0 ? share < kTooMuch : share > kAlmostAll)) {
      out_.push_back(relation(RelationKind::sum, false, *total, parts, *sum, u"其中"));
    }
  }
};

}  // namespace

void parts_in_statements(const Block& block, std::span<const Figure> figures,
                         std::vector<Relation>& out) {
  if (figures.size() >= 3) Scan(block, figures, out).run();
}

}  // namespace wengao::facts
