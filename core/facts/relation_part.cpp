// A whole and a part of it: a task and what was done, how many were checked and how many passed,
// with the rate that follows, or with what is left or beyond. Proofreading practice E04–E06.
#include <cmath>

#include "core/facts/roles.h"
#include "core/text/chars.h"

namespace wengao::facts {
namespace {

using View = std::u16string_view;

class Scan : Roles {
 public:
  using Roles::Roles;

  void run() {
    for (std::size_t i = 2; i < figures_.size(); ++i) {
      if (!same_sentence(figures_[i], figures_[i - 2])) continue;
      if (figures_[i].percent()) {
        of_named_whole(i) || rate(i) || share(i) || respective_shares(i);
      } else {
        // A rate may stand between: 预算100元，支出80元，支出进度80%，结余20元.
        const std::size_t b = figures_[i - 1].percent() ? i - 2 : i - 1;
        if (b > 0 && three(b - 1, b, i)) beyond(b - 1, b, i) || left(b - 1, b, i);
      }
    }
  }

 private:
  // `part` of `whole` in per cent, against figure i.
  bool quotient(std::size_t i, std::size_t part, std::size_t whole, View evidence) {
    const double x = number(part);
    const double y = number(whole);
    if (y <= 0) return false;
    const double spread = (wobble(part) / y + wobble(whole) * x / (y * y)) * 100;
    claim(RelationKind::completion, i, {part, whole}, x / y * 100, last_place(i) * 0.999 + spread,
          evidence);
    return true;
  }

  // How much more than the task, in per cent; 超额完成120% may mean the whole.
  bool excess(std::size_t i, std::size_t done, std::size_t task, View evidence) {
    if (number(task) <= 0) return false;
    const double part = number(done) / number(task) * 100;
    const double tolerance =
        last_place(i) * 0.999 + (wobble(done) + wobble(task)) * 200 / number(task);
    const bool whole = std::abs(part - number(i)) <= tolerance;
    claim(RelationKind::completion, i, {done, task}, whole ? part : part - 100, tolerance,
          evidence);
    return true;
  }

  // 完成550万元，占任务500万元的110%
  bool of_named_whole(std::size_t i) {
    if (lead(i) != u"的" || !same_unit(i - 1, i - 2) || !together({i, i - 1, i - 2})) return false;
    const View words = clause(i - 1);
    const bool said = has_any(words, {u"占", u"完成", u"为", u"是", u"达"});
    const bool whole = is_task(words) || has_any(words, {u"总", u"全", u"应"});
    if (!said || !whole || is_task(clause(i - 2)) || is_old(words)) return false;
    return quotient(i, i - 2, i - 1, words);
  }

  // 抽检120批次，合格114批次，合格率95%: the rate is named by what the part did.
  bool rate(std::size_t i) {
    std::size_t part = i - 1;
    std::size_t whole = i - 2;
    if (i >= 3 && same_unit(part, i - 3) && same_unit(part, whole)) {
      const bool halves = complementary(clause(part), clause(whole));
      // 抽检120批次，合格114批次，不合格6批次，合格率95%: the half that the rate is named by.
      const bool negated = halves && clause(part).size() > clause(whole).size();
      const bool of_negated = starts_with_any(clause(i), {u"不", u"未", u"非"});
      // 受理435件，已办结408件，在办27件，办结率94%
      const bool rest = !halves && is_left(clause(part)) && fresh(whole);
      if (rest || (halves && negated != of_negated)) part = i - 2;
      if (halves || rest) whole = i - 3;
    }
    if (!same_unit(part, whole) || figures_[part].percent() || !fresh(i) ||
        !(fresh(part) || taken_from(whole)) || !together({i, part, whole})) {
      return false;
    }
    const View words = clause(i);
    const View of_part = lead(part);
    const View of_whole = clause(whole);
    if (has_any(of_part, {u"其中", u"新增"}) && !named_by(words, part, whole)) return false;
    // 任务100亩，完成120亩，超额20%
    if (has_any(words, {u"超额", u"超任务", u"超计划", u"超目标", u"超出任务", u"超出计划"}) &&
        is_task(of_whole) && !is_task(of_part) && is_done(of_part)) {
      return excess(i, part, whole, words);
    }
    const bool of_task =
        has_any(words, {u"任务的", u"任务数的", u"计划的", u"目标的", u"占任务", u"占计划",
                        u"占目标", u"完成率", u"达成率", u"完成比例"}) ||
        words == u"完成" || words == u"已完成" || words == u"仅完成";
    if (of_task && is_task(of_whole)) {
      const bool done = is_done(of_part) || is_now(of_part) ||
                        has_any(of_part, {u"建成", u"开工", u"到位", u"竣工"});
      return !is_task(clause(part)) && done && quotient(i, part, whole, words);
    }
    // 合格率, 整改完成率, 支出进度
    const std::size_t end = std::min(words.find(u'率'), words.find(u"进度"));
    if (end == View::npos || end == 0 || end > 6 || words.size() > end + 4) return false;
    // 应到, 实到; 预算, 支出: whatever the rate is called.
    const bool due =
        (has(of_whole, u"应") && has(clause(part), u"实")) ||
        (taken_from(whole) && is_reach(words)) ||
        (has(of_whole, u"邀") && has_any(clause(part), {u"到会", u"出席", u"参会", u"到场"}) &&
         has_any(words, {u"出席", u"到会", u"参会"})) ||
        (has_any(of_whole, {u"预算", u"下达", u"安排"}) &&
         has_any(clause(part), {u"支出", u"执行", u"使用", u"拨付"}) && has(words, u"执行"));
    if (!due && (!named_by(words.substr(0, end), part, whole) || siblings(part, whole)))
      return false;
    // 乡镇网点52个、村级站点116个，村级覆盖率97%: what is covered is seldom told beside it.
    if (!due && words.substr(0, end).ends_with(u"覆盖")) return false;
    return quotient(i, part, whole, words);
  }
  // 336个小区中，167个实现物业管理; 519户中有356户: the words behind the whole say part of.
  bool taken_from(std::size_t whole) const {
    const View words = between(whole + 1);
    const std::size_t at = words.find(u'中');
    return at != View::npos && words.size() - at <= 4 &&
           has_any(words.substr(at), {u"中，", u"中有", u"中已有"});
  }
  static bool is_reach(View rate) {
    return starts_with_any(rate, {u"覆盖率", u"普及率", u"通达率", u"参与率", u"达标率", u"完成率",
                                  u"受益率", u"开通率", u"入户率", u"建成率"});
  }
  // A character of the rate's name stands at the part and not at the whole, unless the part is what
  // is done already: 符合接种条件120人，已接种100人，接种率….
  bool named_by(View name, std::size_t part, std::size_t whole) const {
    const View of_part = clause(part);
    const View behind = tail(part);
    const View of_whole = clause(whole);
    const bool done = of_part.starts_with(u"已");
    for (const char16_t c : name) {
      if (!text::is_han(c) || (!done && of_whole.find(c) != View::npos)) continue;
      if (of_part.find(c) != View::npos || behind.find(c) != View::npos) return true;
    }
    return false;
  }

  // 共有党员200名，其中男性120名，占60%; 脱贫95户，占总数的95%
  bool share(std::size_t i) {
    const std::size_t part = i - 1;
    const View words = clause(i);
    if (figures_[part].percent() || !words.starts_with(u"占")) return false;
    View of = words.substr(1);
    for (const View end : {View(u"到"), View(u"的"), View(u"比例"), View(u"比重"), View(u"比"),
                           View(u"为"), View(u"达")}) {
      if (of.ends_with(end)) of.remove_suffix(end.size());
    }
    auto whole = whole_of(part);
    // 参评90个班级，优秀30个，占参评总数的: the share names its whole.
    if (!whole && !of.empty() && same_unit(part, part - 1) && shares_noun(of, part - 1))
      whole = part - 1;
    if (!whole || !together({i, part, *whole})) return false;
    if (compare(figures_[part].value, figures_[*whole].value) > 0) {
      // 共有干部57名，大专以上59名，占81%: more than all of them.
      if (!of.empty() || !is_total(*whole, false)) return false;
      out_.push_back(relation(RelationKind::bound, false, *whole, {part}, {}, words));
      out_.back().computed = figures_[part].value;
      return true;
    }
    // Another whole than the one before may be meant: 占全县人口的.
    if (!of.empty() && !of.starts_with(u"总") && !of.starts_with(u"全部") && of != u"其" &&
        !shares_noun(of, *whole)) {
      return false;
    }
    return quotient(i, part, *whole, words);
  }
  // 12亿元，其中一产3亿元、二产4亿元、三产5亿元，占比分别为25%、33%、42%
  bool respective_shares(std::size_t first) {
    const View words = clause(first);
    if (!has(words, u"分别") || !has_any(words, {u"占", u"比重"})) return false;
    if (has(words, u"全")) return false;  // 分别占全国的: of other wholes
    std::size_t end = first + 1;
    constexpr std::size_t kMark = 1;
    while (end < figures_.size() && figures_[end].percent() && lead(end).size() == kMark) ++end;
    const std::size_t count = end - first;
    if (count < 2 || count >= first) return false;
    const std::size_t part = first - count;
    const auto whole = opener(part) != nullptr ? total_before(part) : std::nullopt;
    if (!whole || *whole + 1 != part || list_from(part).size() != count) return false;
    for (std::size_t k = 0; k < count; ++k) {
      if (!together({first + k, part + k, *whole})) return false;
    }
    for (std::size_t k = 0; k < count; ++k) quotient(first + k, part + k, *whole, words);
    return true;
  }
  // The figure that the part is one of: the total of its list, or the one before that says 共.
  std::optional<std::size_t> whole_of(std::size_t part) const {
    constexpr std::size_t kReach = 16;
    for (std::size_t k = part; k > 0 && part - k < kReach; --k) {
      if (figures_[k].statement != figures_[part].statement) return std::nullopt;
      if (!figures_[k].percent() && !same_unit(k, part)) return std::nullopt;
      if (opener(k) != nullptr && !figures_[k].percent()) return total_before(k);
      const bool next = k == part || figures_[k].percent();
      if (!next && !fresh(k)) return std::nullopt;
      const bool starts = !figures_[k].percent() && same_unit(k, k - 1) && fresh(k);
      // 房屋120栋，安全的100栋; 120个村中，通路的村100个
      if (starts &&
          (is_total(k - 1, false) || clause(k).ends_with(u"的") || tail(k - 1).ends_with(u"中") ||
           is_done(clause(k)) || is_task(clause(k - 1))) &&
          !is_done(clause(k - 1))) {
        return k - 1;
      }
    }
    return std::nullopt;
  }
  // 参评总数, 行政村总数: by the noun of the whole.
  bool shares_noun(View of, std::size_t whole) const {
    const View noun = of.substr(0, of.find(u'总'));
    return noun.size() >= 2 && (has(clause(whole), noun) || has(tail(whole), noun));
  }

  // 任务100亩，实际造林120亩，超任务20亩
  bool beyond(std::size_t task, std::size_t done, std::size_t i) {
    const View words = clause(i);
    if (!is_task(clause(task)) || is_task(clause(done))) return false;
    if (has_any(words, {u"超", u"多完成", u"多于"}) || (is_task(words) && has(words, u"多"))) {
      difference(i, done, task, words);
    } else if (words.starts_with(u"缺") || words.starts_with(u"空") ||
               has_any(words, {u"还差", u"尚差", u"欠", u"少于", u"相差"}) || is_left(words)) {
      difference(i, task, done, words);
    } else if (has(clause(task), u"应") && is_absent(words) && has(clause(done), u"实")) {
      difference(i, task, done, words);
    } else if (has(clause(task), u"应") && is_absent(clause(done)) && has(words, u"实")) {
      difference(i, task, done, words);  // 应到62人，请假3人，实到59人
    } else {
      return false;
    }
    return true;
  }
  static bool is_absent(View words) {
    return has_any(words, {u"请假", u"缺席", u"缺勤", u"缺考", u"未到", u"公差"});
  }

  // 收入500万元，支出420万元，结余80万元; 新增30户，注销4户，净增26户
  bool left(std::size_t in, std::size_t out, std::size_t i) {
    const View words = clause(i);
    const bool less = has(words, u"净减");
    if (less || has(words, u"净增")) {
      if (!came_and_went(clause(in), clause(out))) return false;
    } else if (!names_rest(words) || !earned_and_spent(clause(in), clause(out)) ||
               carried_over(in)) {
      return false;
    }
    if (less) {
      difference(i, out, in, words);
    } else {
      difference(i, in, out, words);
    }
    return true;
  }

  // 年初结转86万元，当年收入520万元，支出558万元，结余48万元: what was there before counts too.
  bool carried_over(std::size_t in) const {
    return in > 0 && same_sentence(figures_[in - 1], figures_[in]) &&
           has_any(clause(in - 1), {u"结转", u"结余", u"年初", u"期初", u"上年"});
  }
  static bool names_rest(View words) {
    return has_any(words, {u"结余", u"节余", u"结转", u"余额", u"剩余", u"盈余", u"还剩", u"净收益",
                           u"净收入", u"利润"});
  }
  static bool earned_and_spent(View in, View out) {
    return has_any(in, {u"收", u"筹", u"到位", u"预算", u"下达", u"资金"}) &&
           has_any(out, {u"支", u"使用", u"拨付", u"开支", u"用于", u"成本"});
  }
  static bool came_and_went(View in, View out) {
    return has_any(in, {u"新", u"吸收", u"发展", u"增加", u"转入", u"迁入", u"调入"}) &&
           has_any(out, {u"注销", u"减少", u"退", u"离", u"辞", u"死亡", u"迁出", u"转出", u"调出",
                         u"流失", u"淘汰", u"吊销"});
  }

  // Three values of one unit, each in a clause of its own.
  bool three(std::size_t a, std::size_t b, std::size_t c) const {
    return same_unit(c, b) && same_unit(c, a) && fresh(c) && fresh(b) && together({c, b, a});
  }
  void difference(std::size_t said, std::size_t a, std::size_t b, View evidence) {
    claim(RelationKind::difference, said, {a, b}, number(a) - number(b),
          wobble(a) + wobble(b) + wobble(said), evidence);
  }
};

}  // namespace

void parts_of_wholes(const Block& block, std::span<const Figure> figures,
                     std::vector<Relation>& out) {
  if (figures.size() >= 3) Scan(block, figures, out).run();
}

}  // namespace wengao::facts
