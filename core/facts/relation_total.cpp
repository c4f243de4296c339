// A total behind its parts: 续签194家，新增5家，共计签订199家. Which of the figures before it are
// its parts, and whether its words say that they are all.
#include <algorithm>

#include "core/facts/sentences.h"

namespace wengao::facts {
namespace {

using View = std::u16string_view;

class Reader : Sentences {
 public:
  Reader(const Sentences& text, std::vector<Relation>& out) : Sentences(text), out_(out) {}

  // 续签194家，新增5家，共计签订199家; also 共排查120处，已整改100处，正在整改20处.
  void read(std::size_t total) {
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
    auto sum = add_up(total, parts);
    if (!sum) return;
    int order = against(total, *sum);
    if (order > 0 && parts.size() > 2) {
      // 干部320人，高级职称45人、中级职称120人，合计165人: the first is what they are some of.
      const std::vector<std::size_t> others(parts.begin() + 1, parts.end());
      const auto rest = add_up(total, others);
      if (rest && against(total, *rest) == 0) {
        parts = others;
        sum = rest;
        order = 0;
      }
    }
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

 private:
  void claim(RelationKind kind, bool holds, std::size_t total,
             const std::vector<std::size_t>& parts, const Sum& sum, View evidence) {
    out_.push_back(relation(kind, holds, total, parts, sum, evidence));
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

  static constexpr double kTooLittle = 0.3;  // below: another total is meant
  static constexpr double kTooMuch = 3;

  std::vector<Relation>& out_;
};

}  // namespace

void total_behind(const Sentences& text, std::size_t total, std::vector<Relation>& out) {
  Reader(text, out).read(total);
}

}  // namespace wengao::facts
