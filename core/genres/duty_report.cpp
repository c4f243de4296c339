#include "core/genres/genre.h"

namespace wengao::genres {
namespace {

constexpr Section kSections[] = {
    {u"履行职责情况", u"分管哪些工作？一年来主要做了什么，成效怎样？", Part::duties, false},
    {u"学习和作风情况", u"政治学习、调查研究、联系群众做得怎样？", Part::study, false},
    {u"廉洁自律情况", u"执行廉洁纪律的情况怎样？", Part::integrity, true},
    {u"存在的不足", u"自己还有哪些差距？原因是什么？", Part::problems, true},
    {u"今后努力方向", u"下一年准备从哪几方面改进？", Part::plans, true},
};
constexpr std::u16string_view kTitleWords[] = {
    u"述职报告", u"述职述廉报告", u"述职述德述廉报告",    u"述职述廉述法报告",
    u"述职",     u"述廉",         u"述学述职述廉述法报告"};
constexpr std::u16string_view kBodyWords[] = {u"述职",     u"本人", u"廉洁自律",
                                              u"请予评议", u"分管", u"任职以来"};

}  // namespace

extern const Genre duty_report;
constinit const Genre duty_report{
    .id = "duty-report",
    .name = u"述职报告",
    .title = u"20××年度述职报告",
    .lead = u"20××年，本人担任××××，负责××××。现将一年来履行职责的情况报告如下：",
    .sections = kSections,
    .closing = u"以上报告，请予评议。",
    .signing = Signing::author,
    .title_words = kTitleWords,
    .body_words = kBodyWords,
};

}  // namespace wengao::genres
