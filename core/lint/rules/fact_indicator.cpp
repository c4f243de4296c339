#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "core/facts/indicator.h"
#include "core/facts/number.h"
#include "core/lint/fact_view.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"
#include "core/text/chars.h"
#include "core/text/numerals.h"
#include "core/text/utf.h"

namespace wengao {
namespace {

using facts::StructureType;
using std::u16string_view;

// 12.3亿元 and 12.34亿元 are one value, rounded.
bool same_value(Decimal a, Decimal b) {
  const double coarser = std::pow(10, -std::min(a.scale, b.scale));
  return std::abs(facts::approximate_value(a) - facts::approximate_value(b)) < coarser;
}

// 658 and 568, 658 and 656: one digit was mistaken, or two changed places. Two things done may be
// told in the same words; two such numbers of them are hardly chance.
bool like_a_slip(Decimal a, Decimal b) {
  const std::string x = facts::to_string(a);
  const std::string y = facts::to_string(b);
  constexpr std::size_t kTelling = 3;
  if (x.size() != y.size() || x.size() < kTelling) return false;
  const auto [first, other] = std::mismatch(x.begin(), x.end(), y.begin());
  const auto behind = std::mismatch(first + 1, x.end(), other + 1);
  if (behind.first == x.end()) return true;
  return behind.first == first + 1 && *first == other[1] && first[1] == *other &&
         std::equal(first + 2, x.end(), other + 2);
}

// 名 and 位 count people too.
u16string_view unit_of(const Fact& fact) {
  return fact.unit == u"名" || fact.unit == u"位" ? u"人" : u16string_view(fact.unit);
}

// What a title or a heading says of the figures under it.
struct Scope {
  std::int64_t year = 0;
  std::uint8_t level = 0;     // of the body a title names
  bool part_of_year = false;  // 上半年
  bool other_time = false;    // 下一步打算, 上年, several years
  bool other_place = false;   // 石桥村
};

Scope scope_of(const Fact& fact) {
  const u16string_view words = fact.subject;
  Scope scope;
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (words[at] == u'年' && at >= 4) {
      const auto year = text::read_digits(words.substr(at - 4));
      const bool full = year && year->units == 4;
      scope.other_time = scope.other_time || (full && scope.year != 0 && scope.year != year->value);
      if (full) scope.year = year->value;
    }
    const std::uint8_t level = facts::body_level(words[at]);
    if (level == 0 || at == 0) continue;
    if (facts::is_own(words[at - 1])) {
      scope.level = level;
    } else if (facts::names_place(words, at)) {
      scope.level = level;
      scope.other_place = true;
    }
  }
  scope.part_of_year =
      words.find(u"半年") != words.npos || words.find_first_of(u"季月") != words.npos;
  return scope;
}

struct Indicator {
  const FactAt* at = nullptr;
  std::int64_t year = 0;
  std::uint8_t level = 0;
};

// The figures of one report with the year their headings give them.
class Reading {
 public:
  explicit Reading(std::span<const FactAt> facts) {
    for (const FactAt& at : facts) {
      const StructureType type = lint::structure_type(at);
      if (type == StructureType::title) title(*at.fact);
      if (type == StructureType::heading) heading(*at.fact);
      if (type == StructureType::indicator) take(at);
    }
    settle_levels();
  }

  [[nodiscard]] const std::vector<Indicator>& all() const { return found_; }

 private:
  struct Open {
    std::uint8_t level = 0;
    Scope scope;
  };

  void title(const Fact& fact) {
    const Scope scope = scope_of(fact);
    if (scope.level != 0) level_ = scope.level;
    if (scope.year != 0) year_ = scope.year;
    half_ = half_ || scope.part_of_year;
    several_years_ = several_years_ || scope.other_time;
  }
  void heading(const Fact& fact) {
    while (!open_.empty() && open_.back().level >= fact.level) open_.pop_back();
    Scope scope = scope_of(fact);
    scope.other_time =
        scope.other_time || scope.part_of_year || facts::names_other_time(fact.subject);
    open_.push_back({fact.level, scope});
  }

  void take(const FactAt& at) {
    Indicator indicator{&at, at.fact->a, at.fact->level};
    bool other_time = several_years_;
    std::int64_t year = year_;
    for (const Open& open : open_) {
      if (open.scope.other_place) return;
      other_time = other_time || open.scope.other_time;
      if (open.scope.year != 0) year = open.scope.year;
    }
    // 全年 in a report on half a year is a plan.
    if (half_ && at.fact->b != 0) return;
    if (indicator.year == 0) {
      if (other_time) return;
      indicator.year = year;
    }
    found_.push_back(indicator);
  }

  // A figure that does not say whose it is belongs to the one body the report speaks of; where
  // there are several it is nobody's. Of bodies below or above that of the title there may be many.
  void settle_levels() {
    bool several = false;
    for (const Indicator& indicator : found_) {
      if (indicator.level == 0) continue;
      several = several || (level_ != 0 && level_ != indicator.level);
      if (level_ == 0) level_ = indicator.level;
    }
    std::erase_if(found_, [&](const Indicator& indicator) {
      const bool unsaid = indicator.level == 0 && !several;
      return level_ == 0 || (indicator.level != level_ && !unsaid);
    });
  }

  std::vector<Indicator> found_;
  std::vector<Open> open_;  // the headings a figure stands under
  std::int64_t year_ = 0;
  std::uint8_t level_ = 0;  // of the body the report is of
  bool half_ = false;
  bool several_years_ = false;
};

// Most reports name no indicator twice: theirs needs no reading.
bool any_twice(std::span<const FactAt> facts) {
  std::vector<const Fact*> seen;
  for (const FactAt& at : facts) {
    if (lint::structure_type(at) == StructureType::indicator) seen.push_back(at.fact);
  }
  std::sort(seen.begin(), seen.end(),
            [](const Fact* a, const Fact* b) { return a->subject < b->subject; });
  return std::adjacent_find(seen.begin(), seen.end(), [](const Fact* a, const Fact* b) {
           return a->subject == b->subject;
         }) != seen.end();
}

// 全县粮食总产量12万吨 … 粮食总产量13万吨: of one body and time, in one unit.
void check(const lint::FactView& facts, Sink& out) {
  if (!any_twice(facts.all())) return;
  using Key = std::tuple<u16string_view, u16string_view, std::int64_t>;
  std::map<Key, const FactAt*> first;
  const Reading reading(facts.all());
  for (const Indicator& indicator : reading.all()) {
    const FactAt& at = *indicator.at;
    const Fact& fact = *at.fact;
    const FactAt& earlier =
        *first.try_emplace({fact.subject, unit_of(fact), indicator.year}, &at).first->second;
    if (earlier.block == at.block || same_value(earlier.fact->value, fact.value)) continue;
    if (fact.c != 0 && !like_a_slip(earlier.fact->value, fact.value)) continue;
    Finding& finding = out.at(at.block, fact.span);
    finding.args.push_back(fact.subject);
    finding.args.push_back(text::from_utf8(facts::to_string(earlier.fact->value)) +
                           earlier.fact->unit);
    finding.args.push_back(text::from_utf8(facts::to_string(fact.value)) + fact.unit);
    finding.related.push_back({earlier.block, earlier.fact->span});
  }
}

}  // namespace

extern const Rule fact_indicator;
constinit const Rule fact_indicator{
    .id = "fact.indicator",
    .category = Category::fact,
    .severity = Severity::warning,
    .name = {u"同一指标两个数", u"One indicator, two values"},
    .message = {u"“{0}”前文是{1}，这里是{2}，请核对",
                u"“{0}” is {1} above and {2} here; check which is right"},
    .check_facts = check,
    .reads = FactFamily::structure,
    .bad = u"全县粮食总产量32.5万吨，创历史新高。\n粮食总产量达到35.2万吨，农民增收有了保障。",
    .good = u"全县粮食总产量32.5万吨，创历史新高。\n粮食总产量达到32.5万吨，农民增收有了保障。",
};

}  // namespace wengao
