#include "core/genres/genre.h"

namespace wengao::genres {
namespace {

constexpr Section kSections[] = {
    {u"工作动态", u"什么时间、什么地点、谁做了什么？结果怎样？", Part::achievements, false},
    {u"特色做法", u"哪一条做法值得别处参考？", Part::practices, false},
};
constexpr std::u16string_view kTitleWords[] = {u"简报",     u"工作简报", u"信息简报", u"工作动态",
                                               u"情况简报", u"信息专报", u"工作快报", u"信息",
                                               u"快讯",     u"动态",     u"专报",     u"快报"};
constexpr std::u16string_view kBodyWords[] = {u"近日", u"日前", u"本报讯", u"据悉", u"编者按"};

}  // namespace

extern const Genre brief;
constinit const Genre brief{
    .id = "brief",
    .name = u"简报",
    .title = u"××××简报",
    .lead = u"×月×日，××××。",
    .sections = kSections,
    .signing = Signing::none,
    .title_words = kTitleWords,
    .body_words = kBodyWords,
};

}  // namespace wengao::genres
