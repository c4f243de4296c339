#include "core/genres/genre.h"

namespace wengao::genres {
namespace {

constexpr Section kSections[] = {
    {u"工作开展情况", u"为这项工作成立了什么机构、定了什么方案、分几步推进？", Part::achievements,
     false},
    {u"主要成效", u"达到了什么目标？有什么数字、实例可以证明？", Part::achievements, false},
    {u"存在的问题", u"这项工作还有哪些薄弱环节？原因是什么？", Part::problems, true},
    {u"下一步打算", u"接下来怎样巩固和改进？", Part::plans, true},
};
constexpr std::u16string_view kTitleWords[] = {
    u"专项工作总结",     u"专项总结",         u"专项行动总结", u"专项整治总结", u"整治工作总结",
    u"专项整治工作总结", u"专项行动工作总结", u"试点工作总结", u"创建工作总结"};
constexpr std::u16string_view kBodyWords[] = {u"专项行动", u"专项整治", u"专项检查", u"专项工作"};

}  // namespace

extern const Genre special_summary;
constinit const Genre special_summary{
    .id = "special-summary",
    .name = u"专项工作总结",
    .title = u"××××专项工作总结",
    .lead = u"20××年，××××把××××作为重点工作来抓，取得了××××的成效。现将××××工作情况总结如下：",
    .sections = kSections,
    .title_words = kTitleWords,
    .body_words = kBodyWords,
};

}  // namespace wengao::genres
