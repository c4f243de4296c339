#include "core/lint/phrases.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

void check(const Block& block, const lint::Scan& scan, Sink& out) {
  lint::report_phrases(block, scan, lint::Table::redundant, out);
}

}  // namespace

extern const Rule word_redundant;
constinit const Rule word_redundant{
    .id = "word.redundant",
    .category = Category::word,
    .severity = Severity::warning,
    .name = {u"词语重复", u"Redundant words"},
    .message = {u"“{0}”意思重复，宜改为“{1}”", u"“{0}” says the same twice; write “{1}”"},
    .check_block = check,
    .table = lint::Table::redundant,
    .bad = u"活动的目的是为了服务群众。",
    .good = u"活动的目的是服务群众。",
};

}  // namespace wengao
