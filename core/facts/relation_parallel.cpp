// Parts that no 其中 opens: what is done and what is left, men and women, or parts whose words run
// in parallel (内科…，外科…，妇产科…) after a figure that says it is the whole.
#include <algorithm>
#include <cmath>
#include <utility>

#include "core/facts/sentences.h"

namespace wengao::facts {
namespace {

using View = std::u16string_view;
using Parts = std::vector<std::size_t>;

// 已整改, 办结: what has been done of a whole.
bool is_done_part(View words) {
  return starts_with_any(words, {u"已", u"完成", u"办结", u"整改", u"销号", u"解决", u"化解",
                                 u"兑现", u"竣工", u"收回", u"实际"});
}
bool is_left_part(View words, View behind) {
  return has_any(words, {u"未", u"尚", u"剩", u"其余", u"余下", u"仍", u"正在", u"待", u"在办",
                         u"在建", u"还有"}) ||
         behind.starts_with(u"未") || behind.starts_with(u"正在");
}

// 分三批下达90个，第一批…第二批…第三批: every one of them.
bool numbered(const Sentences& text, std::size_t total, const Parts& parts) {
  constexpr View kOrdinals = u"一二三四五六七八九";
  const auto count = static_cast<std::int64_t>(parts.size());
  if (total == 0 || parts.size() > kOrdinals.size()) return false;
  const Decimal said = text.figures()[total - 1].value;
  if (!text.clause(total - 1).ends_with(u"分") || said.scale != 0 || said.units != count) {
    return false;
  }
  for (std::size_t k = 0; k < parts.size(); ++k) {
    const View words = text.clause(parts[k]);
    if (!words.starts_with(u"第") || words.size() < 3 || words[1] != kOrdinals[k]) return false;
  }
  return true;
}

bool names_sex(View words) { return words.starts_with(u"男") || words.starts_with(u"女"); }

// 45个村（社区）中，先进村: the words behind figure i, brackets and all.
bool among(const Sentences& text, std::size_t i) {
  const View words = text.between(i + 1);
  const std::size_t own = text.clause(i + 1).size();
  return words.size() > own + 1 && words.substr(0, words.size() - own - 1).ends_with(u"中");
}

// 总收入 of 税收收入 and 非税收入: what the parts have in common, and 总 before it.
bool total_of_kind(View total, View first, View last) {
  if (first.size() < 3 || last.size() < 3) return false;
  const View kind = last.substr(last.size() - 2);
  return first.ends_with(kind) && total.ends_with(kind) &&
         total.substr(0, total.size() - 2).ends_with(u"总");
}

// The figure says that it is all there is: 共, 现有, 在…名干部中.
bool is_whole(const Sentences& text, std::size_t i) {
  const View words = text.clause(i);
  return text.is_total(i, false) || starts_with_any(words, {u"现有", u"在册", u"登记", u"在"}) ||
         has_any(words, {u"现有", u"共有", u"总数"}) || text.tail(i).ends_with(u"中") ||
         among(text, i);
}

// 市级采用, 推荐省级: what was chosen out of a whole, which need not be all of it.
bool is_chosen(View words) {
  return has_any(words, {u"采用", u"录用", u"刊用", u"采纳", u"刊发", u"刊登", u"转发", u"推荐",
                         u"表彰", u"入选", u"立项", u"获", u"批示", u"上榜", u"重点"});
}

// The parts leave little of the whole: 内科12人，外科10人 of 86 are not all there is.
bool nearly_all(const Sentences& text, std::size_t total, const Parts& parts) {
  const auto sum = text.add_up(total, parts);
  return sum && approximate_value(sum->value) >= (parts.size() == 2 ? kNearlyBoth : kNearlyAll) *
                                                     approximate_value(text.figures()[total].value);
}

// 内科, 外科, 妇产科; 自办, 转办: short words that end alike and are no verbs of their own.
bool run_in_parallel(const Sentences& text, const Parts& parts) {
  constexpr View kEndsNothing = u"共有达为了计约近是成到至出入年月各";
  constexpr std::size_t kLongest = 6;
  const View first = text.clause(parts.front());
  if (first.size() < 2 || kEndsNothing.find(first.back()) != View::npos) return false;
  for (std::size_t k = 0; k < parts.size(); ++k) {
    const View words = text.clause(parts[k]);
    if (words.size() < 2 || words.size() > kLongest || words.back() != first.back()) return false;
    if (is_chosen(words)) return false;
    if (!text.fresh(parts[k]) || (k > 0 && words == first)) return false;
  }
  return true;
}

}  // namespace

bool made_up_of(const Sentences& text, std::size_t i, std::vector<Relation>& out) {
  const std::span<const Figure> figures = text.figures();
  if (i == 0 || figures[i].percent()) return false;
  const auto same_kind = [&](std::size_t k) {
    return figures[k].unit == figures[i].unit && same_sentence(figures[k], figures[i]);
  };
  constexpr View kEvidence = u"由…组成";
  const View gap = text.between(i);
  if (gap.ends_with(u"组成的") || gap.ends_with(u"构成的")) {
    Parts parts;
    constexpr std::size_t kMost = 16;
    for (std::size_t k = i; k-- > 0 && same_kind(k) && parts.size() < kMost;) {
      parts.insert(parts.begin(), k);
      if (has(text.between(k), u"由")) break;
    }
    return parts.size() >= 2 && has(text.between(parts.front()), u"由") &&
           claim_all(text, i, parts, kEvidence, out);
  }
  if (!has(gap, u"由") || !same_kind(i - 1)) return false;
  const Parts parts = text.list_from(i);
  if (parts.size() < 2) return false;
  constexpr Off kReach = 8;  // 组成 stands within this many units
  const View after = View(text.block().text).substr(figures[parts.back()].span.end, kReach);
  if (!has(after, u"组成") && !has(after, u"构成")) return false;
  return claim_all(text, i - 1, parts, kEvidence, out);
}

bool complementary(View first, View last) {
  if (first.size() > last.size()) std::swap(first, last);
  if (first.starts_with(u"已")) first.remove_prefix(1);
  return first.size() >= 2 && last.size() == first.size() + 1 && last.ends_with(first) &&
         View(u"不未非").find(last.front()) != View::npos;
}

bool claim_all(const Sentences& text, std::size_t total, const Parts& parts, View evidence,
               std::vector<Relation>& out) {
  constexpr double kTooLittle = 0.3;  // another total is meant
  constexpr double kTooMuch = 3;
  const auto sum = text.add_up(total, parts);
  if (!sum || text.open_ended(parts)) return false;
  const int order = text.against(total, *sum);
  const double share =
      approximate_value(sum->value) / approximate_value(text.figures()[total].value);
  if (order != 0 && (share < kTooLittle || share > kTooMuch)) return false;
  out.push_back(text.relation(RelationKind::sum, order == 0, total, parts, *sum, evidence));
  return true;
}

bool parallel_parts(const Sentences& text, std::size_t first, std::vector<Relation>& out) {
  const std::span<const Figure> figures = text.figures();
  if (first == 0 || figures[first].percent()) return false;
  const std::size_t total = first - 1;
  if (!same_sentence(figures[total], figures[first]) || text.opener(first) != nullptr) return false;
  if (figures[total].unit != figures[first].unit || figures[total].depth != figures[first].depth) {
    return false;
  }
  const Parts parts = text.list_from(first);
  if (parts.size() < 2) return false;
  const View last = text.clause(parts.back());
  if (parts.size() == 2 && complementary(text.clause(first), last)) {
    return claim_all(text, total, parts, last, out);
  }
  if (is_done_part(text.clause(first))) {
    return is_left_part(last, text.tail(parts.back())) && claim_all(text, total, parts, last, out);
  }
  if (names_sex(text.clause(first))) {
    return parts.size() == 2 && names_sex(last) && claim_all(text, total, parts, u"男、女", out);
  }
  if (numbered(text, total, parts)) return claim_all(text, total, parts, u"第一", out);
  if (total_of_kind(text.clause(total), text.clause(first), last)) {
    return claim_all(text, total, parts, u"总", out);
  }
  if (!run_in_parallel(text, parts) || text.overlapping(total, parts)) return false;
  if (text.clause(total).ends_with(last.substr(last.size() - 1))) return false;
  // Figures of the same kind before: this one may be one of them.
  const bool listed = total > 0 && same_sentence(figures[total - 1], figures[total]) &&
                      figures[total - 1].unit == figures[total].unit;
  // 民生类, 治安类: classes of whatever is before.
  const bool classes = last.ends_with(u"类") || last.ends_with(u"型");
  return !listed && (classes || is_whole(text, total)) && nearly_all(text, total, parts) &&
         claim_all(text, total, parts, last, out);
}

}  // namespace wengao::facts
