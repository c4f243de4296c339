// Sums: a total and its parts. GB has no clause for it; proofreading practice (E05) says which
// wordings claim that the parts are all.
#include <algorithm>

#include "core/facts/sentences.h"

namespace wengao::facts {
namespace {

using View = std::u16string_view;

class Scan : Sentences {
 public:
  Scan(const Block& block, std::span<const Figure> figures, std::vector<Relation>& out)
      : Sentences(block, figures), out_(out) {}

  void run() {
    for (std::size_t i = 0; i < figures_.size(); ++i) {
      if (!after_opener(i) && !in_brackets(i)) before_total(i);
      if (i == 0) continue;
      people_of(*this, i, out_);
      sources_of(*this, i, out_);
    }
  }

 private:
  void claim(RelationKind kind, bool holds, std::size_t total,
             const std::vector<std::size_t>& parts, const Sum& sum, View evidence) {
    out_.push_back(relation(kind, holds, total, parts, sum, evidence));
  }

  // 共57宗，其中A 38宗、B 19宗
  bool after_opener(std::size_t first) {
    const Opener* open = opener(first);
    if (open == nullptr || figures_[first].percent()) return false;
    const auto total = total_before(first);
    if (!total) {
      other_unit(*this, first, *open, out_);
      return false;
    }
    const std::vector<std::size_t> parts = list_from(first);
    const auto sum = add_up(*total, parts);
    if (!sum) return true;
    const int order = against(*total, *sum);
    if (parts.size() == 1) {
      if (!open->complete) {
        // 5 of 5 is a part too; more than all is not.
        claim(RelationKind::bound, order <= 0, *total, parts, *sum, open->word);
      }
      return true;
    }
    if (order == 0) {
      claim(RelationKind::sum, true, *total, parts, *sum, open->word);
      return true;
    }
    if (overlapping(*total, parts)) return true;
    const double share = approximate_value(sum->value) / approximate_value(figures_[*total].value);
    const bool all = !open_ended(parts) && (open->complete || share >= kNearlyAll);
    // Parts in other units than the total's (亿元 of 万元) may stand for something else altogether.
    if ((order > 0 && share < kTooMuch) || (order < 0 && all && share > kTooLittle)) {
      claim(RelationKind::sum, false, *total, parts, *sum, open->word);
    } else if (order < 0 && !all) {
      claim(RelationKind::bound, true, *total, parts, *sum, open->word);
    }
    return true;
  }

  // 57宗（来信38宗、来访19宗）
  bool in_brackets(std::size_t first) {
    const Figure& head = figures_[first];
    if (head.depth == 0 || first == 0 || head.percent()) return false;
    const Figure& before = figures_[first - 1];
    if (before.depth >= head.depth || before.unit != head.unit || !same_sentence(before, head)) {
      return false;
    }
    const std::vector<std::size_t> parts = list_from(first);
    if (parts.size() < 2) return false;
    const auto sum = add_up(first - 1, parts);
    if (!sum) return false;
    const int order = against(first - 1, *sum);
    const double share = approximate_value(sum->value) / approximate_value(before.value);
    const bool near = share > kBracketLow && share < kBracketHigh;
    if (order == 0 || (near && !overlapping(first - 1, parts) && !open_ended(parts))) {
      claim(RelationKind::sum, order == 0, first - 1, parts, *sum, u"（）");
    }
    return true;
  }

  // 续签194家，新增5家，共计签订199家; also 共排查120处，已整改100处，正在整改20处.
  void before_total(std::size_t total) {
    if (figures_[total].percent() || !is_total(total, false)) return;
    if (trailing_parts(total)) return;
    std::vector<std::size_t> parts;
    bool uniform = true;
    for (std::size_t i = total; i-- > 0;) {
      const Figure& candidate = figures_[i];
      if (!same_sentence(candidate, figures_[total])) break;
      if (candidate.percent() || candidate.depth > figures_[total].depth) continue;
      if (counts_parts(i)) continue;
      if (candidate.unit != figures_[total].unit) {
        uniform = false;
        break;
      }
      parts.push_back(i);
      // The parts of another total; 甲、乙分别办理3件、5件，共计8件 opens none.
      if (is_total(i, false) || (opener(i) != nullptr && total_before(i))) {
        uniform = false;
        break;
      }
    }
    if (parts.empty()) return;
    std::reverse(parts.begin(), parts.end());
    const auto sum = add_up(total, parts);
    if (!sum) return;
    const int order = against(total, *sum);
    const bool strong = is_total(total, true);
    if (parts.size() == 1) {
      if (strong && order < 0) claim(RelationKind::bound, true, total, parts, *sum, u"共计");
      return;
    }
    const double share = approximate_value(sum->value) / approximate_value(figures_[total].value);
    if (order == 0) {
      claim(RelationKind::sum, true, total, parts, *sum, u"共");
    } else if (strong && uniform && !overlapping(total, parts) && share > kTooLittle &&
               share < kTooMuch) {
      claim(RelationKind::sum, false, total, parts, *sum, u"共计");
    }
  }

  // 两项共计70座: says how many parts there are and is none.
  bool counts_parts(std::size_t i) const {
    const View after = text_.substr(figures_[i].span.end, 2);
    return after == u"共计" || after == u"合计" || after == u"总计" || after == u"相加";
  }

  // Parts after a total without a word that opens them: only claimed when they make it exactly.
  bool trailing_parts(std::size_t total) {
    if (total + 2 >= figures_.size() || !same_sentence(figures_[total], figures_[total + 1]) ||
        figures_[total + 1].unit != figures_[total].unit || opener(total + 1) != nullptr) {
      return false;
    }
    if (figures_[total + 1].depth != figures_[total].depth) return false;
    const std::vector<std::size_t> parts = list_from(total + 1);
    if (parts.size() < 2) return false;
    const auto sum = add_up(total, parts);
    if (!sum || !sum->exact || against(total, *sum) != 0) return false;
    claim(RelationKind::sum, true, total, parts, *sum, u"共");
    return true;
  }

  static constexpr double kNearlyAll = 0.6;  // 其中 parts below this share do not claim to be all
  static constexpr double kTooLittle = 0.3;  // below: another total is meant
  static constexpr double kTooMuch = 3;
  static constexpr double kBracketLow = 0.6;
  static constexpr double kBracketHigh = 2.5;

  std::vector<Relation>& out_;
};

}  // namespace

void sums(const Block& block, std::span<const Figure> figures, std::vector<Relation>& out) {
  if (figures.size() >= 2) Scan(block, figures, out).run();
}

}  // namespace wengao::facts
