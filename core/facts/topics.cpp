#include "core/facts/topics.h"

#include <array>

#include "core/facts/extractors.h"
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
  if (kProblem.in(words)) topics |= topic::problem;
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
        if (said(i, {u"不足", u"问题", u"差距", u"短板", u"困难", u"薄弱"}))
          topics |= topic::problem;
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
