#include "core/genres/genre.h"

namespace wengao::genres {
namespace {

constexpr Section kSections[] = {
    {u"应当遵守的事项", u"什么人在什么范围内应当做什么、不得做什么？", Part::none, false},
    {u"违反的后果", u"违反的怎样处理？", Part::none, false},
};
constexpr std::u16string_view kTitleWords[] = {u"的通告", u"通告"};
constexpr std::u16string_view kBodyWords[] = {u"特此通告", u"通告如下", u"违者", u"本通告自"};

}  // namespace

extern const Genre public_notice;
constinit const Genre public_notice{
    .id = "public-notice",
    .name = u"通告",
    .statutory = true,
    .title = u"××××关于××××的通告",
    .lead = u"为××××，根据××××，现就有关事项通告如下：",
    .sections = kSections,
    .closing = u"特此通告。",
    .title_words = kTitleWords,
    .body_words = kBodyWords,
};

}  // namespace wengao::genres
