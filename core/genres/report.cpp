#include "core/genres/genre.h"

namespace wengao::genres {
namespace {

constexpr Section kSections[] = {
    {u"基本情况", u"工作的依据、进度和结果是什么？", Part::basics, false},
    {u"存在的问题", u"还有哪些问题？", Part::problems, false},
    {u"下一步打算", u"接下来怎样做？", Part::plans, false},
};
constexpr std::u16string_view kTitleWords[] = {u"的报告", u"情况报告", u"专题报告", u"报告"};
constexpr std::u16string_view kBodyWords[] = {u"特此报告", u"报告如下", u"专此报告", u"请审阅",
                                              u"请审示"};

}  // namespace

extern const Genre report;
constinit const Genre report{
    .id = "report",
    .name = u"报告",
    .statutory = true,
    .title = u"××××关于××××的报告",
    .address = u"××××：",
    .lead = u"根据××××要求，现将××××有关情况报告如下：",
    .sections = kSections,
    .closing = u"特此报告。",
    .title_words = kTitleWords,
    .body_words = kBodyWords,
};

}  // namespace wengao::genres
