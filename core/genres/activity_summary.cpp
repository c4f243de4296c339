#include "core/genres/genre.h"

namespace wengao::genres {
namespace {

constexpr Section kSections[] = {
    {u"活动基本情况", u"活动在什么时间、什么地点举行？谁主办，多少人参加？"},
    {u"主要做法", u"怎样组织、怎样宣传、怎样保障？"},
    {u"活动成效", u"达到了什么目的？有什么数字、实例和反响？"},
    {u"不足和改进", u"哪些地方没有做好？下次怎样改进？"},
};

}  // namespace

extern const Genre activity_summary;
constinit const Genre activity_summary{
    .id = "activity-summary",
    .name = u"活动总结",
    .title = u"××××活动总结",
    .lead = u"为××××，××××于20××年×月×日开展了××××活动。现将活动情况总结如下：",
    .sections = kSections,
};

}  // namespace wengao::genres
