// Two figures and what is made of them: this year's and last year's with the growth, a task and
// what was done with the rate or the surplus, so many at so much each. Proofreading practice
// E02–E06.
#include <algorithm>
#include <array>
#include <cmath>

#include "core/facts/sentences.h"
#include "core/text/chars.h"

namespace wengao::facts {
namespace {

using View = std::u16string_view;

bool has_any(View words, std::initializer_list<View> list) {
  return std::any_of(list.begin(), list.end(), [&](View word) { return has(words, word); });
}

double last_place(const Figure& figure) {
  return approximate_value({1, figure.fact->value.scale}) * static_cast<double>(figure.factor);
}
double number(const Figure& figure) { return approximate_value(figure.value); }
// How far rounding may have moved a figure: not at all where it is a whole number.
double wobble(const Figure& figure) {
  return figure.fact->value.scale > 0 ? last_place(figure) / 2 : 0;
}
bool exact(const Figure& figure) {
  return !figure.fact->approximate && figure.fact->upper == figure.fact->value;
}

class Scan : Sentences {
 public:
  Scan(const Block& block, std::span<const Figure> figures, std::vector<Relation>& out)
      : Sentences(block, figures), out_(out) {}

  void run() {
    for (std::size_t i = 2; i < figures_.size(); ++i) {
      const Figure& said = figures_[i];
      const Figure& second = figures_[i - 1];
      const Figure& first = figures_[i - 2];
      if (!same_sentence(said, first) || !same_sentence(said, second)) continue;
      if (!exact(said) || !exact(first) || !exact(second)) continue;
      if (said.depth != first.depth || said.depth != second.depth) continue;
      if (first.unit == second.unit && !first.percent()) {
        if (!growth(i) && !completion(i)) beyond(i);
      } else {
        product(i);
      }
    }
  }

 private:
  // The last words before figure i.
  View lead(std::size_t i) const {
    const View words = between(i);
    constexpr std::size_t kReach = 16;
    return words.size() > kReach ? words.substr(words.size() - kReach) : words;
  }

  void claim(RelationKind kind, std::size_t said, std::array<std::size_t, 2> parts, double made,
             double tolerance, View evidence) {
    const Figure& figure = figures_[said];
    const bool holds = std::abs(made - number(figure)) <= tolerance;
    Relation out = relation(kind, holds, said, {parts[0], parts[1]}, {}, evidence);
    out.tolerance = {};
    const auto places = static_cast<std::uint8_t>(figure.fact->value.scale + 1);
    out.computed = times(rounded(made / static_cast<double>(figure.factor), places), figure.factor)
                       .value_or(Decimal{});
    out_.push_back(std::move(out));
  }

  // 接待120万人次，比上年的100万人次增长20%; 去年100件，今年120件，增长20%
  bool growth(std::size_t i) {
    const View words = lead(i);
    const bool up = has_any(words, {u"增长", u"增加", u"上升", u"提高", u"多"});
    const bool down = has_any(words, {u"下降", u"减少", u"降低", u"少"});
    if (up == down) return false;
    const View second = lead(i - 1);
    const View first = lead(i - 2);
    const auto is_old = [](View lead_words) {
      return has_any(lead_words, {u"去年", u"上年", u"前年", u"上半年", u"同期", u"上月"});
    };
    const bool compared = (has(second, u"比") || has(second, u"较")) && second.ends_with(u"的");
    std::size_t from = i - 1;
    std::size_t to = i - 2;
    if (is_old(second) && compared && words.size() <= 6) {
      // this year's first
    } else if (is_old(first) && has_any(second, {u"今年", u"本年"}) &&
               !has_any(words, {u"环比", u"计划"})) {
      std::swap(from, to);
    } else {
      return false;
    }
    const Figure& rate = figures_[i];
    const double a = number(figures_[from]);
    const double b = number(figures_[to]);
    if (a <= 0) return false;
    const double change = up ? b - a : a - b;
    const double spread = wobble(figures_[from]) + wobble(figures_[to]);
    if (rate.percent()) {
      claim(RelationKind::growth, i, {from, to}, change / a * 100,
            last_place(rate) - 1e-9 + spread * 200 / a, u"比");
    } else if (rate.unit == figures_[from].unit) {
      claim(RelationKind::growth, i, {from, to}, change, spread + wobble(rate) + 1e-9, u"比");
    } else {
      return false;
    }
    return true;
  }

  // Which of the two figures before i is the task; the other is what was done.
  bool task_and_done(std::size_t i, std::size_t& task, std::size_t& done) const {
    const auto is_task = [](View words) { return has_any(words, {u"任务", u"计划", u"目标"}); };
    const auto is_done = [](View words) {
      return has_any(words, {u"完成", u"实际", u"实现", u"达到", u"落实"});
    };
    if (is_task(lead(i - 2)) && is_done(lead(i - 1)) && !is_task(lead(i - 1))) {
      task = i - 2;
      done = i - 1;
      return true;
    }
    // 完成550万元，占任务500万元的110%
    if (is_done(lead(i - 2)) && !is_task(lead(i - 2)) && has(lead(i - 1), u"任务") &&
        lead(i) == u"的") {
      task = i - 1;
      done = i - 2;
      return true;
    }
    return false;
  }

  // 任务500万元，实际完成550万元，完成率110%
  bool completion(std::size_t i) {
    const Figure& rate = figures_[i];
    std::size_t task = 0;
    std::size_t done = 0;
    if (!rate.percent() || !task_and_done(i, task, done)) return false;
    const View words = lead(i);
    if (words != u"的" && !has_any(words, {u"完成率", u"任务的", u"计划的", u"目标的", u"占任务",
                                           u"完成比例", u"达成率"})) {
      return false;
    }
    const double x = number(figures_[done]);
    const double y = number(figures_[task]);
    if (y <= 0) return false;
    const double spread = (wobble(figures_[done]) / y + wobble(figures_[task]) * x / (y * y)) * 100;
    claim(RelationKind::completion, i, {done, task}, x / y * 100, last_place(rate) - 1e-9 + spread,
          u"任务");
    return true;
  }

  // 任务100亩，实际造林120亩，超任务20亩
  void beyond(std::size_t i) {
    const Figure& said = figures_[i];
    std::size_t task = 0;
    std::size_t done = 0;
    if (said.unit != figures_[i - 1].unit || !task_and_done(i, task, done)) return;
    const View words = lead(i);
    const bool more = has_any(words, {u"超任务", u"超计划", u"超目标", u"超额", u"超出"});
    const bool less = has_any(words, {u"还差", u"尚差", u"欠", u"缺口"});
    if (more == less) return;
    const std::array<std::size_t, 2> order = more ? std::array{done, task} : std::array{task, done};
    claim(RelationKind::difference, i, order,
          number(figures_[order[0]]) - number(figures_[order[1]]),
          wobble(figures_[task]) + wobble(figures_[done]) + wobble(said) + 1e-9, u"任务");
  }

  // 向120人每人发放500元，共发放6万元
  void product(std::size_t i) {
    const Figure& total = figures_[i];
    const Figure& each = figures_[i - 1];
    const Figure& count = figures_[i - 2];
    if (total.percent() || total.unit != each.unit || count.type() != QuantityType::count) return;
    const View words = lead(i - 1);
    constexpr std::array<std::pair<View, View>, 8> kEach = {{{u"每人", u"人"},
                                                             {u"人均", u"人"},
                                                             {u"每户", u"户"},
                                                             {u"户均", u"户"},
                                                             {u"每村", u"个"},
                                                             {u"每家", u"家"},
                                                             {u"每件", u"件"},
                                                             {u"每亩", u"亩"}}};
    const bool fits = std::any_of(kEach.begin(), kEach.end(), [&](const auto& one) {
      return has(words, one.first) && count.unit == one.second;
    });
    if (!fits || !is_total(i, false)) return;
    const double made = number(count) * number(each);
    claim(RelationKind::product, i, {i - 2, i - 1}, made,
          wobble(total) + wobble(each) * number(count) + 1e-9, u"每");
  }

  std::vector<Relation>& out_;
};

}  // namespace

void comparisons(const Block& block, std::span<const Figure> figures, std::vector<Relation>& out) {
  if (figures.size() >= 3) Scan(block, figures, out).run();
}

}  // namespace wengao::facts
