#include "core/genres/genre.h"

namespace wengao::genres {
namespace {

constexpr Section kSections[] = {
    {u"基本情况", u"调研对象的现状怎样？有哪些数字？", Part::basics, true},
    {u"存在的问题", u"调研中发现了哪些问题？各有什么实例？", Part::problems, true},
    {u"原因分析", u"这些问题为什么会发生？", Part::causes, false},
    {u"对策建议", u"针对每个问题，建议谁来做什么？", Part::suggestions, true},
};
constexpr std::u16string_view kTitleWords[] = {
    u"调研报告",   u"调查报告", u"考察报告", u"调研情况报告", u"调查与思考",
    u"调研与思考", u"的调研",   u"的调查",   u"调研情况汇报", u"视察报告"};
constexpr std::u16string_view kBodyWords[] = {u"调研组", u"调研",     u"走访",     u"座谈",
                                              u"问卷",   u"对策建议", u"实地查看", u"考察组"};

}  // namespace

extern const Genre research_report;
constinit const Genre research_report{
    .id = "research-report",
    .name = u"调研报告",
    .title = u"关于××××的调研报告",
    .lead =
        u"为摸清××××的底数，20××年×月，××××组成调研组，采取××××的方式，对××××进行了调研。现将调研情"
        u"况报告如下：",
    .sections = kSections,
    .title_words = kTitleWords,
    .body_words = kBodyWords,
};

}  // namespace wengao::genres
