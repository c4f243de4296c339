#include "core/genres/genre.h"

namespace wengao::genres {
namespace {

constexpr Section kSections[] = {
    {u"主要工作和成效", u"今年做了哪几件事？每件事做到什么程度，有什么数字和实例？与去年相比怎样？",
     Part::achievements, false},
    {u"主要做法", u"这些成绩靠什么办法取得？哪些做法值得坚持？", Part::practices, false},
    {u"存在的问题和不足", u"哪些任务没有完成、哪些环节薄弱？原因是什么？", Part::problems, true},
    {u"下一步工作打算", u"明年抓哪几项工作？目标、措施、责任人和时限是什么？", Part::plans, true},
};
constexpr std::u16string_view kTitleWords[] = {u"工作总结", u"年度总结", u"年终总结",
                                               u"年总结",   u"全年总结", u"工作报告",
                                               u"总结报告", u"工作小结", u"总结"};
constexpr std::u16string_view kBodyWords[] = {u"一年来", u"全年", u"今年以来", u"本年度",
                                              u"过去的一年"};

}  // namespace

extern const Genre annual_summary;
constinit const Genre annual_summary{
    .id = "annual-summary",
    .name = u"年度工作总结",
    .title = u"××××20××年工作总结",
    .lead =
        u"20××年，在××××的正确领导下，××××围绕××××，较好地完成了各项任务。现将全年工作情况总结如下"
        u"：",
    .sections = kSections,
    .title_words = kTitleWords,
    .body_words = kBodyWords,
};

}  // namespace wengao::genres
