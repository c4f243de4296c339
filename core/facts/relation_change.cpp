// Two years: a value, the one before it, and by how much it changed, as 由…到…, as 比上年的…, or as
// the change and its rate. Proofreading practice E02, E03.
#include <algorithm>
#include <cmath>
#include <utility>

#include "core/facts/roles.h"
#include "core/text/numerals.h"

namespace wengao::facts {
namespace {

class Scan : Roles {
 public:
  using Roles::Roles;

  void run() {
    for (std::size_t i = 2; i < figures_.size(); ++i) {
      if (!same_sentence(figures_[i], figures_[i - 1])) continue;
      if (by_change(i - 2, i - 1, i) || by_change(i - 2, i, i - 1)) continue;
      if (from_base(i - 2, i - 1, i) || value_behind(i - 2, i - 1, i)) continue;
      // 由100件增加到120件，增加20件，增长20%: both are made of the same two.
      if (two_values(i, i - 1)) continue;
      if (i >= 3 && is_change(i - 1) && is_bare_change(i)) two_values(i, i - 2);
    }
  }

 private:
  // 收入120万元，比上年增加20万元，增长20%, or the rate before the change: it follows from the
  // value and the change.
  bool by_change(std::size_t now, std::size_t change, std::size_t rate) {
    if (!figures_[rate].percent() || figures_[now].percent() || !same_unit(now, change) ||
        !together({now, change, rate})) {
      return false;
    }
    if (!fresh(std::min(change, rate)) || !is_bare_change(change) || !is_bare_change(rate))
      return false;
    const int way = direction(clause(change));
    if (way == 0 || way != direction(clause(rate)) || is_old(clause(now))) return false;
    // 比年初计划 is no year before; that of the value itself must be what is compared.
    if (is_task(clause(change)) || has_any(clause(rate), {u"累计", u"环比", u"均"})) return false;
    if (is_bare_change(now)) return false;
    const double base = number(now) - way * number(change);
    if (base <= 0) return false;
    const double spread = (wobble(now) + wobble(change)) * 200 / base;
    Relation& told = claim(RelationKind::growth, rate, {now, change}, number(change) / base * 100,
                           last_place(rate) * 0.999 + spread, clause(change));
    // The value before stands nowhere; it is what is left without the change.
    told.parts.insert(told.parts.begin(), {0, {}, rounded(base, figures_[now].fact->value.scale)});
    return true;
  }

  // 由上年143人次增长18.9%，达到170人次; 在去年626件的基础上增加317件，达到943件
  bool from_base(std::size_t base, std::size_t change, std::size_t now) {
    if (!same_unit(base, now) || !together({base, change, now}) || figures_[base].percent() ||
        !fresh(now) || fresh(change) || !is_result(now) || !is_change(change)) {
      return false;
    }
    const View before = clause(base);
    const View words = clause(change);
    const bool opens = has_any(before, {u"由", u"从"}) || words.starts_with(u"的基础上") ||
                       words.starts_with(u"基础上");
    // 由上年的…逐步, or a plan: the value behind is of this change only where both stand alone.
    if (!opens || !is_old(before) || is_task(clause(now)) || has(words, u"均")) return false;
    const double a = number(base);
    const double grown = number(now) - a;
    const int way = direction(words);
    if (figures_[change].percent()) {
      if (a <= 0) return false;
      claim(RelationKind::growth, change, {base, now}, way * grown / a * 100,
            last_place(change) * 0.999 + (wobble(base) + wobble(now)) * 200 / a, words);
    } else if (same_unit(change, base)) {
      claim(RelationKind::growth, change, {base, now}, way * grown,
            wobble(base) + wobble(now) + wobble(change), words);
    } else {
      return false;
    }
    return true;
  }

  // 电子化率59.4%，高出上年11.2个百分点，上年为48.2%: last year's value stands behind.
  bool value_behind(std::size_t now, std::size_t change, std::size_t old) {
    const View words = clause(old);
    if (!same_unit(now, old) || !together({now, change, old}) || !fresh(change) || !fresh(old) ||
        !is_bare_change(change) || is_change(now) || is_old(clause(now)) || is_task(words)) {
      return false;
    }
    constexpr std::size_t kLongest = 6;  // 上年同期仅为
    if (!is_old(words) || !says_value(words) || words.size() > kLongest) return false;
    const double a = number(old);
    const double grown = direction(clause(change)) * (number(now) - a);
    const double spread = wobble(now) + wobble(old);
    const bool points = figures_[change].type() == QuantityType::points;
    if (figures_[now].percent() ? points : same_unit(change, now)) {
      claim(RelationKind::growth, change, {old, now}, grown,
            points ? last_place(change) * 0.999 + spread : spread + wobble(change), words);
    } else if (figures_[change].percent() && !figures_[now].percent() && a > 0) {
      claim(RelationKind::growth, change, {old, now}, grown / a * 100,
            last_place(change) * 0.999 + spread * 200 / a, words);
    } else {
      return false;
    }
    return true;
  }

  // The two values end at `second`; figure `said` is what was made of them.
  bool two_values(std::size_t said, std::size_t second) {
    const std::size_t first = second - 1;
    if (!same_unit(first, second) || !together({first, second, said})) return false;
    std::size_t from = first;
    std::size_t to = second;
    View evidence;
    if (!order(from, to, evidence)) return false;
    const double a = number(from);
    const double b = number(to);
    if (times_of(said, a, b, from, to)) return true;
    if (!is_change(said) || !one_subject(said, first)) return false;
    const int way = direction(clause(said));
    const double spread = wobble(from) + wobble(to);
    if (has(clause(said), u"均")) return each_year(said, from, to, evidence);
    const double change = way * (b - a);
    const Figure& figure = figures_[said];
    if (figures_[from].percent()) {
      if (figure.type() != QuantityType::points) return false;
      claim(RelationKind::growth, said, {from, to}, change, last_place(said) * 0.999 + spread,
            evidence);
    } else if (figure.percent()) {
      if (a <= 0) return false;
      claim(RelationKind::growth, said, {from, to}, change / a * 100,
            last_place(said) * 0.999 + spread * 200 / a, evidence);
    } else if (figure.type() == QuantityType::times) {
      if (a <= 0 || way < 0) return false;
      claim(RelationKind::growth, said, {from, to}, change / a,
            last_place(said) * 0.6 + spread * 2 / a, evidence);
    } else if (same_unit(said, from)) {
      claim(RelationKind::growth, said, {from, to}, change, spread + wobble(said), evidence);
    } else {
      return false;
    }
    return true;
  }

  // 由2021年的1.42万元增加到2024年的2.15万元，年均增长14.8%. Where a year more or less, or the mean
  // of the whole change, gives what is said, the writer may have counted so.
  bool each_year(std::size_t said, std::size_t from, std::size_t to, View evidence) {
    if (!figures_[said].percent() || figures_[from].percent()) return false;
    if (!has_any(clause(said), {u"年均", u"年平均", u"平均每年"})) return false;
    const int first = year_in(clause(from));
    const int years = year_in(clause(to)) - first;
    constexpr int kMost = 30;
    const double a = number(from);
    const double b = number(to);
    if (first == 0 || years < 2 || years > kMost || a <= 0 || b <= 0) return false;
    const int way = direction(clause(said));
    const auto rate = [&](int n) { return way * (std::pow(b / a, 1.0 / n) - 1) * 100; };
    const double tolerance = last_place(said) * 0.999 + (wobble(from) + wobble(to)) * 200 / a;
    const auto says = [&](double made) { return std::abs(made - number(said)) <= tolerance; };
    if (!says(rate(years)) &&
        (says(rate(years - 1)) || says(rate(years + 1)) || says(way * (b - a) / a * 100 / years)))
      return false;
    claim(RelationKind::growth, said, {from, to}, rate(years), tolerance, evidence);
    return true;
  }

  // 今年是去年的3倍
  bool times_of(std::size_t said, double a, double b, std::size_t from, std::size_t to) {
    if (figures_[said].type() != QuantityType::times || a <= 0) return false;
    // 今年是去年的3倍; 440万元，是上年110万元的4倍
    View words = clause(said);
    if (!words.ends_with(u"的")) return false;
    if (words.size() == 1) words = clause(from);
    if (!is_old(words) || !(has(words, u"是") || has(words, u"为"))) return false;
    claim(RelationKind::growth, said, {from, to}, b / a, last_place(said) * 0.6, words);
    return true;
  }

  // The change speaks of the two values: nothing but 比, 同比 and the like before its verb.
  bool one_subject(std::size_t said, std::size_t first) const {
    const View words = clause(said);
    if (has_any(words, {u"其中", u"分别", u"计划", u"环比"})) return false;
    if (is_bare_change(said)) return true;
    // 床位由100张增至120张，新增床位20张
    constexpr std::size_t kChange = 2;  // 新增, 减少
    if (words.size() >= kChange + 2 && direction(words.substr(0, kChange)) != 0 &&
        has(between(first), words.substr(kChange))) {
      return true;
    }
    return !fresh(said) && words.size() <= 6;
  }

  // Which of the two values is the older; false when the words do not say.
  bool order(std::size_t& from, std::size_t& to, View& evidence) const {
    const std::size_t first = from;
    const std::size_t second = to;
    const View before = clause(first);
    const View middle = clause(second);
    const View whole = lead(second);
    if ((has(before, u"由") || has(before, u"从")) && is_result(second) &&
        whole.size() <= middle.size() + 6) {
      evidence = middle;
      return true;
    }
    const bool compared = has_any(middle, {u"比", u"较", u"多于", u"少于", u"高于", u"低于"});
    const bool older = is_old(middle) || (compared && names_earlier_year(before, middle));
    if (older && !is_old(before) && !is_now(middle)) {
      // 接待120人，比上年的100人, 同比去年100人; 接待120人，去年同期为100人
      const bool value =
          ends_with_any(middle, {u"的", u"去年", u"上年", u"同期", u"上月", u"上季度", u"上期",
                                 u"上一年", u"上年度", u"年初", u"上年末", u"上年底"});
      if (compared && !value) return false;
      if (!compared && !says_value(middle)) return false;
      // 省内46人，县内67人，较去年底的208人增加7人: the total may be meant, and not its last part.
      if (compared && first > 0 && same_unit(first, first - 1) &&
          figures_[first].statement == figures_[first - 1].statement) {
        return false;
      }
      from = second;
      to = first;
      evidence = middle;
      return fresh(second);
    }
    // 占比达到62%，较58%提高了4个百分点
    if ((middle == u"较" || middle == u"比") && fresh(second)) {
      from = second;
      to = first;
      evidence = middle;
      return true;
    }
    // 2023年接待100人，2024年接待120人
    if (const int years = year_of(middle) - year_of(before);
        year_of(before) != 0 && year_of(middle) != 0 && std::abs(years) == 1) {
      if (years < 0) std::swap(from, to);
      evidence = middle;
      return fresh(second);
    }
    if (is_old(before) && !is_old(middle) && (is_now(middle) || is_result(second)) && !compared) {
      evidence = middle;
      return true;
    }
    return false;
  }

  // The last year named in `words`, or 0.
  static int year_in(View words) {
    const std::size_t at = words.rfind(u'年');
    return at == View::npos || at < 4 ? 0 : year_of(words.substr(at - 4));
  }
  // The year a clause opens with, or 0.
  static int year_of(View words) {
    const auto year = text::read_digits(words);
    const bool named = year && year->units == 4 && words.substr(4).starts_with(u'年');
    return named ? static_cast<int>(year->value) : 0;
  }

  // 2024年…，比2023年的
  static bool names_earlier_year(View before, View middle) {
    const int earlier = year_in(middle);
    return earlier != 0 && (year_of(before) == 0 || earlier < year_of(before));
  }

  // 上年同期为, 去年发展会员: a value of last year's and not the change against it.
  static bool says_value(View words) { return direction(words) == 0 && !has(words, u"占"); }
};

}  // namespace

void changes(const Block& block, std::span<const Figure> figures, std::vector<Relation>& out) {
  if (figures.size() >= 3) Scan(block, figures, out).run();
}

}  // namespace wengao::facts
