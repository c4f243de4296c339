#include "core/genres/genre.h"

namespace wengao::genres {
namespace {

constexpr Section kSections[] = {
    {u"批复的意见", u"同意还是不同意？同意哪些内容？", Part::none, true},
    {u"要求", u"请下级怎样办理？", Part::requirements, false},
};
constexpr std::u16string_view kTitleWords[] = {u"的批复", u"批复"};
constexpr std::u16string_view kBodyWords[] = {u"收悉", u"批复如下", u"此复", u"经研究，同意",
                                              u"原则同意"};

}  // namespace

extern const Genre reply;
constinit const Genre reply{
    .id = "reply",
    .name = u"批复",
    .statutory = true,
    .title = u"××××关于××××的批复",
    .address = u"××××：",
    .lead = u"你单位《关于××××的请示》（×××〔20××〕×号）收悉。经研究，现批复如下：",
    .sections = kSections,
    .closing = u"此复。",
    .title_words = kTitleWords,
    .body_words = kBodyWords,
};

}  // namespace wengao::genres
