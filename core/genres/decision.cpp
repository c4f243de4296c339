#include "core/genres/genre.h"

namespace wengao::genres {
namespace {

constexpr Section kSections[] = {
    {u"决定的事项", u"决定做什么、奖惩谁、变更什么？", Part::none, false},
    {u"要求", u"希望有关方面怎样做？", Part::requirements, false},
};
constexpr std::u16string_view kTitleWords[] = {u"的决定", u"决定"};
constexpr std::u16string_view kBodyWords[] = {
    u"现决定", u"作如下决定", u"作出如下决定", u"研究决定", u"特作如下决定", u"予以表彰", u"授予"};

}  // namespace

extern const Genre decision;
constinit const Genre decision{
    .id = "decision",
    .name = u"决定",
    .statutory = true,
    .title = u"××××关于××××的决定",
    .address = u"各有关单位：",
    .lead = u"为××××，根据××××，经××××研究，决定××××。",
    .sections = kSections,
    .title_words = kTitleWords,
    .body_words = kBodyWords,
};

}  // namespace wengao::genres
