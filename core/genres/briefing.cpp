#include "core/genres/genre.h"

namespace wengao::genres {
namespace {

constexpr Section kSections[] = {
    {u"基本情况", u"这项工作的任务、范围和进度是什么？", Part::basics, false},
    {u"主要做法和成效", u"做了什么，成效怎样，有什么数字？", Part::achievements, false},
    {u"存在的困难和问题", u"工作中遇到什么困难？", Part::problems, true},
    {u"下一步打算和建议", u"接下来怎么做？请上级帮助解决什么？", Part::plans, true},
};
constexpr std::u16string_view kTitleWords[] = {u"情况汇报", u"工作汇报", u"情况的汇报", u"汇报材料",
                                               u"汇报提纲", u"汇报",     u"专题汇报"};
constexpr std::u16string_view kBodyWords[] = {u"汇报如下", u"作如下汇报", u"请指示",
                                              u"不妥之处", u"请批评指正", u"汇报完毕"};

}  // namespace

extern const Genre briefing;
constinit const Genre briefing{
    .id = "briefing",
    .name = u"工作汇报",
    .title = u"关于××××工作情况的汇报",
    .lead = u"20××年以来，××××认真贯彻××××，扎实推进××××工作。现将有关情况汇报如下：",
    .sections = kSections,
    .closing = u"以上汇报，如有不妥，请批评指正。",
    .title_words = kTitleWords,
    .body_words = kBodyWords,
};

}  // namespace wengao::genres
