#include "core/genres/genre.h"

namespace wengao::genres {
namespace {

constexpr Section kSections[] = {
    {u"基本情况", u"检查了哪些单位、哪些内容？总的情况怎样？", Part::basics, true},
    {u"发现的问题", u"查出哪些问题？分别在哪些单位？", Part::problems, true},
    {u"整改要求", u"要求谁在什么时限内改到什么程度？", Part::requirements, true},
};
constexpr std::u16string_view kTitleWords[] = {
    u"检查情况通报", u"检查情况的通报", u"督查情况通报",   u"督查情况的通报",
    u"督导情况通报", u"检查情况报告",   u"检查情况的报告", u"督查情况的报告",
    u"检查通报",     u"督查通报",       u"检查报告",       u"督查报告",
    u"排查情况报告", u"执法检查报告",   u"检查情况汇报",   u"督查情况汇报"};
constexpr std::u16string_view kBodyWords[] = {u"检查组",   u"督查组",     u"本次检查", u"此次检查",
                                              u"检查情况", u"检查中发现", u"限期整改", u"检查结果",
                                              u"督查发现", u"抽查"};

}  // namespace

extern const Genre inspection_report;
constinit const Genre inspection_report{
    .id = "inspection-report",
    .name = u"检查情况通报",
    .title = u"关于××××检查情况的通报",
    .address = u"各有关单位：",
    .lead =
        u"根据××××安排，20××年×月×日至×日，××××组织检查组对××××进行了检查。现将检查情况通报如下：",
    .sections = kSections,
    .title_words = kTitleWords,
    .body_words = kBodyWords,
};

}  // namespace wengao::genres
