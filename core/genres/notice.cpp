#include "core/genres/genre.h"

namespace wengao::genres {
namespace {

constexpr Section kSections[] = {
    {u"工作内容", u"要下级做什么？", Part::none, false},
    {u"时间安排", u"分几步做，各到什么时候？", Part::none, false},
    {u"工作要求", u"怎样组织、怎样报送？", Part::requirements, false},
};
constexpr std::u16string_view kTitleWords[] = {u"的通知", u"通知", u"紧急通知", u"补充通知"};
constexpr std::u16string_view kBodyWords[] = {u"特此通知",    u"通知如下",   u"请认真贯彻执行",
                                              u"请遵照执行",  u"请结合实际", u"现印发给你们",
                                              u"现转发给你们"};

}  // namespace

extern const Genre notice;
constinit const Genre notice{
    .id = "notice",
    .name = u"通知",
    .statutory = true,
    .title = u"××××关于××××的通知",
    .address = u"各有关单位：",
    .lead = u"为××××，根据××××，现将有关事项通知如下：",
    .sections = kSections,
    .closing = u"特此通知。",
    .title_words = kTitleWords,
    .body_words = kBodyWords,
};

}  // namespace wengao::genres
