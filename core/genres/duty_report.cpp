#include "core/genres/genre.h"

namespace wengao::genres {
namespace {

constexpr Section kSections[] = {
    {u"履行职责情况", u"分管哪些工作？一年来主要做了什么，成效怎样？"},
    {u"学习和作风情况", u"政治学习、调查研究、联系群众做得怎样？"},
    {u"廉洁自律情况", u"执行廉洁纪律的情况怎样？"},
    {u"存在的不足", u"自己还有哪些差距？原因是什么？"},
    {u"今后努力方向", u"下一年准备从哪几方面改进？"},
};

}  // namespace

extern const Genre duty_report;
constinit const Genre duty_report{
    .id = "duty-report",
    .name = u"述职报告",
    .title = u"20××年度述职报告",
    .lead = u"20××年，本人担任××××，负责××××。现将一年来履行职责的情况报告如下：",
    .sections = kSections,
};

}  // namespace wengao::genres
