#include "core/genres/genre.h"

namespace wengao::genres {
namespace {

constexpr Section kSections[] = {
    {u"活动基本情况", u"活动在什么时间、什么地点举行？谁主办，多少人参加？", Part::basics, false},
    {u"主要做法", u"怎样组织、怎样宣传、怎样保障？", Part::practices, false},
    {u"活动成效", u"达到了什么目的？有什么数字、实例和反响？", Part::achievements, false},
    {u"不足和改进", u"哪些地方没有做好？下次怎样改进？", Part::problems, false},
};
constexpr std::u16string_view kTitleWords[] = {
    u"活动总结",   u"活动小结",   u"活动的总结", u"活动情况总结", u"活动月总结",
    u"活动周总结", u"宣传月总结", u"宣传周总结", u"竞赛总结",     u"比赛总结"};
constexpr std::u16string_view kBodyWords[] = {
    u"本次活动", u"此次活动", u"这次活动", u"活动期间", u"活动当天", u"活动现场",  u"主题活动",
    u"参加活动", u"活动取得", u"系列活动", u"活动中",   u"慰问活动", u"活动的开展"};

}  // namespace

extern const Genre activity_summary;
constinit const Genre activity_summary{
    .id = "activity-summary",
    .name = u"活动总结",
    .title = u"××××活动总结",
    .lead = u"为××××，××××于20××年×月×日开展了××××活动。现将活动情况总结如下：",
    .sections = kSections,
    .title_words = kTitleWords,
    .body_words = kBodyWords,
};

}  // namespace wengao::genres
