// Sums: a total and its parts. GB has no clause for it; proofreading practice (E05) says which
// wordings claim that the parts are all.
#include <algorithm>
#include <array>

#include "core/facts/figures.h"
#include "core/text/chars.h"

namespace wengao::facts {
namespace {

using View = std::u16string_view;

// Words that open a list of parts.
struct Opener {
  View word;
  bool complete;  // says that the parts are all
};
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
constexpr auto kOverlapping = std::to_array<View>(
    {u"党员", u"团员", u"少数民族", u"本科", u"大专", u"研究生", u"岁", u"高级", u"骨干", u"先进"});

bool same_sentence(const Figure& a, const Figure& b) { return a.sentence == b.sentence; }

class Scan {
 public:
  Scan(const Block& block, std::span<const Figure> figures, std::vector<Relation>& out)
      : block_(block), text_(block.text), figures_(figures), out_(out) {}

  void run() {
    for (std::size_t i = 0; i < figures_.size(); ++i) {
      if (!after_opener(i) && !in_brackets(i)) before_total(i);
      if (i > 0) people_of(i);
    }
  }

 private:
  // The words between the end of one figure and the start of another, or back to the sentence
  // start.
  View between(std::size_t i) const {
    const Off end = figures_[i].span.begin;
    Off from = figures_[i].sentence;
    if (i > 0 && figures_[i - 1].span.end > from) from = figures_[i - 1].span.end;
    constexpr Off kReach = 60;
    if (end > from + kReach) from = end - kReach;
    return from < end ? part(text_, {from, end}) : View();
  }

  // 共, 共计 … in the words that lead to figure i, and where its own word stands.
  bool is_total(std::size_t i, bool strong) const {
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
  static bool names_total(View words, std::size_t at, bool strong) {
    const View word = words.substr(at, 2);
    if (std::find(kTotals.begin(), kTotals.end(), word) != kTotals.end()) return true;
    if (strong) return false;
    if (word == u"累计" || word == u"总数" || word == u"总额") return true;
    if (word[0] != u'共') return false;
    const char16_t left = at > 0 ? words[at - 1] : u'\0';
    return left != u'公' && left != u'中' &&
           (word.size() == 1 || kNotTotal.find(word[1]) == View::npos);
  }

  // The opener that stands between figure i - 1 and figure i, nearest to i.
  const Opener* opener(std::size_t i) const {
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

  // Figures from `first` on that stand on the same footing and in the same unit, to the end of the
  // sentence or list. Percentages beside them are skipped.
  std::vector<std::size_t> list_from(std::size_t first) const {
    std::vector<std::size_t> parts{first};
    const Figure& head = figures_[first];
    for (std::size_t i = first + 1; i < figures_.size(); ++i) {
      const Figure& next = figures_[i];
      if (!same_sentence(head, next)) break;
      if (next.depth > head.depth || next.percent()) continue;
      if (next.depth < head.depth || next.bracket != head.bracket) break;
      const View gap = between(i);
      if (has(gap, u"；") || has(gap, u";") || is_total(i, false) || opener(i) != nullptr) break;
      if (next.unit != head.unit) break;
      parts.push_back(i);
    }
    return parts;
  }

  bool overlapping(const std::vector<std::size_t>& parts) const {
    return std::any_of(parts.begin(), parts.end(), [&](std::size_t i) {
      const View words = between(i);
      const View noun = text_.substr(figures_[i].span.end, 4);
      return std::any_of(kOverlapping.begin(), kOverlapping.end(),
                         [&](View word) { return has(words, word) || has(noun, word); });
    });
  }

  // 等 after the last part: there are more.
  bool open_ended(const std::vector<std::size_t>& parts) const {
    View after = text_.substr(figures_[parts.back()].span.end, 6);
    after = after.substr(0, after.find(u'，'));
    return has(after, u"等") || has(after, u"…");
  }

  struct Sum {
    Decimal value;
    Decimal tolerance;
    bool exact = true;
  };
  std::optional<Sum> add_up(std::size_t total, const std::vector<std::size_t>& parts) const {
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
  int against(std::size_t total, const Sum& sum) const {
    const auto difference = facts::sum(sum.value, negated(figures_[total].value));
    if (!difference) return 0;
    const Decimal size = difference->units < 0 ? negated(*difference) : *difference;
    if (compare(size, sum.tolerance) <= 0) return 0;
    return difference->units < 0 ? -1 : 1;
  }

  void claim(RelationKind kind, bool holds, std::size_t total,
             const std::vector<std::size_t>& parts, const Sum& sum, View evidence) {
    Relation& relation = out_.emplace_back();
    relation.kind = kind;
    relation.holds = holds;
    relation.total = term_of(block_, figures_[total]);
    for (const std::size_t i : parts) relation.parts.push_back(term_of(block_, figures_[i]));
    relation.computed = sum.value;
    relation.tolerance = sum.tolerance;
    relation.unit = figures_[total].unit;
    relation.factor = figures_[total].factor;
    relation.evidence = evidence;
  }

  // The nearest figure before `first` in its sentence that its list can be part of.
  std::optional<std::size_t> total_before(std::size_t first) const {
    const Figure& head = figures_[first];
    constexpr std::size_t kReach = 64;
    for (std::size_t i = first; i-- > 0 && first - i <= kReach;) {
      const Figure& candidate = figures_[i];
      if (!same_sentence(candidate, head) || candidate.depth > head.depth) break;
      if (candidate.unit == head.unit && !candidate.percent()) return i;
    }
    return std::nullopt;
  }

  // 共57宗，其中A 38宗、B 19宗
  bool after_opener(std::size_t first) {
    const Opener* open = opener(first);
    if (open == nullptr || figures_[first].percent()) return false;
    const auto total = total_before(first);
    if (!total) {
      other_unit(first, *open);
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
    if (overlapping(parts)) return true;
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
    if (order == 0 || (near && !overlapping(parts) && !open_ended(parts))) {
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
    } else if (strong && uniform && !overlapping(parts) && share > kTooLittle && share < kTooMuch) {
      claim(RelationKind::sum, false, total, parts, *sum, u"共计");
    }
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

  // 来自53家企业的93名选手: each sends one at least.
  void people_of(std::size_t i) {
    const Figure& people = figures_[i];
    const Figure& senders = figures_[i - 1];
    if (people.unit != u"人" || (senders.unit != u"家" && senders.unit != u"个")) return;
    constexpr Off kNear = 8;
    if (!same_sentence(people, senders) || people.span.begin > senders.span.end + kNear) return;
    const View noun = between(i);
    if (std::any_of(noun.begin(), noun.end(), text::is_stop) ||
        !between(i - 1).ends_with(u"来自")) {
      return;
    }
    const bool holds = compare(senders.value, people.value) <= 0;
    claim(RelationKind::bound, holds, i, {i - 1}, {senders.value, {}, true}, u"来自");
  }

  // 检查企业31家，其中整改隐患29起: 其中 says part of, the unit says otherwise.
  void other_unit(std::size_t first, const Opener& open) {
    if (open.word != u"其中" || first == 0) return;
    const Figure& head = figures_[first];
    const Figure& before = figures_[first - 1];
    if (!same_sentence(before, head) || before.depth != head.depth) return;
    if (head.type() != QuantityType::count || before.type() != QuantityType::count) return;
    // Only places against incidents: 家 and 户, or 人 and 个, may count the same thing.
    const bool places = before.unit == u"家" || before.unit == u"户" || before.unit == u"所";
    const bool incidents = head.unit == u"起" || head.unit == u"处" || head.unit == u"宗" ||
                           head.unit == u"件" || head.unit == u"例" || head.unit == u"条";
    if (!places || !incidents) return;
    claim(RelationKind::unit, false, first - 1, {first}, {head.value, {}, true}, open.word);
  }

  static constexpr double kNearlyAll = 0.6;  // 其中 parts below this share do not claim to be all
  static constexpr double kTooLittle = 0.3;  // below: another total is meant
  static constexpr double kTooMuch = 3;
  static constexpr double kBracketLow = 0.6;
  static constexpr double kBracketHigh = 2;

  const Block& block_;
  View text_;
  std::span<const Figure> figures_;
  std::vector<Relation>& out_;
};

}  // namespace

void sums(const Block& block, std::span<const Figure> figures, std::vector<Relation>& out) {
  if (figures.size() >= 2) Scan(block, figures, out).run();
}

}  // namespace wengao::facts
