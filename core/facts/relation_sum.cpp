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
        total_behind(*this, i, out_);
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
      counted_otherwise(*total, parts, *open);
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

  // 3256户5861人，其中城市826户1365人，农村2430户4496人: where the 户 are all told, the 人 are too.
  void counted_otherwise(std::size_t total, std::vector<std::size_t> parts, const Opener& open) {
    const std::size_t same = total + 1;
    if (!counts_the_same(same)) return;
    for (std::size_t& part : parts) {
      if (++part == figures_.size() || !counts_the_same(part)) return;
      if (figures_[part].unit != figures_[same].unit) return;
    }
    if (const auto sum = add_up(same, parts)) {
      claim(RelationKind::sum, against(same, *sum) == 0, same, parts, *sum, open.word);
    }
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

  static constexpr double kTooLittle = 0.3;  // below: another total is meant
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
