#include "core/genres/genre.h"

namespace wengao::genres {
namespace {

constexpr Section kSections[] = {
    {u"公布的事项", u"公布什么，自何时施行？", Part::none, false},
};
constexpr std::u16string_view kTitleWords[] = {u"命令",   u"嘉奖令",   u"政府令",
                                               u"主席令", u"国务院令", u"人民政府令",
                                               u"动员令", u"通令",     u"指挥部令"};
constexpr std::u16string_view kBodyWords[] = {u"现予公布", u"现予发布", u"自公布之日起施行",
                                              u"特令", u"此令"};

}  // namespace

extern const Genre order;
constinit const Genre order{
    .id = "order",
    .name = u"命令（令）",
    .statutory = true,
    .title = u"××××人民政府令",
    .lead = u"《××××》已经××××会议通过，现予公布，自20××年×月×日起施行。",
    .sections = kSections,
    .title_words = kTitleWords,
    .body_words = kBodyWords,
};

}  // namespace wengao::genres
