#include "core/facts/roles.h"

#include <algorithm>
#include <cmath>

#include "core/facts/number.h"
#include "core/text/chars.h"
#include "core/text/word_list.h"

namespace wengao::facts {
namespace {

using View = std::u16string_view;

// Any of 增 升 涨 … makes a word of growth: the verbs are many, their characters few.
constexpr View kUpWords[] = {u"增", u"升", u"涨", u"扩", u"多", u"提高", u"加快", u"拓展", u"高出"};
constexpr text::WordList kUp(kUpWords);
constexpr View kDownWords[] = {u"减", u"降",   u"缩",   u"跌",   u"少",
                               u"压", u"精简", u"节约", u"节省", u"回落"};
constexpr text::WordList kDown(kDownWords);

constexpr View kOldWords[] = {u"去年", u"上年",   u"前年",   u"同期", u"上月",
                              u"上季", u"上半年", u"上期",   u"年初", u"期初",
                              u"原有", u"原来",   u"上一年", u"过去", u"年前的"};
constexpr text::WordList kOld(kOldWords);
constexpr View kNowWords[] = {u"今年", u"本年", u"目前", u"现有", u"现在", u"年末",
                              u"期末", u"本期", u"本月", u"本季", u"年底"};
constexpr text::WordList kNow(kNowWords);
constexpr View kTaskWords[] = {u"任务", u"计划", u"目标",   u"指标", u"应完成",
                               u"应参", u"应到", u"应出席", u"核定"};
constexpr text::WordList kTask(kTaskWords);
constexpr View kDoneWords[] = {u"完成", u"实", u"落实", u"达到", u"已"};
constexpr text::WordList kDone(kDoneWords);
constexpr View kLeftWords[] = {u"剩余", u"剩下", u"尚", u"余下", u"其余", u"还剩", u"仍有",
                               u"未",   u"正在", u"待", u"还差", u"结余", u"结转"};
constexpr text::WordList kLeft(kLeftWords);

View without_end(View words, std::initializer_list<View> ends) {
  for (bool again = true; again;) {
    again = false;
    for (const View end : ends) {
      if (words.size() < end.size() || !words.ends_with(end)) continue;
      words.remove_suffix(end.size());
      again = true;
    }
  }
  return words;
}

// 下降到2024年, 增至2024年底: the words before the year.
View without_year(View words) {
  View rest = without_end(words, {u"底", u"末"});
  if (!rest.ends_with(u'年')) return words;
  rest.remove_suffix(1);
  constexpr std::size_t kDigits = 4;
  if (rest.size() < kDigits) return words;
  const View digits = rest.substr(rest.size() - kDigits);
  if (!std::all_of(digits.begin(), digits.end(), text::is_digit)) return words;
  return rest.substr(0, rest.size() - kDigits);
}

}  // namespace

bool Roles::exact(std::size_t i) const {
  const Fact& fact = *figures_[i].fact;
  return !fact.approximate && fact.upper == fact.value;
}

bool Roles::together(std::initializer_list<std::size_t> all) const {
  const Figure& first = figures_[*all.begin()];
  return std::all_of(all.begin(), all.end(), [&](std::size_t i) {
    const Figure& figure = figures_[i];
    return figure.statement == first.statement && figure.depth == first.depth &&
           figure.bracket == first.bracket && exact(i);
  });
}

bool Roles::same_unit(std::size_t a, std::size_t b) const {
  return figures_[a].unit == figures_[b].unit && figures_[a].type() == figures_[b].type();
}

int Roles::direction(View words) {
  if (words == u"高" || words == u"低") return words == u"高" ? 1 : -1;  // 比去年的92%高3个百分点
  const bool up = kUp.in(words);
  const bool down = kDown.in(words);
  return up == down ? 0 : (up ? 1 : -1);
}

bool Roles::is_old(View words) {
  // 今年上半年 is of this year.
  const auto old = kOld.find(words);
  const bool half = old && words.substr(old.at, old.size) == u"上半年";
  return old && !(half && kNow.ends(words.substr(0, old.at)));
}
bool Roles::is_now(View words) {
  // 上年末, 去年年底 are of the year before.
  const auto now = kNow.find(words);
  return now && (now.at == 0 || View(u"上去前年").find(words[now.at - 1]) == View::npos);
}
bool Roles::is_task(View words) { return words.starts_with(u"应") || kTask.in(words); }
bool Roles::is_done(View words) { return kDone.in(words); }
bool Roles::is_left(View words) { return kLeft.in(words); }

bool Roles::of_place(View words) {
  constexpr View kOf = u"占全";
  const std::size_t at = words.find(kOf);
  if (at == View::npos) return has_any(words, {u"占世界的", u"占同类"});
  const View behind = words.substr(at + kOf.size());
  return behind.starts_with(u"行业的") || (behind.size() > 1 && behind[1] == u'的');
}

bool Roles::siblings(std::size_t a, std::size_t b) const {
  const auto has_part = [&](const Relation& sum, std::size_t i) {
    return std::any_of(sum.parts.begin(), sum.parts.end(),
                       [&](const Term& term) { return term.span == figures_[i].span; });
  };
  return std::any_of(out_.begin(), out_.end(), [&](const Relation& known) {
    return known.kind == RelationKind::sum && has_part(known, a) && has_part(known, b);
  });
}

bool Roles::is_result(std::size_t i) const {
  const View words = without_year(
      without_end(clause(i), {u"今年的", u"今年", u"目前的", u"现在的", u"现有的", u"的"}));
  if (words.empty()) return false;
  if (has_any(words, {u"幅", u"率", u"增速"})) return false;
  // 达914人次 is what came of it, 增长达24% the change.
  if (words.back() == u'达') return direction(words) == 0;
  return words.back() == u'到' || words.back() == u'至' ||
         (words.back() == u'为' && direction(words) != 0) || words.ends_with(u"成");
}

// 多于上年的585份: last year's value, compared.
bool Roles::is_change(std::size_t i) const {
  const View words = clause(i);
  return direction(words) != 0 && !is_result(i) && !(words.ends_with(u"的") && is_old(words));
}

bool Roles::is_bare_change(std::size_t i) const {
  View words = clause(i);
  if (!is_change(i)) return false;
  for (const View opening : {View(u"与"), View(u"和")}) {
    if (words.starts_with(opening) && has(words, u"比")) return true;
  }
  if (words == u"新增" || words == u"核减") return true;
  // 高出上年11.2个百分点; 高出全省3个百分点 says nothing of last year.
  if (words.starts_with(u"高出")) return is_old(words);
  constexpr View kOpenings = u"同环比较净增减升降涨跌提扩多少缩压下上年共精节回";
  return words.find(u"分别") == View::npos && words.find(u"其中") == View::npos &&
         !words.starts_with(u"上半年") && kOpenings.find(words.front()) != View::npos;
}

double Roles::number(std::size_t i) const { return approximate_value(figures_[i].value); }

double Roles::last_place(std::size_t i) const {
  return approximate_value({1, figures_[i].fact->value.scale}) *
         static_cast<double>(figures_[i].factor);
}

double Roles::wobble(std::size_t i) const {
  const Figure& figure = figures_[i];
  // 3万元 beside 28,500元 may be rounded as 3.5万元 may.
  return figure.fact->value.scale > 0 ? last_place(i) / 2 : 0;
}

Relation& Roles::claim(RelationKind kind, std::size_t said,
                       std::initializer_list<std::size_t> parts, double made, double tolerance,
                       View evidence) {
  const Figure& figure = figures_[said];
  const bool holds = std::abs(made - number(said)) <= tolerance + 1e-9;
  out_.push_back(relation(kind, holds, said, std::vector<std::size_t>(parts), {}, evidence));
  Relation& out = out_.back();
  const auto places = static_cast<std::uint8_t>(figure.fact->value.scale + 1);
  out.computed = times(rounded(made / static_cast<double>(figure.factor), places), figure.factor)
                     .value_or(Decimal{});
  return out;
}

}  // namespace wengao::facts
