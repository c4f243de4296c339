#include "core/genres/genre.h"

namespace wengao::genres {
namespace {

constexpr Section kSections[] = {
    {u"20××年工作回顾", u"过去一年主要指标完成得怎样？办成了哪几件大事？", Part::achievements,
     true},
    {u"20××年工作的总体要求和预期目标", u"指导思想是什么？主要预期指标是多少？", Part::goals, true},
    {u"20××年重点工作", u"为实现目标抓哪几项工作？", Part::tasks, true},
    {u"加强政府自身建设", u"政府自身怎样改进作风、依法行政？", Part::safeguards, false},
};
constexpr std::u16string_view kTitleWords[] = {u"政府工作报告"};
constexpr std::u16string_view kBodyWords[] = {u"各位代表", u"我代表", u"向大会报告", u"请予审议",
                                              u"列席"};

}  // namespace

extern const Genre government_report;
constinit const Genre government_report{
    .id = "government-report",
    .name = u"政府工作报告",
    .title = u"20××年××××政府工作报告",
    .address = u"各位代表：",
    .lead = u"现在，我代表××××人民政府，向大会报告工作，请予审议，并请列席会议的同志提出意见。",
    .sections = kSections,
    .signing = Signing::speaker,
    .title_words = kTitleWords,
    .body_words = kBodyWords,
};

}  // namespace wengao::genres
