#include "core/genres/genre.h"

namespace wengao::genres {
namespace {

constexpr Section kSections[] = {
    {u"统一思想，充分认识××××的重要意义", u"为什么要做这件事？形势怎样？", Part::significance,
     false},
    {u"突出重点，扎实做好××××各项工作", u"具体抓哪几件事，怎样抓？", Part::tasks, false},
    {u"加强领导，确保××××落到实处", u"谁负责，怎样督促检查？", Part::requirements, false},
};
constexpr std::u16string_view kTitleWords[] = {
    u"的讲话", u"讲话稿", u"讲话提纲", u"讲话", u"的发言", u"发言稿", u"发言材料", u"表态发言",
    u"致辞",   u"主持词", u"演讲稿",   u"贺词", u"开幕词", u"闭幕词", u"贺信",     u"动员讲话"};
constexpr std::u16string_view kBodyWords[] = {u"同志们",   u"我讲", u"今天召开", u"这次会议",
                                              u"谢谢大家", u"各位", u"我代表",   u"下面，我"};

}  // namespace

extern const Genre speech;
constinit const Genre speech{
    .id = "speech",
    .name = u"讲话稿",
    .title = u"在××××会议上的讲话",
    .address = u"同志们：",
    .lead = u"今天召开这次会议，主要任务是××××。下面，我讲几点意见。",
    .sections = kSections,
    .signing = Signing::speaker,
    .title_words = kTitleWords,
    .body_words = kBodyWords,
};

}  // namespace wengao::genres
