#include "core/genres/genre.h"

namespace wengao::genres {
namespace {

constexpr Section kSections[] = {
    {u"会议概况", u"谁主持，多少人出席？", Part::basics, false},
    {u"重要决定和事项", u"会议讨论、决定了什么？有哪些主要数字？", Part::none, false},
};
constexpr std::u16string_view kTitleWords[] = {u"公报", u"统计公报", u"会议公报", u"联合公报"};
constexpr std::u16string_view kBodyWords[] = {u"全会", u"公报", u"初步核算", u"比上年增长"};

}  // namespace

extern const Genre communique;
constinit const Genre communique{
    .id = "communique",
    .name = u"公报",
    .statutory = true,
    .title = u"××××公报",
    .lead = u"××××会议于20××年×月×日至×日在××××举行。",
    .sections = kSections,
    .signing = Signing::none,
    .title_words = kTitleWords,
    .body_words = kBodyWords,
};

}  // namespace wengao::genres
