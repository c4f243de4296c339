#include "core/genres/genre.h"

namespace wengao::genres {
namespace {

constexpr Section kSections[] = {
    {u"坚持××××，做到××××", u"第一条做法：观点是什么？怎样做？有什么数字和实例？"},
    {u"突出××××，实现××××", u"第二条做法：观点是什么？怎样做？有什么数字和实例？"},
    {u"强化××××，保障××××", u"第三条做法：观点是什么？怎样做？有什么数字和实例？"},
};

}  // namespace

extern const Genre experience;
constinit const Genre experience{
    .id = "experience",
    .name = u"经验材料",
    .title = u"××××的做法和体会",
    .lead = u"近年来，××××针对××××，探索××××，取得了××××的成效。现将主要做法介绍如下：",
    .sections = kSections,
};

}  // namespace wengao::genres
