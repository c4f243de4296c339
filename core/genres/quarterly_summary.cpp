#include "core/genres/genre.h"

namespace wengao::genres {
namespace {

constexpr Section kSections[] = {
    {u"本季度主要工作", u"本季度完成了哪些任务？占全年目标的多少？", Part::achievements, false},
    {u"存在的问题", u"哪些任务没有按进度完成？原因是什么？", Part::problems, true},
    {u"下季度工作安排", u"下季度抓哪几项工作？什么时候完成？", Part::plans, true},
};
constexpr std::u16string_view kTitleWords[] = {u"季度工作总结", u"季度总结", u"季度工作小结",
                                               u"季度小结"};
constexpr std::u16string_view kBodyWords[] = {u"本季度", u"一季度", u"二季度",
                                              u"三季度", u"四季度", u"下季度"};

}  // namespace

extern const Genre quarterly_summary;
constinit const Genre quarterly_summary{
    .id = "quarterly-summary",
    .name = u"季度工作总结",
    .title = u"××××20××年第×季度工作总结",
    .lead = u"20××年第×季度，××××围绕全年目标任务，有序推进各项工作。现将本季度工作情况总结如下：",
    .sections = kSections,
    .title_words = kTitleWords,
    .body_words = kBodyWords,
};

}  // namespace wengao::genres
