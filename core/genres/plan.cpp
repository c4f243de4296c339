#include "core/genres/genre.h"

namespace wengao::genres {
namespace {

constexpr Section kSections[] = {
    {u"总体要求", u"以什么为指导，达到什么目标？", Part::guidance, true},
    {u"重点任务", u"抓哪几项？各到什么程度，由谁负责，什么时候完成？", Part::tasks, true},
    {u"保障措施", u"组织、经费、督查怎样落实？", Part::safeguards, true},
};
constexpr std::u16string_view kTitleWords[] = {
    u"工作要点", u"工作计划", u"工作规划", u"工作打算", u"工作思路", u"工作安排", u"实施方案",
    u"工作方案", u"行动方案", u"活动方案", u"方案",     u"计划",     u"要点",     u"规划",
    u"应急预案", u"预案",     u"行动计划", u"工作设想", u"任务清单"};
constexpr std::u16string_view kBodyWords[] = {u"指导思想", u"总体要求", u"工作目标", u"责任单位",
                                              u"牵头单位", u"完成时限", u"实施步骤", u"组织领导",
                                              u"保障措施", u"工作要求", u"主要任务"};

}  // namespace

extern const Genre plan;
constinit const Genre plan{
    .id = "plan",
    .name = u"工作计划（要点）",
    .title = u"××××20××年工作要点",
    .lead = u"20××年，××××工作的总体要求是：××××。重点抓好以下工作：",
    .sections = kSections,
    .title_words = kTitleWords,
    .body_words = kBodyWords,
};

}  // namespace wengao::genres
