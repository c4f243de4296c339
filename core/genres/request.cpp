#include "core/genres/genre.h"

namespace wengao::genres {
namespace {

constexpr Section kSections[] = {
    {u"请示的缘由", u"为什么要办？依据是什么？", Part::causes, false},
    {u"请示的事项", u"请上级批准或者指示什么？一文只请示一件事。", Part::none, true},
};
constexpr std::u16string_view kTitleWords[] = {u"的请示", u"请示"};
constexpr std::u16string_view kBodyWords[] = {u"妥否，请批示", u"当否，请批示", u"请批复",
                                              u"请批示",       u"请予批准",     u"如无不妥",
                                              u"可否",         u"特此请示"};

}  // namespace

extern const Genre request;
constinit const Genre request{
    .id = "request",
    .name = u"请示",
    .statutory = true,
    .title = u"××××关于××××的请示",
    .address = u"××××：",
    .lead = u"为××××，拟××××。现将有关事项请示如下：",
    .sections = kSections,
    .closing = u"妥否，请批示。",
    .title_words = kTitleWords,
    .body_words = kBodyWords,
};

}  // namespace wengao::genres
