#include "core/genres/genre.h"

namespace wengao::genres {
namespace {

constexpr Section kSections[] = {
    {u"总体要求", u"指导思想、原则和目标是什么？", Part::guidance, false},
    {u"主要任务", u"做什么，怎样做？", Part::tasks, false},
    {u"保障措施", u"组织领导、经费和督查怎样落实？", Part::safeguards, false},
};
constexpr std::u16string_view kTitleWords[] = {u"的意见", u"实施意见", u"指导意见", u"若干意见",
                                               u"意见"};
constexpr std::u16string_view kBodyWords[] = {u"提出如下意见", u"提出以下意见", u"基本原则",
                                              u"总体要求",     u"保障措施",     u"本意见"};

}  // namespace

extern const Genre opinion;
constinit const Genre opinion{
    .id = "opinion",
    .name = u"意见",
    .statutory = true,
    .title = u"××××关于××××的意见",
    .address = u"各有关单位：",
    .lead = u"为××××，根据××××，结合实际，现提出如下意见：",
    .sections = kSections,
    .title_words = kTitleWords,
    .body_words = kBodyWords,
};

}  // namespace wengao::genres
