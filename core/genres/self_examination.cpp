#include "core/genres/genre.h"

namespace wengao::genres {
namespace {

constexpr Section kSections[] = {
    {u"存在的主要问题", u"逐条对照要求，问题有哪些表现和实例？", Part::problems, true},
    {u"原因分析", u"思想根源是什么？", Part::causes, true},
    {u"整改措施和努力方向", u"怎样改？什么时候改到位？", Part::plans, true},
};
constexpr std::u16string_view kTitleWords[] = {u"对照检查材料", u"对照检查",     u"自我剖析材料",
                                               u"剖析材料",     u"党性分析材料", u"检视剖析材料",
                                               u"个人检视材料", u"发言提纲"};
constexpr std::u16string_view kBodyWords[] = {u"对照", u"剖析",       u"根源",    u"整改措施",
                                              u"查摆", u"民主生活会", u"批评意见"};

}  // namespace

extern const Genre self_examination;
constinit const Genre self_examination{
    .id = "self-examination",
    .name = u"对照检查材料",
    .title = u"20××年度对照检查材料",
    .lead =
        u"按照××××要求，本人认真学习××××，广泛征求意见，深入查摆问题，剖析原因。现对照检查如下：",
    .sections = kSections,
    .signing = Signing::author,
    .title_words = kTitleWords,
    .body_words = kBodyWords,
};

}  // namespace wengao::genres
