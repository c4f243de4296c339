#include "core/genres/genre.h"

namespace wengao::genres {
namespace {

constexpr Section kSections[] = {
    {u"上半年主要工作", u"对照年初计划，上半年完成了哪些任务？进度如何，有什么数字？",
     Part::achievements, false},
    {u"存在的问题", u"哪些任务落后于进度？原因是什么？", Part::problems, true},
    {u"下半年工作打算", u"下半年怎样补上差距？还要抓好哪几项工作？", Part::plans, true},
};
constexpr std::u16string_view kTitleWords[] = {u"半年工作总结",   u"半年总结",     u"半年度总结",
                                               u"半年度工作总结", u"半年工作报告", u"半年小结"};
constexpr std::u16string_view kBodyWords[] = {u"半年来", u"上半年", u"下半年"};

}  // namespace

extern const Genre half_year_summary;
constinit const Genre half_year_summary{
    .id = "half-year-summary",
    .name = u"半年工作总结",
    .title = u"××××20××年上半年工作总结",
    .lead = u"20××年上半年，××××按照年初部署，扎实推进各项工作。现将上半年工作情况总结如下：",
    .sections = kSections,
    .title_words = kTitleWords,
    .body_words = kBodyWords,
};

}  // namespace wengao::genres
