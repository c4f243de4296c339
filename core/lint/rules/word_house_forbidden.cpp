#include "core/lint/rule.h"

namespace wengao {

// What it looks for stands in a profile; house.cpp reports it.
extern const Rule word_house_forbidden;
constinit const Rule word_house_forbidden{
    .id = "word.house_forbidden",
    .category = Category::word,
    .severity = Severity::warning,
    .source = Source::house,
    .name = {u"本单位不用的词", u"Word the house does not use"},
    .message = {u"“{0}”是本单位规定不用的词{2}", u"“{0}” is a word the house does not use{2}"},
    .bad = u"此项工作由各村内部掌握。",
    .good = u"此项工作由各村把握。",
};

}  // namespace wengao
