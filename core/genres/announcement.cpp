#include "core/genres/genre.h"

namespace wengao::genres {
namespace {

constexpr Section kSections[] = {
    {u"公告的事项", u"向社会宣布什么？", Part::none, false},
    {u"施行的时间和要求", u"自何时起，应当怎样办？", Part::requirements, false},
};
constexpr std::u16string_view kTitleWords[] = {u"的公告", u"公告", u"公示", u"的公示"};
constexpr std::u16string_view kBodyWords[] = {u"特此公告", u"公告如下", u"现予公告",
                                              u"公示如下", u"公示期",   u"现予公示"};

}  // namespace

extern const Genre announcement;
constinit const Genre announcement{
    .id = "announcement",
    .name = u"公告",
    .statutory = true,
    .title = u"××××关于××××的公告",
    .lead = u"根据××××，现将有关事项公告如下：",
    .sections = kSections,
    .closing = u"特此公告。",
    .title_words = kTitleWords,
    .body_words = kBodyWords,
};

}  // namespace wengao::genres
