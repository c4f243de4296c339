// So much each: a number of people or places, what each has, what all have. An average is made of
// the total (户均3件), a total of the average (每人500元，共6万元). Proofreading practice E07.
#include <algorithm>
#include <cmath>
#include <optional>

#include "core/facts/number.h"
#include "core/facts/roles.h"
#include "core/facts/subject.h"
#include "core/facts/units.h"
#include "core/text/chars.h"

namespace wengao::facts {
namespace {

using View = std::u16string_view;

// What comes one by one: the unit or noun behind 每, or before 均.
struct Each {
  View what;
  bool mean = false;    // 均, 平均: rounded
  std::size_t end = 0;  // where the words that say so end in the clause
};

class Scan : Roles {
 public:
  using Roles::Roles;

  void run() {
    for (std::size_t i = 0; i < figures_.size(); ++i) {
      if (const auto each = each_of(i)) relate(i, *each);
    }
  }

 private:
  // 户均, 人均月, 平均每场, 每名 … in the words before figure i.
  std::optional<Each> each_of(std::size_t i) const {
    const View words = clause(i);
    // 设备55台，单价2300元
    if (words.ends_with(u"单价") && i > 0 && figures_[i - 1].type() == QuantityType::count) {
      return Each{figures_[i - 1].unit, false, words.size()};
    }
    const std::size_t every = words.rfind(u'每');
    const std::size_t mean = words.rfind(u'均');
    if (every != View::npos && every + 1 < words.size()) {
      View rest = words.substr(every + 1);
      if (rest[0] == u'个') rest.remove_prefix(1);
      if (rest.empty()) return std::nullopt;
      const Unit* unit = unit_at(rest);
      const std::size_t size = unit != nullptr ? unit->name.size() : 1;
      return Each{rest.substr(0, size), mean != View::npos, words.size()};
    }
    if (mean == View::npos || mean == 0) return std::nullopt;
    constexpr View kBefore = u"人户村场亩月日年店车校班家组厂天次件所社";
    if (kBefore.find(words[mean - 1]) == View::npos) return std::nullopt;
    return Each{words.substr(mean - 1, 1), true, mean + 1};
  }

  // True when figure i counts what comes one by one.
  bool counts(std::size_t i, View what) const {
    const Figure& figure = figures_[i];
    if (figure.percent() || number(i) < 2 || figure.fact->value.scale != 0) return false;
    const bool person = what == u"人" || what == u"名" || what == u"位" || what == u"员";
    if (person) return figure.unit == u"人";
    if (what == u"月") return figure.unit == u"个月";
    if (what == u"日" || what == u"天") return figure.unit == u"天";
    if (figure.unit == what) return true;
    if (figure.unit.size() == 2 && figure.unit.back() == u'次' && figure.unit[0] == what[0])
      return true;
    // 12个村 … 每村; 8所学校 … 每校; 8所学校获得…，校均
    constexpr std::size_t kNoun = 4;
    View noun = noun_after(text_, figure.span.end, block_.info.content.end);
    noun = noun.substr(0, noun.find(u'每'));
    return figure.type() == QuantityType::count &&
           (noun.starts_with(what) ||
            (what.size() == 1 && !noun.empty() &&
             (noun.back() == what[0] || has(noun.substr(0, kNoun), what))));
  }

  void relate(std::size_t i, const Each& each) {
    if (!exact(i) || figures_[i].percent()) return;
    std::optional<std::size_t> count;
    std::optional<std::size_t> total;
    constexpr std::size_t kReach = 2;
    const std::size_t from = i > kReach ? i - kReach : 0;
    for (std::size_t k = from; k < figures_.size() && k <= i + kReach; ++k) {
      if (k == i || figures_[k].statement != figures_[i].statement || !exact(k)) continue;
      if (figures_[k].depth != figures_[i].depth || each_of(k)) continue;
      if (counts(k, each.what)) {
        // The nearest before; one behind only where none is before.
        if (!count || k < i) count = k;
      } else if (of_one_unit(k, i)) {
        const bool before = k < i;
        const bool whole =
            is_total(k, false) || clause(k).starts_with(u"总") ||
            (count && k == i + 1 && *count + 1 == i && paid_out(k, *count, i)) ||
            (count && k == i + 2 && *count == i + 1 && is_standard(i) && comes_near(k, *count, i));
        if (before ? each.mean || whole : (!total && whole)) total = k;
      }
    }
    const bool behind = total && *total > i;
    if (!total) return;
    // 户均分得600元，共分红15000元: a total behind must be of the same matter.
    const bool mean_first = each.mean && behind && has(clause(i), u"均") && !each_said(i);
    if (mean_first && !(count && speaks_of(i, each, *total))) return;
    std::optional<double> times;
    if (count) {
      times = number(*count);
    } else if (each.what == u"月") {
      times = months_before(*total);
    }
    if (!times || *times < 2) return;
    const bool other = each.mean && !behind && !same_matter(i, each, *total) &&
                       !(count && received(i, each, *total, *count));
    const auto before = out_.size();
    if (each.mean && (!behind || mean_first || (count && has(clause(i), u"平均每")))) {
      if (count) {
        take_what_fits(i, each, *total, *count);
        times = number(*count);
      }
      average(i, *total, count, *times);
    } else if (count && comes_near(*total, *count, i)) {
      product(i, *total, *count, *times);
    }
    if (out_.size() > before && (other || loose(i, *total, count)) && !out_.back().holds) {
      out_.pop_back();
    }
  }
  [[nodiscard]] double mean_tolerance(std::size_t i, std::size_t total, double times) const {
    return last_place(i) * 0.999 + wobble(total) / times;
  }
  // 186户，其中甲43户、乙135户，共92.6万元，户均4979元: neither the total nor the count need be the
  // nearest one. Takes others of the statement where the mean follows from those alone.
  void take_what_fits(std::size_t i, const Each& each, std::size_t& total,
                      std::size_t& count) const {
    const auto fits = [&](std::size_t sum, std::size_t of) {
      const double times = number(of);
      return std::abs(number(sum) / times - number(i)) <= mean_tolerance(i, sum, times);
    };
    if (fits(total, count)) return;
    constexpr std::size_t kReach = 8;
    for (std::size_t k = i > kReach ? i - kReach : 0; k < i; ++k) {
      if (figures_[k].statement != figures_[i].statement || !exact(k)) continue;
      if (k != total && counts(k, each.what) && fits(total, k)) {
        count = k;
        return;
      }
      if (k != count && figures_[k].unit == figures_[i].unit && !each_of(k) && fits(k, count)) {
        total = k;
        return;
      }
    }
  }
  // 20户，每户奖励500元，发放奖金10000元: about what it comes to, so that no other matter is meant.
  bool paid_out(std::size_t total, std::size_t count, std::size_t i) const {
    constexpr std::size_t kLongest = 6;
    const View words = clause(total);
    return words.size() <= kLongest && comes_near(total, count, i) &&
           starts_with_any(words, {u"发放", u"支付", u"支出", u"兑现", u"拨付", u"花费", u"收取",
                                   u"需要", u"投入", u"计", u"耗资", u"下拨", u"落实"});
  }
  bool comes_near(std::size_t total, std::size_t count, std::size_t i) const {
    const double share = number(count) * number(i) / number(total);
    return share > 0.5 && share < 2;
  }
  // 平均每期60人, 培训5023人次: of what counts people, those who came more than once too.
  bool of_one_unit(std::size_t total, std::size_t i) const {
    const View unit = figures_[total].unit;
    return unit == figures_[i].unit || (unit == u"人次" && figures_[i].unit == u"人");
  }
  // 按每人200元标准，为18名环卫工人…支出3600元
  bool is_standard(std::size_t i) const {
    const View behind = tail(i);
    return starts_with_any(behind, {u"标准", u"的标准"}) &&
           starts_with_any(clause(i), {u"按", u"以", u"按照"});
  }
  // 发放补助119362元，惠及49户，户均受益2436元: what reached those just named.
  bool received(std::size_t i, const Each& each, std::size_t total, std::size_t count) const {
    const View verb = clause(i).substr(std::min(each.end, clause(i).size()));
    return total + 1 == count && count + 1 == i &&
           starts_with_any(clause(count), {u"惠及", u"受益", u"补助", u"奖励", u"获奖", u"涉及"}) &&
           starts_with_any(verb, {u"受益", u"获益", u"获补", u"获得", u"领取", u"享受"});
  }
  // 户均600元 says nothing of what it is: then the total must follow at once and say no more.
  bool speaks_of(std::size_t i, const Each& each, std::size_t total) const {
    const View words = clause(total);
    if (total == i + 1 && (words == u"共计" || words == u"合计" || words == u"总计")) return true;
    // 场均2700人，累计进场160085人次
    if (total == i + 1 && figures_[total].unit == u"人次" && is_total(total, false)) return true;
    return clause(i).size() > each.end && same_matter(i, each, total);
  }
  // 户均增收 speaks of the growth, 人均年收入 of income, not of any total before it.
  bool same_matter(std::size_t i, const Each& each, std::size_t total) const {
    const View verb = clause(i).substr(std::min(each.end, clause(i).size()));
    const View words = lead(total);
    constexpr View kSaysNothing = u"为达约是仅到的平均共年月日";
    bool silent = true;
    for (const char16_t c : verb) {
      if (kSaysNothing.find(c) != View::npos) continue;
      silent = false;
      if (words.find(c) != View::npos) return true;
    }
    return silent;
  }
  // 平均每人 before its total: 每 says so much each, rounded or not.
  bool each_said(std::size_t i) const { return has(clause(i), u"每"); }
  // More than one figure may be meant: the three do not stand together.
  bool loose(std::size_t i, std::size_t total, const std::optional<std::size_t>& count) const {
    const std::size_t low = std::min({i, total, count.value_or(i)});
    const std::size_t high = std::max({i, total, count.value_or(i)});
    return high - low > 2;
  }

  // 10个月共1317.31万元，月均131.73万元; 120户共360人，户均3人
  void average(std::size_t i, std::size_t total, const std::optional<std::size_t>& count,
               double times) {
    const double tolerance = mean_tolerance(i, total, times);
    const double made = number(total) / times;
    if (count) {
      claim(RelationKind::average, i, {total, *count}, made, tolerance, clause(i));
    } else {
      claim(RelationKind::average, i, {total}, made, tolerance, clause(i));
    }
  }

  // 向120人每人发放500元，共发放6万元
  void product(std::size_t each, std::size_t total, std::size_t count, double times) {
    claim(RelationKind::product, total, {count, each}, number(each) * times,
          wobble(total) + wobble(each) * times, clause(each));
  }

  // 10月共…, 1—10月共…: the months since the year began.
  std::optional<double> months_before(std::size_t i) const {
    const View words = lead(i);
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
};

}  // namespace

void each(const Block& block, std::span<const Figure> figures, std::vector<Relation>& out) {
  if (figures.size() < 2 && block.text.find(u'均') == View::npos) return;
  if (!figures.empty()) Scan(block, figures, out).run();
}

}  // namespace wengao::facts
