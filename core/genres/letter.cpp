#include "core/genres/genre.h"

namespace wengao::genres {
namespace {

constexpr Section kSections[] = {
    {u"商洽或者答复的事项", u"请对方办什么，或者答复什么？", Part::none, false},
    {u"联系方式", u"由谁联系？", Part::none, false},
};
constexpr std::u16string_view kTitleWords[] = {u"的函",   u"复函",   u"的复函",
                                               u"商请函", u"邀请函", u"函"};
constexpr std::u16string_view kBodyWords[] = {u"函复为盼", u"请予函复", u"特此函达",
                                              u"特此函复", u"特此复函", u"来函收悉",
                                              u"请函复",   u"函告",     u"复函"};

}  // namespace

extern const Genre letter;
constinit const Genre letter{
    .id = "letter",
    .name = u"函",
    .statutory = true,
    .title = u"××××关于××××的函",
    .address = u"××××：",
    .lead = u"为××××，现就有关事项函商如下：",
    .sections = kSections,
    .closing = u"请予函复。",
    .title_words = kTitleWords,
    .body_words = kBodyWords,
};

}  // namespace wengao::genres
