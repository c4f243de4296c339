// Shares of one whole: 占40%、占35%、占25%. Proofreading practice E08, E22. And rates no whole
// number of cases can have.
#include <algorithm>
#include <cmath>

#include "core/facts/roles.h"

namespace wengao::facts {
namespace {

using View = std::u16string_view;

class Scan : Roles {
 public:
  using Roles::Roles;

  void run() {
    for (std::size_t i = 1; i < figures_.size(); ++i) ratio(i);
    shares();
  }

 private:
  // 受理22件，处理率达90%: k of 22 is never 90%.
  void ratio(std::size_t i) {
    const Figure& rate = figures_[i];
    const Figure& base = figures_[i - 1];
    if (!rate.percent() || base.sentence != rate.sentence || base.percent()) return;
    if (base.type() != QuantityType::count || !exact(i) || !exact(i - 1)) return;
    if (base.fact->value.scale != 0 || base.factor != 1 || rate.fact->value.scale > 4) return;
    // Only rates of handling are shares of what came in; 满意率 and 知晓率 count answers.
    if (!has_any(lead(i), {u"处理率", u"办结率", u"办理率", u"答复率", u"回复率", u"结案率",
                           u"调处率", u"反馈率", u"化解率", u"处置率"})) {
      return;
    }
    // Another count between would be the one meant; only 受理…件，…率 reads as a rate of that
    // count.
    if (!has_any(lead(i - 1), {u"受理", u"收到", u"接", u"交办"})) return;
    const double n = number(i - 1);
    const double p = number(i);
    if (n < 1 || p > 100) return;
    const double k = std::round(n * p / 100);
    bool holds = false;
    for (double count = k - 1; count <= k + 1; ++count) {
      // Rounding to the nearest, as a percentage is.
      holds = holds || (count >= 0 && count <= n &&
                        std::abs(count / n * 100 - p) <= last_place(i) / 2 + 1e-9);
    }
    Relation& relation = claim(RelationKind::ratio, i, {i - 1}, p, 0, u"率");
    relation.holds = holds;
    relation.computed = rounded(k / n * 100, 2);
  }

  // A share, or one more behind 分别占 (分别占30%、45%和25%) or 比重为 (比重为一产9%、二产40%).
  bool is_share(std::size_t i, bool after_share) const {
    if (!figures_[i].percent() || !exact(i)) return false;
    const View gap = lead(i);
    // 甲、乙、丙产量分别占全国的43%、37%、43%: each is a share of another whole.
    if (of_place(gap) || is_task(gap) || has(gap, u"预算") || number(i) > 100) return false;
    if (has(gap, u"占") || says_ratio(gap)) return true;
    constexpr std::size_t kLongest = 6;
    if (after_share && listed_ && gap.starts_with(u"、") && gap.size() <= kLongest) return true;
    return after_share && !gap.empty() && gap.size() <= 2 &&
           View(u"、，和与及").find(gap[0]) != View::npos;
  }

  // 研究生占 of 党员中研究生占.
  View group(std::size_t i) const {
    constexpr View kAmong = u"党员中";
    const View words = clause(i);
    const std::size_t at = words.find(kAmong);
    return at == View::npos ? words : words.substr(at + kAmong.size());
  }
  // 35岁以下占28.6%，女干部占36.5%，本科以上占91.3%: by age, sex and schooling.
  bool mixed(const std::vector<std::size_t>& run) const {
    const auto names_some = [&](Words words) {
      const auto named = std::count_if(run.begin(), run.end(),
                                       [&](std::size_t i) { return has_any(group(i), words); });
      return named > 0 && named < static_cast<std::ptrdiff_t>(run.size());
    };
    return names_some({u"岁"}) || names_some({u"男", u"女"}) || names_some({u"党员"}) ||
           names_some(
               {u"学历", u"本科", u"专", u"研究生", u"大学", u"高中", u"初中", u"小学", u"文盲"});
  }
  bool any_counted(const std::vector<std::size_t>& run) const {
    return std::any_of(run.begin() + 1, run.end(), [&](std::size_t i) {
      return !figures_[i - 1].percent() && figures_[i - 1].statement == figures_[i].statement;
    });
  }

  static bool says_ratio(View words) {
    return has_any(words, {u"比重为", u"比例为", u"比重分别为", u"比例分别为", u"结构为"});
  }

  // Three or more shares of one whole, or two behind 其中.
  void shares() {
    for (std::size_t i = 0; i < figures_.size();) {
      std::vector<std::size_t> run;
      std::size_t k = i;
      for (; k < figures_.size() && figures_[k].sentence == figures_[i].sentence; ++k) {
        if (!figures_[k].percent()) continue;
        if (run.empty()) listed_ = says_ratio(lead(k));
        if (!is_share(k, !run.empty())) break;
        run.push_back(k);
      }
      if (run.size() >= 3 || (run.size() == 2 && of_whole(run))) share(run);
      i = std::max(k, i + 1);
    }
  }
  // 投入500万元，其中财政资金占60%，自筹资金占40%: two of one kind.
  bool of_whole(const std::vector<std::size_t>& run) const {
    const auto kind = [&](std::size_t i) {
      constexpr std::size_t kKind = 2;
      const View words = clause(i);
      const std::size_t at = words.rfind(u'占');
      return at == View::npos || at < kKind ? View() : words.substr(at - kKind, kKind);
    };
    return run[0] > 0 && opener(run[0]) != nullptr &&
           same_sentence(figures_[run[0] - 1], figures_[run[0]]) && !kind(run[0]).empty() &&
           kind(run[0]) == kind(run[1]);
  }
  void share(const std::vector<std::size_t>& run) {
    double total = 0;
    double tolerance = 1e-9;
    for (const std::size_t i : run) {
      total += number(i);
      tolerance += last_place(i) / 2;
    }
    const bool whole = std::abs(total - 100) <= tolerance;
    // Less than all is no defect: not every share need be named. Nor is more where each share has
    // its count beside it (一线154名，占53.8%；35岁以下198名，占69.2%): groups of one whole
    // overlap.
    if (!whole && (total < 100 || any_counted(run) || mixed(run) || open_ended(run))) return;
    Relation& relation = claim(RelationKind::share, run.back(), {}, number(run.back()), 0, u"占");
    relation.holds = whole;
    relation.total.value = {100, 0};
    for (const std::size_t i : run) relation.parts.push_back(term_of(block_, figures_[i]));
    relation.computed = rounded(total, 2);
  }

  bool listed_ = false;  // the run being read opened with 比重为
};

}  // namespace

void shares(const Block& block, std::span<const Figure> figures, std::vector<Relation>& out) {
  if (figures.size() >= 2) Scan(block, figures, out).run();
}

}  // namespace wengao::facts
