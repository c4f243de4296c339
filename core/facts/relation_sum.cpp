// Sums: a total and its parts. GB has no clause for it; proofreading practice (E05) says which
// wordings claim that the parts are all.
#include <algorithm>
#include <iterator>
#include <utility>

#include "core/facts/sentences.h"

namespace wengao::facts {
namespace {

using View = std::u16string_view;

class Scan : Sentences {
 public:
  Scan(const Block& block, std::span<const Figure> figures, std::vector<Relation>& out)
      : Sentences(block, figures), out_(out) {}

  void run() {
    for (std::size_t i = 0; i < figures_.size(); ++i) {
      if (!after_opener(i) && !in_brackets(i) && !made_up_of(*this, i, out_) &&
          !parallel_parts(*this, i, out_)) {
        before_total(i);
      }
      if (i == 0) continue;
      people_of(*this, i, out_);
      sources_of(*this, i, out_);
    }
  }

 private:
  void claim(RelationKind kind, bool holds, std::size_t total,
             const std::vector<std::size_t>& parts, const Sum& sum, View evidence) {
    out_.push_back(relation(kind, holds, total, parts, sum, evidence));
  }

  // 共57宗，其中A 38宗、B 19宗
  bool after_opener(std::size_t first) {
    const Opener* open = opener(first);
    if (open == nullptr || figures_[first].percent()) return false;
    auto total = total_before(first);
    // 达到426家，比上年增加118家，其中…: the parts are the whole's, unless they make the growth.
    if (total && is_comparison(*total)) {
      const auto whole = total_before(*total);
      const auto growth = add_up(*total, list_from(first));
      if (whole && growth && against(*total, *growth) != 0) total = whole;
    }
    if (!total) {
      other_unit(*this, first, *open, out_);
      return false;
    }
    const std::vector<std::size_t> parts = list_from(first);
    const auto sum = add_up(*total, parts);
    if (!sum || parts_and_shares(*this, *total, parts, *open, out_)) return true;
    const int order = against(*total, *sum);
    if (parts.size() == 1) {
      if (!open->complete) {
        // 5 of 5 is a part too; more than all is not.
        if (order > 0 && other_whole(first, *total)) return true;
        claim(RelationKind::bound, order <= 0, *total, parts, *sum, open->word);
      }
      return true;
    }
    if (order == 0) {
      claim(RelationKind::sum, true, *total, parts, *sum, open->word);
      return true;
    }
    if (overlapping(*total, parts) || is_net(*total)) return true;
    const double share = approximate_value(sum->value) / approximate_value(figures_[*total].value);
    const double enough = parts.size() == 2 && !halves(parts) ? kNearlyBoth : kNearlyAll;
    const bool all = !open_ended(parts) && (open->complete || share >= enough);
    // Parts in other units than the total's (亿元 of 万元) may stand for something else altogether.
    if (said_apart(parts)) return true;
    if ((order > 0 && share < kTooMuch) || (order < 0 && all && share > kTooLittle)) {
      claim(RelationKind::sum, false, *total, parts, *sum, open->word);
    } else if (order < 0 && !all) {
      claim(RelationKind::bound, true, *total, parts, *sum, open->word);
    }
    return true;
  }

  // 本市138人，外市157人: there is no third.
  bool halves(const std::vector<std::size_t>& parts) const {
    constexpr std::pair<View, View> kHalves[] = {
        {u"本", u"外"}, {u"中", u"外"}, {u"内", u"外"}, {u"男", u"女"}, {u"城", u"乡"},
        {u"新", u"改"}, {u"新", u"续"}, {u"新", u"老"}, {u"公", u"民"}, {u"上半", u"下半"}};
    return std::any_of(std::begin(kHalves), std::end(kHalves), [&](const auto& pair) {
      return has(clause(parts[0]), pair.first) && has(clause(parts[1]), pair.second);
    });
  }

  // 党员80名、积极分子12名，其中女党员30名: the part is one of an earlier figure.
  bool other_whole(std::size_t part, std::size_t total) const {
    for (std::size_t k = total; k-- > 0 && same_sentence(figures_[k], figures_[total]);) {
      if (figures_[k].unit == figures_[part].unit && !figures_[k].percent()) return true;
    }
    return false;
  }

  // 其中5名获奖，3名评为优秀: what is said of each in a clause of its own may hold of both.
  bool said_apart(const std::vector<std::size_t>& parts) const {
    for (std::size_t k = 0; k < parts.size(); ++k) {
      const View words = clause(parts[k]);
      const bool behind =
          words.empty() || (k == 0 && opener(parts[k]) != nullptr && words.size() <= 3);
      if (!behind) return false;
      if (k == 0) continue;
      const View first = tail(parts[0]);
      const View other = tail(parts[k]);
      if (has(lead(parts[k]), u"、") || first.empty() || other.empty()) return false;
      if (first.front() == other.front() || first.back() == other.back()) return false;
    }
    return true;
  }

  // 57宗（来信38宗、来访19宗）; 57人：公务员38人，教师19人
  bool in_brackets(std::size_t first) {
    const Figure& head = figures_[first];
    if (first == 0 || head.percent()) return false;
    const Figure& before = figures_[first - 1];
    if (before.unit != head.unit || !same_sentence(before, head)) return false;
    const View gap = between(first);
    const bool bracket = before.depth < head.depth;
    const bool colon = before.depth == head.depth && gap.find_first_of(u"：:") != View::npos &&
                       gap.find_first_of(u"，；、") == View::npos;
    if (!bracket && !colon) return false;
    const std::vector<std::size_t> parts = list_from(first);
    if (parts.size() < 2 || is_net(first - 1)) return false;
    const auto sum = add_up(first - 1, parts);
    if (!sum) return false;
    const int order = against(first - 1, *sum);
    const double share = approximate_value(sum->value) / approximate_value(before.value);
    const bool near = share > kBracketLow && share < kBracketHigh;
    if (order == 0 || (near && !overlapping(first - 1, parts) && !open_ended(parts))) {
      claim(RelationKind::sum, order == 0, first - 1, parts, *sum, bracket ? u"（）" : u"：");
    }
    return true;
  }

  // 续签194家，新增5家，共计签订199家; also 共排查120处，已整改100处，正在整改20处.
  void before_total(std::size_t total) {
    if (figures_[total].percent()) return;
    if (!is_total(total, false) && !of_seasons(total)) return;
    if (trailing_parts(total)) return;
    std::vector<std::size_t> parts;
    bool uniform = true;
    std::int64_t announced = 0;  // 三个片区共
    for (std::size_t i = total; i-- > 0;) {
      const Figure& candidate = figures_[i];
      if (!same_sentence(candidate, figures_[total])) break;
      if (candidate.percent() || candidate.depth > figures_[total].depth) continue;
      if (has_any(clause(i), {u"每", u"均", u"单价"})) continue;  // 12人每人500元，共6000元
      if (counts_parts(i, total)) {
        announced = figures_[i].fact->value.units;
        continue;
      }
      if (candidate.unit != figures_[total].unit) {
        uniform = false;
        break;
      }
      parts.push_back(i);
      // The parts of another total; 甲、乙分别办理3件、5件，共计8件 opens none and names them all,
      // and so does 共举办甲3场、乙5场，总计8场.
      const Opener* open = opener(i);
      if (is_total(i, false) && names_no_matter(total) && listed(i, total)) break;
      if (is_total(i, false) || (open != nullptr && total_before(i))) {
        uniform = false;
        break;
      }
      if (open != nullptr && open->complete) break;
    }
    if (parts.empty()) return;
    std::reverse(parts.begin(), parts.end());
    leave_first_of_pairs(parts);
    const auto sum = add_up(total, parts);
    if (!sum) return;
    const int order = against(total, *sum);
    const bool strong = is_total(total, true) || bare_total(total, parts) || alike(total, parts) ||
                        announced == static_cast<std::int64_t>(parts.size());
    if (parts.size() == 1) {
      if (strong && order < 0) claim(RelationKind::bound, true, total, parts, *sum, u"共计");
      return;
    }
    const double share = approximate_value(sum->value) / approximate_value(figures_[total].value);
    if (order == 0) {
      claim(RelationKind::sum, true, total, parts, *sum, u"共");
    } else if (strong && uniform && !overlapping(total, parts) && share > kTooLittle &&
               share < kTooMuch) {
      claim(RelationKind::sum, false, total, parts, *sum, u"共计");
    }
  }

  // 甲交办5件化解5件，乙交办12件化解11件，合计17件: every second one is of another matter.
  void leave_first_of_pairs(std::vector<std::size_t>& parts) const {
    constexpr std::size_t kTwoPairs = 4;
    if (parts.size() < kTwoPairs || parts.size() % 2 != 0) return;
    for (std::size_t k = 1; k < parts.size(); k += 2) {
      const bool beside = parts[k] == parts[k - 1] + 1 && !fresh(parts[k]);
      if (!beside || clause(parts[k]).empty() || clause(parts[k]) != clause(parts[1])) return;
    }
    for (std::size_t k = 0; 2 * k < parts.size(); ++k) parts[k] = parts[2 * k];
    parts.resize(parts.size() / 2);
  }
  // ，总计8场
  bool names_no_matter(std::size_t total) const {
    constexpr std::size_t kWord = 2;
    return is_total(total, true) && clause(total).size() == kWord;
  }
  // Two figures and more from `first` on with nothing but 、 between them, and a mark before
  // `total`.
  bool listed(std::size_t first, std::size_t total) const {
    for (std::size_t i = first + 1; i < total; ++i) {
      if (!lead(i).starts_with(u"、")) return false;
    }
    return total > first + 1 && lead(total).starts_with(u"，");
  }

  // ，共8件: nothing but the word of the total before it, or with a verb where the parts are of one
  // form (转办件3件，受理件5件，共办理8件). ，总里程8公里 says it too.
  bool bare_total(std::size_t total, const std::vector<std::size_t>& parts) const {
    View words = clause(total);
    if (words.size() == lead(total).size()) return false;
    for (const View opening : {View(u"现"), View(u"全年"), View(u"目前")}) {
      if (words.starts_with(opening)) words.remove_prefix(opening.size());
    }
    if (words.starts_with(u"总")) return true;
    if (!words.starts_with(u"共")) return false;
    if (words.size() <= 2 || words.starts_with(u"共有")) return true;
    constexpr std::size_t kVerb = 3;
    if (words.size() > kVerb) return false;
    // 检查网吧3家、影院5家，共检查8家
    if (words.size() == kVerb && has(lead(parts.front()), words.substr(1))) return true;
    const View first = clause(parts.front());
    return first.size() > 1 && std::all_of(parts.begin() + 1, parts.end(), [&](std::size_t i) {
             return clause(i).size() > 1 && clause(i).back() == first.back();
           });
  }
  // 春季植树30株，秋季植树40株，全年植树70株: the parts of a year and all of it.
  bool of_seasons(std::size_t total) const {
    constexpr std::size_t kSeason = 2;
    if (total < 2 || !clause(total).starts_with(u"全年")) return false;
    const View what = clause(total).substr(kSeason);
    for (std::size_t i = total - 2; i < total; ++i) {
      const View words = clause(i);
      const bool season = starts_with_any(
          words, {u"春", u"夏", u"秋", u"冬", u"上半", u"下半", u"四季度", u"三季度", u"第"});
      if (!season || what.empty() || !words.ends_with(what)) return false;
    }
    return true;
  }
  // 上半年巡查30次，下半年巡查40次，全年累计巡查70次: one verb for the parts and the total.
  bool alike(std::size_t total, const std::vector<std::size_t>& parts) const {
    const View words = clause(total);
    if (words.size() < 4) return false;
    // 夜查30次、日查40次，共开展检查70次: what one 、 parts need share but a character.
    const View verb = words.substr(words.size() - (listed(parts.front(), total) ? 1 : 2));
    return std::all_of(parts.begin(), parts.end(), [&](std::size_t i) {
      return clause(i).ends_with(verb) && clause(i).size() > verb.size();
    });
  }

  // 两项共计70座, 三个片区累计70座: says how many parts there are and is none.
  bool counts_parts(std::size_t i, std::size_t total) const {
    const View after = text_.substr(figures_[i].span.end, 2);
    if (after == u"共计" || after == u"合计" || after == u"总计" || after == u"相加") return true;
    constexpr std::int64_t kMost = 10;
    const Fact& said = *figures_[i].fact;
    return i + 1 == total && clause(i).empty() && !fresh(total) && said.value.scale == 0 &&
           said.value.units <= kMost && figures_[i].type() == QuantityType::count;
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

  static constexpr double kNearlyAll = 0.6;  // 其中 parts below this share do not claim to be all
  static constexpr double kNearlyBoth = 0.82;  // and two of them below this one
  static constexpr double kTooLittle = 0.3;    // below: another total is meant
  static constexpr double kTooMuch = 3;
  static constexpr double kBracketLow = 0.6;
  static constexpr double kBracketHigh = 2.5;

  std::vector<Relation>& out_;
};

}  // namespace

void sums(const Block& block, std::span<const Figure> figures, std::vector<Relation>& out) {
  if (figures.size() >= 2) Scan(block, figures, out).run();
}

}  // namespace wengao::facts
