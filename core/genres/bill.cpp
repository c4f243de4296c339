#include "core/genres/genre.h"

namespace wengao::genres {
namespace {

constexpr Section kSections[] = {
    {u"提请审议的理由", u"为什么提请审议？", Part::causes, false},
    {u"审议的事项", u"请审议什么？方案怎样？", Part::none, false},
};
constexpr std::u16string_view kTitleWords[] = {u"的议案", u"议案"};
constexpr std::u16string_view kBodyWords[] = {u"请予审议", u"提请审议", u"提请"};

}  // namespace

extern const Genre bill;
constinit const Genre bill{
    .id = "bill",
    .name = u"议案",
    .statutory = true,
    .title = u"××××人民政府关于提请审议××××的议案",
    .address = u"××××人民代表大会常务委员会：",
    .lead = u"为××××，××××人民政府拟订了《××××》，现提请审议。",
    .sections = kSections,
    .closing = u"请予审议。",
    .title_words = kTitleWords,
    .body_words = kBodyWords,
};

}  // namespace wengao::genres
