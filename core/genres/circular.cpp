#include "core/genres/genre.h"

namespace wengao::genres {
namespace {

constexpr Section kSections[] = {
    {u"基本情况", u"什么单位、什么人，做了什么？", Part::basics, false},
    {u"评价和处理", u"怎样定性？表彰还是批评？", Part::none, false},
    {u"要求", u"各单位应当学习或者吸取什么？", Part::requirements, false},
};
constexpr std::u16string_view kTitleWords[] = {u"的通报", u"情况通报", u"通报"};
constexpr std::u16string_view kBodyWords[] = {u"通报如下", u"予以通报", u"通报表扬",
                                              u"通报批评", u"引以为戒", u"以此为"};

}  // namespace

extern const Genre circular;
constinit const Genre circular{
    .id = "circular",
    .name = u"通报",
    .statutory = true,
    .title = u"××××关于××××的通报",
    .address = u"各有关单位：",
    .lead = u"近期，××××。现将有关情况通报如下：",
    .sections = kSections,
    .title_words = kTitleWords,
    .body_words = kBodyWords,
};

}  // namespace wengao::genres
