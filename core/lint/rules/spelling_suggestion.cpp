#include "core/lint/rule.h"

namespace wengao {

// What it finds comes from the model; core/spelling/findings.cpp reports it.
extern const Rule spelling_suggestion;
constinit const Rule spelling_suggestion{
    .id = "spelling.suggestion",
    .category = Category::word,
    .severity = Severity::hint,
    .source = Source::practice,
    .name = {u"可能的错别字", u"Possibly a wrong character"},
    .message = {u"“{0}”疑为“{1}”（{2}）", u"“{0}” is probably “{1}” ({3})"},
    .bad = u"群众诉求得到会应。",
    .good = u"群众诉求得到回应。",
};

}  // namespace wengao
