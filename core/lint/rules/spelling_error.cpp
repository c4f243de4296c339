#include "core/lint/rule.h"

namespace wengao {

// What it finds comes from the model; core/spelling/findings.cpp reports it.
extern const Rule spelling_error;
constinit const Rule spelling_error{
    .id = "spelling.error",
    .category = Category::word,
    .severity = Severity::error,
    .source = Source::practice,
    .name = {u"错别字", u"Wrong character"},
    .message = {u"“{0}”疑为“{1}”（{2}）", u"“{0}” is probably “{1}” ({3})"},
    .bad = u"要做好监测和评沽工作。",
    .good = u"要做好监测和评估工作。",
};

}  // namespace wengao
