#include "core/genres/genre.h"

namespace wengao::genres {
namespace {

constexpr Section kSections[] = {
    {u"工作开展情况", u"对照哪些要求、用什么办法自查？做了哪些工作？", Part::achievements, false},
    {u"存在的问题", u"自己查出哪些问题？原因是什么？", Part::problems, true},
    {u"整改措施", u"哪些已经改好？其余的由谁、在什么时限内改到什么程度？", Part::plans, true},
};
constexpr std::u16string_view kTitleWords[] = {
    u"自查报告",     u"自查自纠报告",   u"自查情况报告",   u"自查情况的报告", u"自评报告",
    u"自查自评报告", u"自评情况的报告", u"整改情况报告",   u"整改情况的报告", u"整改报告",
    u"自查整改报告", u"整改落实报告",   u"整改情况的汇报", u"自查情况汇报"};
constexpr std::u16string_view kBodyWords[] = {u"自查", u"自纠", u"对照检查", u"逐项", u"整改措施"};

}  // namespace

extern const Genre self_check;
constinit const Genre self_check{
    .id = "self-check",
    .name = u"自查报告",
    .title = u"关于××××的自查报告",
    .address = u"××××：",
    .lead = u"根据××××要求，××××对××××进行了自查，现将有关情况报告如下：",
    .sections = kSections,
    .closing = u"特此报告。",
    .title_words = kTitleWords,
    .body_words = kBodyWords,
};

}  // namespace wengao::genres
