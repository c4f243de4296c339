#include "core/facts/sentences.h"

#include <algorithm>
#include <array>

#include "core/text/chars.h"

namespace wengao::facts {
namespace {

using View = std::u16string_view;

constexpr auto kOpeners = std::to_array<Opener>({
    {u"其中", false},
    {u"分别为", true},
    {u"分别是", true},
    {u"分别", true},
    {u"包括", false},
    {u"包含", false},
    {u"含", false},
    {u"即", true},
});
// Words that make a figure a total. 共 alone only where it is not part of a word.
constexpr auto kTotals = std::to_array<View>({u"共计", u"合计", u"总计", u"总共", u"一共"});
constexpr View kNotTotal = u"产同建享青和享管赢识";

// Groups of people that overlap: 党员 and 女性 are not parts of a whole.
constexpr auto kOverlapping =
    std::to_array<View>({u"党员", u"团员", u"少数民族", u"农民工", u"本科", u"大专", u"研究生",
                         u"岁", u"高级", u"骨干", u"先进"});

bool is_mark(char16_t c) {
  if (text::is_beyond_marks(c)) return false;
  return text::is_stop(c) || text::is_open_bracket(c) || text::is_close_bracket(c);
}

// 已完工, 目前在建, 尚未开工: of things that were named before.
bool tells_state(View words) {
  return starts_with_any(words, {u"目前", u"现已", u"已", u"尚", u"正在", u"截至"}) ||
         has_any(words, {u"其中已", u"其中尚", u"其中正在", u"其中目前"});
}

// 办结478件，正在办理143件: what is done of them and what is not.
bool tells_end(View words) {
  return starts_with_any(words, {u"办结", u"整改", u"解决", u"化解", u"销号"});
}

// 较上年底的, 比去年同期增加: a value of another time, or the change against it.
bool compares(View words) {
  return starts_with_any(words, {u"较", u"比", u"同比", u"环比", u"与上", u"与去", u"与同", u"增加",
                                 u"增长", u"减少", u"下降", u"净增"});
}

// 每千人拥有, 户均: so much each.
bool is_mean(View words) { return has_any(words, {u"每", u"均"}); }

bool names_total(View words, std::size_t at, bool strong) {
  const View word = words.substr(at, 2);
  if (std::find(kTotals.begin(), kTotals.end(), word) != kTotals.end()) return true;
  if (strong) return false;
  if (word == u"累计" || word == u"总数" || word == u"总额") return true;
  const char16_t left = at > 0 ? words[at - 1] : u'\0';
  // ，总里程: of what comes before; 总结 and 总体 are words of their own.
  constexpr View kNoSum = u"结体会是书理工部署统编监裁经支队站局公校";
  if (word[0] == u'总') {
    // 走访总户数, 观众总人数
    if (words.ends_with(u"数") && words.size() == at + 3) return true;
    return text::is_stop(left) && word.size() == 2 && kNoSum.find(word[1]) == View::npos;
  }
  if (word[0] != u'共') return false;
  return left != u'公' && left != u'中' &&
         (word.size() == 1 || kNotTotal.find(word[1]) == View::npos);
}

}  // namespace

// The words between the end of one figure and the start of another, or back to the sentence
// start.
View Sentences::between(std::size_t i) const {
  const Off end = figures_[i].span.begin;
  Off from = figures_[i].sentence;
  if (i > 0 && figures_[i - 1].span.end > from) from = figures_[i - 1].span.end;
  constexpr Off kReach = 60;
  if (end > from + kReach) from = end - kReach;
  return from < end ? part(text_, {from, end}) : View();
}

View Sentences::lead(std::size_t i) const {
  const View words = between(i);
  constexpr std::size_t kReach = 24;
  return words.size() > kReach ? words.substr(words.size() - kReach) : words;
}

View Sentences::clause(std::size_t i) const {
  View words = lead(i);
  for (std::size_t at = words.size(); at-- > 0;) {
    if (is_mark(words[at])) return words.substr(at + 1);
  }
  return words;
}

View Sentences::tail(std::size_t i) const {
  constexpr Off kReach = 8;
  const Off from = figures_[i].span.end;
  Off end = std::min(block_.info.content.end, from + kReach);
  if (i + 1 < figures_.size()) end = std::min(end, figures_[i + 1].span.begin);
  Off at = from;
  while (at < end && !is_mark(text_[at])) ++at;
  return at > from ? part(text_, {from, at}) : View();
}

// 共, 共计 … in the words that lead to figure i, and where its own word stands.
bool Sentences::is_total(std::size_t i, bool strong) const {
  View words = between(i);
  constexpr std::size_t kReach = 20;
  if (words.size() > kReach) words = words.substr(words.size() - kReach);
  for (std::size_t at = 0; at < words.size(); ++at) {
    switch (words[at]) {
      case u'共':
      case u'合':
      case u'总':
      case u'一':
      case u'累':
        if (names_total(words, at, strong)) return true;
        break;
      default:
        break;
    }
  }
  return false;
}

// The opener that stands between figure i - 1 and figure i, nearest to i.
const Opener* Sentences::opener(std::size_t i) const {
  const View words = between(i);
  for (std::size_t at = words.size(); at-- > 0;) {
    const char16_t c = words[at];
    if (c != u'其' && c != u'分' && c != u'包' && c != u'含' && c != u'即') continue;
    for (const Opener& candidate : kOpeners) {
      if (!words.substr(at).starts_with(candidate.word)) continue;
      // 含 and 即 open a list only after a mark: 含量, 立即, 包含 are words.
      const char16_t left = at > 0 ? words[at - 1] : u'\0';
      const bool alone = text::is_stop(left) || text::is_open_bracket(left);
      if (candidate.word.size() > 1 || alone) return &candidate;
    }
  }
  return nullptr;
}

// The nearest figure before `first` in its sentence that its list can be part of.
std::optional<std::size_t> Sentences::total_before(std::size_t first) const {
  const Figure& head = figures_[first];
  constexpr std::size_t kReach = 64;
  for (std::size_t i = first; i-- > 0 && first - i <= kReach;) {
    const Figure& candidate = figures_[i];
    if (!same_sentence(candidate, head) || candidate.depth > head.depth) break;
    if (candidate.unit == head.unit && !candidate.percent()) return i;
  }
  return std::nullopt;
}

bool Sentences::counts_the_same(std::size_t i) const {
  return i > 0 && between(i).empty() && figures_[i].depth == figures_[i - 1].depth &&
         figures_[i].unit != figures_[i - 1].unit && !figures_[i].percent() &&
         !figures_[i - 1].percent();
}

std::vector<std::size_t> Sentences::list_from(std::size_t first) const {
  std::vector<std::size_t> parts{first};
  const Figure& head = figures_[first];
  // 其中：甲30件；乙20件 — behind a colon ； parts items, elsewhere statements.
  const bool in_items = between(first).find_first_of(u"：:") != View::npos;
  for (std::size_t i = first + 1; i < figures_.size(); ++i) {
    const Figure& next = figures_[i];
    if (!same_sentence(head, next)) break;
    if (next.depth > head.depth || next.percent()) continue;
    if (next.depth < head.depth || next.bracket != head.bracket) break;
    const View gap = between(i);
    const bool part_ends = has(gap, u"；") || has(gap, u";");
    if (part_ends && !in_items) break;
    if (is_total(i, false) || opener(i) != nullptr) break;
    if (next.unit != head.unit) {
      if (counts_the_same(i)) continue;
      break;
    }
    // 新建5个、续建7个，已完工3个: how far they have come, counted of the same ones again.
    if (tells_state(clause(i)) && !tells_state(clause(first)) && !tells_end(clause(first))) break;
    if (compares(clause(i)) && !compares(clause(first))) break;
    if (is_mean(clause(i)) && !is_mean(clause(first))) break;
    parts.push_back(i);
  }
  return parts;
}

bool Sentences::overlapping(std::size_t total, const std::vector<std::size_t>& parts) const {
  const auto names = [&](std::size_t i, View word) {
    return has(between(i), word) || has(text_.substr(figures_[i].span.end, 4), word);
  };
  const auto any_names = [&](View word) {
    return std::any_of(parts.begin(), parts.end(), [&](std::size_t i) { return names(i, word); });
  };
  // 党员8人、非党员5人: each is one or the other.
  const auto any_names_other = [&](View word) {
    return std::any_of(parts.begin(), parts.end(), [&](std::size_t i) {
      const View words = clause(i);
      const std::size_t at = words.find(word);
      return at != View::npos && at > 0 && words[at - 1] == u'非';
    });
  };
  // 初级工8人、高级工5人: of one scale.
  if (any_names(u"高级") && (any_names(u"中级") || any_names(u"初级"))) return false;
  // 农民工5人、其他人员8人: the rest is told, so that each is one or the other.
  if (clause(parts.back()).starts_with(u"其他")) return false;
  // Of members, 女会员 are one half only where men are the other; 妇女 are a group among groups.
  if (any_names(u"女") && !any_names(u"妇女") && !any_names(u"男") && !names(total, u"女"))
    return true;
  // 党纪处分4人、政务处分2人（含双重处分1人）: the writer says that they overlap.
  constexpr std::size_t kRemark = 14;
  if (has_any(text_.substr(figures_[parts.back()].span.end, kRemark),
              {u"双重", u"重复", u"交叉", u"兼有", u"同时受"}))
    return true;
  // 亿元以上15个、10亿元以上3个: one class holds the other.
  if (any_names(u"以上") && !any_names(u"以下") && !any_names(u"以内")) return true;
  // 党员志愿者, 青年志愿者, 巾帼志愿者: groups of one kind, and each of its own.
  constexpr std::size_t kKind = 3;
  const View kind = clause(parts.front());
  if (parts.size() > 1 && kind.size() > kKind &&
      std::all_of(parts.begin() + 1, parts.end(), [&](std::size_t i) {
        return clause(i).ends_with(kind.substr(kind.size() - kKind));
      })) {
    return false;
  }
  return std::any_of(kOverlapping.begin(), kOverlapping.end(), [&](View word) {
    return !names(total, word) && any_names(word) && !any_names_other(word);
  });
}

bool Sentences::is_comparison(std::size_t i) const {
  const View words = clause(i);
  if (words.empty() || View(u"到至为达").find(words.back()) != View::npos) return false;
  const bool change = words.ends_with(u"增加") || words.ends_with(u"减少") ||
                      words.ends_with(u"增长") || words.ends_with(u"净增");
  return change || compares(words);
}

bool Sentences::is_net(std::size_t total) const {
  return has(clause(total), u"净增") || has(clause(total), u"净减");
}

// 等 after the last part: there are more.
bool Sentences::open_ended(const std::vector<std::size_t>& parts) const {
  View after = text_.substr(figures_[parts.back()].span.end, 6);
  after = after.substr(0, after.find(u'，'));
  return has(after, u"等") || has(after, u"…");
}

std::optional<Sum> Sentences::add_up(std::size_t total,
                                     const std::vector<std::size_t>& parts) const {
  Sum out;
  out.tolerance = slack(figures_[total]);
  out.exact = !figures_[total].fact->approximate;
  for (const std::size_t i : parts) {
    if (figures_[i].fact->upper != figures_[i].fact->value) return std::nullopt;
    const auto value = facts::sum(out.value, figures_[i].value);
    const auto tolerance = facts::sum(out.tolerance, slack(figures_[i]));
    if (!value || !tolerance) return std::nullopt;
    out.value = *value;
    out.tolerance = *tolerance;
    out.exact = out.exact && !figures_[i].fact->approximate;
  }
  return out;
}

// -1 less than the total, 0 equal within the tolerance, 1 more.
int Sentences::against(std::size_t total, const Sum& sum) const {
  const auto difference = facts::sum(sum.value, negated(figures_[total].value));
  if (!difference) return 0;
  const Decimal size = difference->units < 0 ? negated(*difference) : *difference;
  if (compare(size, sum.tolerance) <= 0) return 0;
  return difference->units < 0 ? -1 : 1;
}

Relation Sentences::relation(RelationKind kind, bool holds, std::size_t total,
                             const std::vector<std::size_t>& parts, const Sum& sum,
                             View evidence) const {
  Relation relation;
  relation.kind = kind;
  relation.holds = holds;
  relation.total = term_of(block_, figures_[total]);
  for (const std::size_t i : parts) relation.parts.push_back(term_of(block_, figures_[i]));
  relation.computed = sum.value;
  relation.tolerance = sum.tolerance;
  relation.unit = figures_[total].unit;
  relation.factor = figures_[total].factor;
  relation.evidence = evidence;
  return relation;
}

}  // namespace wengao::facts
