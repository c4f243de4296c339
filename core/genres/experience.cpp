#include "core/genres/genre.h"

namespace wengao::genres {
namespace {

constexpr Section kSections[] = {
    {u"坚持××××，做到××××", u"第一条做法：观点是什么？怎样做？有什么数字和实例？", Part::practices,
     false},
    {u"突出××××，实现××××", u"第二条做法：观点是什么？怎样做？有什么数字和实例？", Part::practices,
     false},
    {u"强化××××，保障××××", u"第三条做法：观点是什么？怎样做？有什么数字和实例？", Part::practices,
     false},
};
constexpr std::u16string_view kTitleWords[] = {
    u"经验材料", u"经验交流材料", u"典型经验", u"典型材料",   u"交流材料", u"先进事迹",
    u"事迹材料", u"事迹",         u"的做法",   u"做法和体会", u"经验做法", u"的探索",
    u"的实践",   u"实践与思考",   u"经验介绍", u"工作经验",   u"主要做法"};
constexpr std::u16string_view kBodyWords[] = {u"主要做法", u"经验", u"启示",   u"做法是", u"体会",
                                              u"典型",     u"模式", u"四字经", u"秘诀"};

}  // namespace

extern const Genre experience;
constinit const Genre experience{
    .id = "experience",
    .name = u"经验材料",
    .title = u"××××的做法和体会",
    .lead = u"近年来，××××针对××××，探索××××，取得了××××的成效。现将主要做法介绍如下：",
    .sections = kSections,
    .signing = Signing::none,
    .title_words = kTitleWords,
    .body_words = kBodyWords,
};

}  // namespace wengao::genres
