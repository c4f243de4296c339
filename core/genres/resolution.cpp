#include "core/genres/genre.h"

namespace wengao::genres {
namespace {

constexpr Section kSections[] = {
    {u"会议的评价", u"会议对审议事项作出什么判断？", Part::none, false},
    {u"会议的决定", u"会议批准、通过了什么？", Part::none, false},
    {u"号召和要求", u"会议要求各方面做什么？", Part::requirements, false},
};
constexpr std::u16string_view kTitleWords[] = {u"的决议", u"决议"};
constexpr std::u16string_view kBodyWords[] = {
    u"会议审议", u"会议认为", u"会议决定", u"会议号召", u"批准这个报告", u"会议同意", u"会议强调"};

}  // namespace

extern const Genre resolution;
constinit const Genre resolution{
    .id = "resolution",
    .name = u"决议",
    .statutory = true,
    .title = u"××××关于××××的决议",
    .lead = u"××××会议听取和审议了××××。会议认为，××××。会议决定，批准××××。",
    .sections = kSections,
    .signing = Signing::none,
    .title_words = kTitleWords,
    .body_words = kBodyWords,
};

}  // namespace wengao::genres
