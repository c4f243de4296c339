// The indicators a report names more than once, each value against the first: 全县粮食总产量12万吨
// … 粮食总产量13万吨, of one body and time, in one unit.
#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <tuple>

#include "core/facts/figures.h"
#include "core/facts/indicator.h"
#include "core/facts/number.h"
#include "core/text/numerals.h"

namespace wengao::facts {
namespace {

using View = std::u16string_view;

StructureType type_of(const FactAt& at) { return static_cast<StructureType>(at.fact->type); }

// 12.3亿元 and 12.34亿元 are one value, rounded.
bool same_value(Decimal a, Decimal b) {
  const double coarser = std::pow(10, -std::min(a.scale, b.scale));
  return std::abs(approximate_value(a) - approximate_value(b)) < coarser;
}

// 658 and 568, 658 and 656: one digit was mistaken, or two changed places. Two things done may be
// told in the same words; two such numbers of them are hardly chance.
bool like_a_slip(Decimal a, Decimal b) {
  const std::string x = to_string(a);
  const std::string y = to_string(b);
  constexpr std::size_t kTelling = 3;
  if (x.size() != y.size() || x.size() < kTelling) return false;
  const auto [first, other] = std::mismatch(x.begin(), x.end(), y.begin());
  const auto behind = std::mismatch(first + 1, x.end(), other + 1);
  if (behind.first == x.end()) return true;
  return behind.first == first + 1 && *first == other[1] && first[1] == *other &&
         std::equal(first + 2, x.end(), other + 2);
}

// 名 and 位 count people too.
View unit_of(const Fact& fact) {
  return fact.unit == u"名" || fact.unit == u"位" ? u"人" : View(fact.unit);
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
  const View words = fact.subject;
  Scope scope;
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (words[at] == u'年' && at >= 4) {
      const auto year = text::read_digits(words.substr(at - 4));
      const bool full = year && year->units == 4;
      scope.other_time = scope.other_time || (full && scope.year != 0 && scope.year != year->value);
      if (full) scope.year = year->value;
    }
    const std::uint8_t level = body_level(words[at]);
    if (level == 0 || at == 0) continue;
    if (is_own(words[at - 1])) {
      scope.level = level;
    } else if (names_place(words, at)) {
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
      const StructureType type = type_of(at);
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
    scope.other_time = scope.other_time || scope.part_of_year || names_other_time(fact.subject);
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
    if (type_of(at) == StructureType::indicator) seen.push_back(at.fact);
  }
  std::sort(seen.begin(), seen.end(),
            [](const Fact* a, const Fact* b) { return a->subject < b->subject; });
  return std::adjacent_find(seen.begin(), seen.end(), [](const Fact* a, const Fact* b) {
           return a->subject == b->subject;
         }) != seen.end();
}

// Of one report.
void add_relations(std::span<const FactAt> report, std::vector<Relation>& out) {
  if (!any_twice(report)) return;
  using Key = std::tuple<View, View, std::int64_t>;
  std::map<Key, const FactAt*> first;
  const Reading reading(report);
  for (const Indicator& indicator : reading.all()) {
    const FactAt& at = *indicator.at;
    const Fact& fact = *at.fact;
    const FactAt& earlier =
        *first.try_emplace({fact.subject, unit_of(fact), indicator.year}, &at).first->second;
    if (earlier.block == at.block) continue;
    const bool holds = same_value(earlier.fact->value, fact.value);
    if (!holds && fact.c != 0 && !like_a_slip(earlier.fact->value, fact.value)) continue;
    Relation relation;
    View unit = fact.unit;
    relation.factor = take_scale(unit);
    const auto value = times(fact.value, relation.factor);
    const auto before = times(earlier.fact->value, relation.factor);
    if (!value || !before) continue;
    relation.kind = RelationKind::repeat;
    relation.holds = holds;
    relation.total = {at.block, fact.span, *value};
    relation.parts = {{earlier.block, earlier.fact->span, *before}};
    relation.computed = *before;
    relation.unit = unit;
    relation.evidence = fact.subject;
    out.push_back(std::move(relation));
  }
}

}  // namespace

bool tells_indicators(const Fact& fact) {
  if (fact.family != FactFamily::structure) return false;
  const auto type = static_cast<StructureType>(fact.type);
  return type == StructureType::title || type == StructureType::heading ||
         type == StructureType::indicator;
}

FactRange whole_reports(std::span<const FactAt> structure, FactRange range) {
  const auto is_title = [&](std::size_t at) {
    return type_of(structure[at]) == StructureType::title;
  };
  // A report begins with its titles.
  const auto parts = [&](std::size_t at) {
    return at == 0 || at == structure.size() || (is_title(at) && !is_title(at - 1));
  };
  while (!parts(range.from)) --range.from;
  while (!parts(range.to)) ++range.to;
  return range;
}

std::vector<Relation> relations_of_indicators(std::span<const FactAt> structure) {
  std::vector<Relation> out;
  for (std::size_t begin = 0; begin < structure.size();) {
    const FactRange report = whole_reports(structure, {begin, begin + 1});
    add_relations(structure.subspan(begin, report.to - begin), out);
    begin = report.to;
  }
  return out;
}

}  // namespace wengao::facts
