#include "core/genres/part.h"

#include <algorithm>
#include <array>
#include <vector>

namespace wengao::genres {
namespace {

using Word = std::u16string_view;

// A word alone must name the part: 问题 does not (解决群众关心的问题), 存在问题 does.
constexpr Word kBasics[] = {u"基本情况", u"基本概况", u"总体情况", u"活动概况",
                            u"概况",     u"工作概述", u"现状"};
constexpr Word kAchievements[] = {
    u"主要工作", u"工作成效",   u"主要成效",   u"取得的成绩", u"取得成绩", u"主要成绩",
    u"工作成绩", u"成绩和",     u"取得的成效", u"成效",       u"完成情况", u"开展情况",
    u"工作情况", u"进展情况",   u"工作回顾",   u"落实情况",   u"执行情况", u"工作总结",
    u"重点工作", u"所做的工作", u"做的工作",   u"推进情况",   u"运行情况", u"开展的工作",
};
constexpr Word kPractices[] = {u"主要做法", u"做法",     u"经验",       u"体会",
                               u"启示",     u"主要措施", u"采取的措施", u"主要举措"};
constexpr Word kProblems[] = {
    u"存在的问题", u"存在问题",   u"主要问题", u"问题和不足", u"问题与不足", u"问题及不足",
    u"问题、不足", u"存在的不足", u"存在不足", u"的不足",     u"不足之处",   u"不足和",
    u"不足及",     u"不足与",     u"短板",     u"薄弱环节",   u"困难和问题", u"问题和困难",
    u"存在的困难", u"存在困难",   u"主要困难", u"面临的困难", u"主要不足",   u"差距",
    u"发现的问题", u"存在的主要", u"突出问题", u"问题及",     u"问题与",     u"问题和原因",
    u"工作不足",   u"问题和",
};
constexpr Word kCauses[] = {u"原因分析", u"原因剖析",   u"产生的原因", u"主要原因",
                            u"根源",     u"问题的原因", u"问题成因",   u"及原因",
                            u"和原因",   u"与原因",     u"的缘由"};
constexpr Word kPlans[] = {
    u"下一步",     u"下步",     u"今后",     u"打算",     u"努力方向", u"工作计划", u"工作思路",
    u"工作安排",   u"工作设想", u"工作规划", u"下半年",   u"明年",     u"来年",     u"下一年",
    u"下一阶段",   u"下阶段",   u"下季度",   u"下年度",   u"下月",     u"改进措施", u"整改措施",
    u"改进方向",   u"工作展望", u"工作重点", u"整改方向", u"改进意见", u"和改进",   u"工作要点",
    u"工作目标及", u"新一年",   u"新的一年",
};
constexpr Word kSuggestions[] = {u"对策", u"建议", u"政策建议", u"意见建议"};
constexpr Word kSignificance[] = {u"重要意义", u"重要性",   u"必要性",  u"统一思想",
                                  u"提高认识", u"充分认识", u"认清形势"};
constexpr Word kGuidance[] = {u"指导思想", u"总体要求", u"总体思路", u"基本原则", u"总的要求"};
constexpr Word kGoals[] = {u"工作目标", u"目标任务", u"主要目标",
                           u"预期目标", u"总体目标", u"发展目标"};
constexpr Word kTasks[] = {u"重点任务", u"主要任务", u"工作任务", u"重点工作", u"工作内容",
                           u"工作重点", u"工作措施", u"实施步骤", u"方法步骤"};
constexpr Word kRequirements[] = {u"工作要求", u"有关要求", u"整改要求",
                                  u"几点要求", u"整改意见", u"处理意见"};
constexpr Word kSafeguards[] = {u"保障措施", u"组织领导", u"组织保障", u"工作保障", u"自身建设"};
constexpr Word kDuties[] = {u"履职", u"履行职责", u"履行岗位职责", u"主要职责", u"岗位职责",
                            u"履责", u"分管工作", u"工作实绩",     u"工作业绩", u"主责主业",
                            u"尽职", u"主要工作", u"工作情况",     u"任职情况"};
constexpr Word kStudy[] = {u"政治学习", u"理论学习", u"学习情况", u"思想政治",
                           u"作风",     u"学习和",   u"加强学习", u"思想和学习",
                           u"政治思想", u"思想上",   u"注重学习", u"强化学习"};
constexpr Word kIntegrity[] = {u"廉洁", u"廉政", u"党风",     u"清廉",    u"倡廉",
                               u"守廉", u"清正", u"严于律己", u"遵纪守法"};

struct Named {
  Word name;
  std::span<const Word> words;
};
// In the order of Part.
constexpr std::array<Named, static_cast<std::size_t>(Part::count_)> kParts{{
    {u"", {}},
    {u"基本情况", kBasics},
    {u"主要工作和成效", kAchievements},
    {u"主要做法", kPractices},
    {u"存在的问题和不足", kProblems},
    {u"原因分析", kCauses},
    {u"下一步打算", kPlans},
    {u"对策建议", kSuggestions},
    {u"重要意义", kSignificance},
    {u"总体要求", kGuidance},
    {u"工作目标", kGoals},
    {u"重点任务", kTasks},
    {u"工作要求", kRequirements},
    {u"保障措施", kSafeguards},
    {u"履行职责情况", kDuties},
    {u"学习和作风情况", kStudy},
    {u"廉洁自律情况", kIntegrity},
}};

// All words by their first two characters, so that a heading is walked once, whatever the number of
// words.
class Index {
 public:
  Index() {
    for (std::size_t part = 1; part < kParts.size(); ++part) {
      for (const Word word : kParts[part].words) {
        entries_.push_back({slot_of(word[0], word[1]), static_cast<Part>(part), word});
      }
    }
    std::stable_sort(entries_.begin(), entries_.end(),
                     [](const Entry& a, const Entry& b) { return a.slot < b.slot; });
    for (std::size_t i = entries_.size(); i > 0; --i) {
      first_[entries_[i - 1].slot] = static_cast<std::uint16_t>(i);
    }
  }

  // The parts whose words stand at the start of `text`, which has two characters or more.
  void add_those_at_start(Word text, PartSet& out) const {
    const std::uint16_t slot = slot_of(text[0], text[1]);
    if (first_[slot] == 0) return;
    for (std::size_t i = first_[slot] - 1U; i < entries_.size() && entries_[i].slot == slot; ++i) {
      if (text.starts_with(entries_[i].word)) out.add(entries_[i].part);
    }
  }

 private:
  struct Entry {
    std::uint16_t slot;
    Part part;
    Word word;
  };
  static constexpr std::uint16_t slot_of(char16_t a, char16_t b) {
    return static_cast<std::uint16_t>((a * 37U + b) & 1023U);
  }
  std::vector<Entry> entries_;
  std::array<std::uint16_t, 1024> first_{};  // of a slot, counted from 1; 0: none
};

// 问题, 不足 … alone make a heading of their own.
bool is_bare_problem(Word heading) {
  return heading == u"问题" || heading == u"不足" || heading == u"困难" ||
         heading.ends_with(u"存在的主要问题") || heading.starts_with(u"问题：");
}

}  // namespace

Word name(Part part) { return kParts[static_cast<std::size_t>(part)].name; }

std::span<const Word> words_of(Part part) { return kParts[static_cast<std::size_t>(part)].words; }

PartSet parts_named_by(Word heading) {
  // Longer lines are sentences, which mention parts without naming one.
  constexpr std::size_t kLongest = 40;
  PartSet out;
  if (heading.size() > kLongest) return out;
  static const Index index;
  for (std::size_t at = 0; at + 1 < heading.size(); ++at) {
    index.add_those_at_start(heading.substr(at), out);
  }
  if (is_bare_problem(heading)) out.add(Part::problems);
  return out;
}

}  // namespace wengao::genres
