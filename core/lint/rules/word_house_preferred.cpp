#include "core/lint/rule.h"

namespace wengao {

// What it looks for stands in a profile; house.cpp reports it.
extern const Rule word_house_preferred;
constinit const Rule word_house_preferred{
    .id = "word.house_preferred",
    .category = Category::word,
    .severity = Severity::warning,
    .source = Source::house,
    .name = {u"本单位规定的写法", u"Wording the house prefers"},
    .message = {u"“{0}”按本单位规定写作“{1}”{2}", u"The house writes “{0}” as “{1}”{2}"},
    .bad = u"县发改委印发了通知。",
    .good = u"县发展改革委印发了通知。",
};

}  // namespace wengao
