#include "core/facts/topics.h"

#include <array>

#include "core/facts/extractors.h"
#include "core/facts/number.h"
#include "core/text/chars.h"
#include "core/text/word_list.h"

namespace wengao::facts {
namespace {

using View = std::u16string_view;

// What headings announce.
constexpr View kWorkWords[] = {u"主要工作", u"工作开展", u"工作情况", u"完成情况",
                               u"主要做法", u"成效",     u"成绩",     u"开展情况",
                               u"工作回顾", u"履职情况", u"履行职责", u"主要成果"};
constexpr View kProblemWords[] = {u"问题", u"不足", u"差距", u"短板", u"困难", u"薄弱"};
constexpr View kPlanWords[] = {u"下一步",   u"下步",     u"打算",     u"明年",   u"今后",
                               u"努力方向", u"工作思路", u"工作计划", u"下一年", u"下半年",
                               u"工作安排", u"下阶段",   u"来年"};
constexpr text::WordList kWork(kWorkWords);
constexpr text::WordList kProblem(kProblemWords);
constexpr text::WordList kPlan(kPlanWords);

// 解决了群众反映的问题, 帮扶困难群众: what is dealt with is no confession.
constexpr View kDealtWords[] = {u"解决", u"化解", u"破解", u"消除", u"克服", u"补齐", u"弥补",
                                u"缩小", u"整改", u"整治", u"排查", u"查找", u"查摆", u"发现",
                                u"处理", u"处置", u"协调", u"督办", u"反映", u"针对", u"梳理",
                                u"聚焦", u"研究", u"帮助", u"帮扶", u"慰问", u"救助", u"走访",
                                u"排除", u"纠正", u"查处", u"加强", u"夯实", u"改善"};
// What a report says of itself: surely (还有差距, whatever was dealt with before), or as a rule.
constexpr View kSurelyWords[] = {u"还有",   u"还存在", u"还面临", u"还不", u"还是",   u"仍有",
                                 u"仍存在", u"仍然",   u"仍面临", u"尚有", u"尚存在", u"依然",
                                 u"也存在", u"也有",   u"也面临", u"但存", u"有待"};
constexpr View kOwnWords[] = {u"存在", u"面临", u"主要", u"一些", u"不少", u"一定",   u"有差",
                              u"我们", u"较大", u"明显", u"突出", u"正视", u"认识到", u"看到"};
constexpr text::WordList kDealt(kDealtWords);
constexpr text::WordList kSurely(kSurelyWords);
constexpr text::WordList kOwn(kOwnWords);

// Whether the problem word that ends before `end` is one the report owns up to.
bool confessed(View text, std::size_t end) {
  constexpr std::size_t kWord = 2;
  constexpr std::size_t kReach = 40;
  std::size_t from = end - kWord;
  while (from > 0 && end - from < kReach && !text::is_sentence_end(text[from - 1])) --from;
  View before = text.substr(from, end - kWord - from);
  const View behind = text.substr(end);
  const View word = text.substr(end - kWord, kWord);
  // 不足10人, 困难职工
  if (word == u"不足" && !behind.empty() && may_start_number(behind[0])) return false;
  constexpr View kPeople = u"群职党户家学老师妇儿残人村企对员";
  if (word == u"困难" && !behind.empty() && kPeople.find(behind[0]) != View::npos) return false;
  if (const auto surely = kSurely.find_last(before); surely) {
    return !kDealt.in(before.substr(surely.end()));
  }
  if (kDealt.in(before)) return false;
  // 力量不足，; 不足之处; 问题主要有
  const bool said_of =
      word != u"问题" && word != u"困难" && (behind.empty() || text::is_stop(behind[0]));
  return said_of || kOwn.in(before) || behind.starts_with(u"之处") || behind.starts_with(u"主要") ||
         behind.starts_with(u"是") || behind.starts_with(u"在于");
}

// 存在的问题, but not 着力解决群众的问题.
bool announces_problems(View words) {
  const auto hit = kProblem.find(words);
  if (!hit || kDealt.in(words.substr(0, hit.at))) return false;
  return words.substr(hit.at, hit.size) != u"困难" || confessed(words, hit.end()) ||
         hit.end() == words.size();
}

// The characters the words below end in, by their low bits.
constexpr std::u16string_view kTopicEnds = u"足题距板难弱步算年后向划件示复批准下";
constexpr std::array<std::uint8_t, 1024> topic_ends() {
  std::array<std::uint8_t, 1024> out{};
  for (const char16_t c : kTopicEnds) out[c & 1023] = 1;
  return out;
}
constexpr auto kEndsTopic = topic_ends();

}  // namespace

std::int64_t topics_of_heading(View words) {
  std::int64_t topics = 0;
  if (kWork.in(words)) topics |= topic::work;
  if (announces_problems(words)) topics |= topic::problem;
  if (kPlan.in(words)) topics |= topic::plan;
  return topics;
}

// One pass: each word is found by its last character.
std::int64_t topics_of_text(View text) {
  std::int64_t topics = 0;
  const auto said = [&](std::size_t at, std::initializer_list<View> words) {
    const View before = text.substr(0, at + 1);
    for (const View word : words) {
      if (before.ends_with(word)) return true;
    }
    return false;
  };
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (kEndsTopic[text[i] & 1023] == 0) continue;
    switch (text[i]) {
      case u'足':
      case u'题':
      case u'距':
      case u'板':
      case u'难':
      case u'弱':
        if ((topics & topic::problem) == 0 &&
            said(i, {u"不足", u"问题", u"差距", u"短板", u"困难", u"薄弱"}) &&
            confessed(text, i + 1)) {
          topics |= topic::problem;
        }
        break;
      case u'步':
      case u'算':
      case u'年':
      case u'后':
      case u'向':
      case u'划':
        if (said(i, {u"下一步", u"下步", u"打算", u"明年", u"下一年", u"下半年", u"今后",
                     u"努力方向", u"计划"}))
          topics |= topic::plan;
        break;
      case u'件':
        if (text[i - 1] == u'附') topics |= topic::attachment;
        break;
      case u'示':
      case u'复':
      case u'批':
      case u'准':
        if (said(i, {u"请批示", u"请指示", u"请批复", u"请审批", u"请予批准", u"请予审批",
                     u"请批准", u"请予批复", u"请予批示"}))
          topics |= topic::request;
        break;
      case u'下':
        if (said(i, {u"总结如下", u"汇报如下", u"报告如下"})) topics |= topic::summary;
        break;
      default:
        break;
    }
  }
  return topics;
}

}  // namespace wengao::facts
