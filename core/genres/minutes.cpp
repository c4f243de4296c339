#include "core/genres/genre.h"

namespace wengao::genres {
namespace {

constexpr Section kSections[] = {
    {u"会议情况", u"会议听取了什么，怎样看？", Part::basics, false},
    {u"议定事项", u"决定了哪几件事？各由谁办，什么时候办好？", Part::none, true},
    {u"出席人员", u"谁出席，谁请假，谁列席？", Part::none, false},
};
constexpr std::u16string_view kTitleWords[] = {u"会议纪要", u"纪要", u"会议记录"};
constexpr std::u16string_view kBodyWords[] = {u"会议听取", u"会议指出", u"会议强调", u"会议要求",
                                              u"会议议定", u"会议决定", u"会议认为", u"会议明确",
                                              u"出席：",   u"列席：",   u"参加人员"};

}  // namespace

extern const Genre minutes;
constinit const Genre minutes{
    .id = "minutes",
    .name = u"纪要",
    .statutory = true,
    .title = u"××××会议纪要",
    .lead = u"20××年×月×日，××××主持召开××××会议，研究××××。现将会议议定事项纪要如下：",
    .sections = kSections,
    .signing = Signing::none,
    .title_words = kTitleWords,
    .body_words = kBodyWords,
};

}  // namespace wengao::genres
