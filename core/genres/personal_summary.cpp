#include "core/genres/genre.h"

namespace wengao::genres {
namespace {

constexpr Section kSections[] = {
    {u"思想和学习", u"学了什么？思想上有什么提高？", Part::study, false},
    {u"履行职责", u"承担了哪些工作？做成了哪几件事，有什么数字和实例？", Part::duties, false},
    {u"存在的不足", u"自己还有哪些差距？", Part::problems, true},
    {u"今后的努力方向", u"下一年打算怎样改进？", Part::plans, true},
};
constexpr std::u16string_view kTitleWords[] = {u"个人工作总结", u"个人总结", u"个人年度总结",
                                               u"个人年终总结", u"个人小结", u"思想工作总结",
                                               u"思想汇报总结"};
constexpr std::u16string_view kBodyWords[] = {u"本人", u"我的", u"我在", u"自己的", u"本职工作"};

}  // namespace

extern const Genre personal_summary;
constinit const Genre personal_summary{
    .id = "personal-summary",
    .name = u"个人工作总结",
    .title = u"20××年个人工作总结",
    .lead =
        u"20××年，我在××××岗位上，在领导和同事的帮助下，较好地完成了本职工作。现将一年来的思想和工"
        u"作情况总结如下：",
    .sections = kSections,
    .signing = Signing::author,
    .title_words = kTitleWords,
    .body_words = kBodyWords,
};

}  // namespace wengao::genres
