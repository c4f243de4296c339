// Rates: growth against its two values, averages against total and count, shares of a whole, rates
// no whole number can have. Proofreading practice E02–E08, E22.
#include <algorithm>
#include <cmath>
#include <optional>

#include "core/facts/figures.h"
#include "core/text/chars.h"

namespace wengao::facts {
namespace {

using View = std::u16string_view;

// 10^-scale: the last place a figure is written to.
double last_place(const Figure& figure) {
  return approximate_value({1, figure.fact->value.scale}) * static_cast<double>(figure.factor);
}
double number(const Figure& figure) { return approximate_value(figure.value); }

class Scan {
 public:
  Scan(const Block& block, std::span<const Figure> figures, std::vector<Relation>& out)
      : block_(block), text_(block.text), figures_(figures), out_(out) {}

  void run() {
    for (std::size_t i = 0; i < figures_.size(); ++i) {
      if (i >= 2) growth(i);
      if (i >= 1) ratio(i);
      average(i);
    }
    shares();
  }

 private:
  // The words just before figure i, up to the figure before it, at most 24 units.
  View before(std::size_t i) const {
    constexpr Off kReach = 24;
    const Off end = figures_[i].span.begin;
    Off from = end > kReach ? end - kReach : 0;
    if (from < figures_[i].sentence) from = figures_[i].sentence;
    if (i > 0 && from < figures_[i - 1].span.end) from = figures_[i - 1].span.end;
    return from < end ? part(text_, {from, end}) : View();
  }
  bool exact(std::size_t i) const {
    const Fact& fact = *figures_[i].fact;
    return !fact.approximate && fact.upper == fact.value;
  }

  Relation& claim(RelationKind kind, bool holds, std::size_t total,
                  std::initializer_list<std::size_t> parts, View evidence) {
    Relation& relation = out_.emplace_back();
    relation.kind = kind;
    relation.holds = holds;
    relation.total = term_of(block_, figures_[total]);
    for (const std::size_t i : parts) relation.parts.push_back(term_of(block_, figures_[i]));
    relation.unit = figures_[total].unit;
    relation.factor = figures_[total].factor;
    relation.evidence = evidence;
    return relation;
  }

  // 由100件增加到120件，增长20%; 由5%提高到8%，提高3个百分点
  void growth(std::size_t i) {
    const Figure& rate = figures_[i];
    const Figure& to = figures_[i - 1];
    const Figure& from = figures_[i - 2];
    if (from.sentence != rate.sentence || to.sentence != rate.sentence || from.unit != to.unit)
      return;
    if (!exact(i) || !exact(i - 1) || !exact(i - 2)) return;
    const View lead = before(i - 2);
    const View middle = before(i - 1);
    const View last = before(i);
    if (!has(lead, u"由") && !has(lead, u"从")) return;
    const bool up =
        has(middle, u"增") || has(middle, u"提高") || has(middle, u"上升") || has(middle, u"升");
    const bool down = has(middle, u"减") || has(middle, u"降") || has(middle, u"下降");
    if (up == down || !(has(middle, u"到") || has(middle, u"至"))) return;
    const bool says_up = has(last, u"增") || has(last, u"提高") || has(last, u"升");
    const bool says_down = has(last, u"减") || has(last, u"降");
    if (up ? !says_up : !says_down) return;
    const double a = number(from);
    const double b = number(to);
    const double change = up ? b - a : a - b;
    double computed = 0;
    double wobble = last_place(from) / 2 + last_place(to) / 2;
    if (rate.type() == QuantityType::points && from.percent()) {
      computed = change;
    } else if (rate.percent() && !from.percent() && a > 0) {
      computed = change / a * 100;
      wobble = from.fact->value.scale == 0 ? 0 : wobble * 200 / a;
    } else if (rate.type() == QuantityType::times && a > 0) {
      computed = change / a;
      wobble = from.fact->value.scale == 0 ? 0 : wobble * 2 / a;
    } else if (rate.unit == from.unit && !rate.percent()) {
      computed = change;
    } else {
      return;
    }
    // Rounded or cut off: less than one unit of the last place either way.
    const double tolerance = last_place(rate) - 1e-9 + wobble;
    const bool holds = std::abs(computed - number(rate)) <= tolerance;
    Relation& relation = claim(RelationKind::growth, holds, i, {i - 2, i - 1}, u"由…到");
    relation.computed = rounded(computed, static_cast<std::uint8_t>(rate.fact->value.scale + 1));
  }

  // 受理22件，处理率达90%: k of 22 is never 90%.
  void ratio(std::size_t i) {
    const Figure& rate = figures_[i];
    const Figure& base = figures_[i - 1];
    if (!rate.percent() || base.sentence != rate.sentence || base.percent()) return;
    if (base.type() != QuantityType::count || !exact(i) || !exact(i - 1)) return;
    if (base.fact->value.scale != 0 || base.factor != 1) return;
    // Only rates of handling are shares of what came in; 满意率 and 知晓率 count answers.
    const View words = before(i);
    constexpr View kHandling[] = {u"处理率", u"办结率", u"办理率", u"答复率", u"回复率",
                                  u"结案率", u"调处率", u"反馈率", u"化解率", u"处置率"};
    const bool handling = std::any_of(std::begin(kHandling), std::end(kHandling),
                                      [&](View rate_name) { return has(words, rate_name); });
    if (!handling || rate.fact->value.scale > 4) return;
    // Another count between would be the one meant; only 受理…件，…率 reads as a rate of that
    // count.
    const View lead = before(i - 1);
    if (!has(lead, u"受理") && !has(lead, u"收到") && !has(lead, u"接") && !has(lead, u"交办"))
      return;
    const double n = number(base);
    const double p = number(rate);
    if (n < 1 || p > 100) return;
    const double k = std::round(n * p / 100);
    bool holds = false;
    for (double count = k - 1; count <= k + 1; ++count) {
      const double actual = count / n * 100;
      const double place = last_place(rate);
      // Rounding to the nearest, as a percentage is.
      holds = holds || (count >= 0 && count <= n && std::abs(actual - p) <= place / 2 + 1e-9);
    }
    Relation& relation = claim(RelationKind::ratio, holds, i, {i - 1}, u"率");
    relation.computed = rounded(k / n * 100, 2);
  }

  // 10个月共1317.31万元，月均131.73万元; 120户共360人，户均3人
  void average(std::size_t i) {
    const Figure& mean = figures_[i];
    const View words = before(i);
    if (words.find(u'均') == View::npos) return;
    View unit;
    for (const View word : {u"月均", u"人均", u"户均", u"村均", u"日均", u"年均"}) {
      if (has(words, word)) unit = word.substr(0, 1);
    }
    if (unit.empty() || !exact(i)) return;
    std::optional<std::size_t> total;
    std::optional<double> count;
    std::size_t count_at = i;
    constexpr std::size_t kReach = 4;
    for (std::size_t k = i; k-- > 0 && i - k <= kReach;) {
      const Figure& other = figures_[k];
      if (other.sentence != mean.sentence) break;
      if (!total && other.unit == mean.unit && exact(k)) {
        total = k;
      } else if (!count && exact(k) && counts_in(other, unit)) {
        count = number(other);
        count_at = k;
      }
    }
    if (!total || !is_total(*total)) return;
    if (!count && unit == u"月") count = months_before(*total);
    if (!count || *count < 2) return;
    const double computed = number(figures_[*total]) / *count;
    const Figure& whole = figures_[*total];
    const double rounding = whole.fact->value.scale > 0 ? last_place(whole) / (2 * *count) : 0;
    const double tolerance = last_place(mean) - 1e-9 + rounding;
    const bool holds = std::abs(computed - number(mean)) <= tolerance;
    Relation& relation = count_at == i
                             ? claim(RelationKind::average, holds, i, {*total}, u"均")
                             : claim(RelationKind::average, holds, i, {*total, count_at}, u"均");
    const auto places = static_cast<std::uint8_t>(mean.fact->value.scale + 1);
    relation.computed =
        times(rounded(computed / static_cast<double>(mean.factor), places), mean.factor)
            .value_or(Decimal{});
  }
  static bool counts_in(const Figure& figure, View unit) {
    if (unit == u"月") return figure.unit == u"个月";
    if (unit == u"日") return figure.unit == u"天";
    if (unit == u"人") return figure.unit == u"人";
    return figure.unit == unit;
  }
  bool is_total(std::size_t i) const {
    const View words = before(i);
    return has(words, u"共") || has(words, u"总") || has(words, u"累计") || has(words, u"合计");
  }
  // 10月共…, 1—10月共…: the months since the year began.
  std::optional<double> months_before(std::size_t i) const {
    const View words = before(i);
    const std::size_t at = words.rfind(u'月');
    if (at == View::npos || at == 0) return std::nullopt;
    std::size_t from = at;
    double value = 0;
    double scale = 1;
    while (from > 0 && text::is_digit(words[from - 1]) && at - from < 2) {
      --from;
      value += (words[from] - u'0') * scale;
      scale *= 10;
    }
    const bool since_start =
        from >= 2 && words[from - 2] == u'1' && (from < 3 || !text::is_digit(words[from - 3]));
    const bool plain = at + 1 < words.size() && words[at + 1] == u'共';
    if (from == at || value > 12 || !(since_start || plain)) return std::nullopt;
    return value;
  }

  // 占40%、占35%、占25%: three or more shares of one whole.
  void shares() {
    for (std::size_t i = 0; i < figures_.size();) {
      std::vector<std::size_t> run;
      std::size_t k = i;
      for (; k < figures_.size() && figures_[k].sentence == figures_[i].sentence; ++k) {
        if (!figures_[k].percent()) continue;
        if (!has(before(k), u"占") || !exact(k)) break;
        run.push_back(k);
      }
      if (run.size() >= 3) share(run);
      i = std::max(k, i + 1);
    }
  }
  void share(const std::vector<std::size_t>& run) {
    double total = 0;
    double tolerance = 1e-9;
    for (const std::size_t i : run) {
      total += number(figures_[i]);
      tolerance += last_place(figures_[i]) / 2;
    }
    const bool whole = std::abs(total - 100) <= tolerance;
    // Less than all is no defect: not every share need be named.
    if (!whole && total < 100) return;
    Relation& relation = claim(RelationKind::share, whole, run.back(), {}, u"占");
    relation.total.value = {100, 0};
    for (const std::size_t i : run) relation.parts.push_back(term_of(block_, figures_[i]));
    relation.computed = rounded(total, 2);
  }

  const Block& block_;
  View text_;
  std::span<const Figure> figures_;
  std::vector<Relation>& out_;
};

}  // namespace

void rates(const Block& block, std::span<const Figure> figures, std::vector<Relation>& out) {
  if (!figures.empty()) Scan(block, figures, out).run();
}

}  // namespace wengao::facts
