#include "core/lint/phrases.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

void check(const Block& block, const lint::Scan& scan, Sink& out) {
  lint::report_phrases(block, scan, lint::Table::collocation, out);
}

}  // namespace

extern const Rule word_collocation;
constinit const Rule word_collocation{
    .id = "word.collocation",
    .category = Category::word,
    .severity = Severity::warning,
    .name = {u"动词和宾语不搭配", u"Verb and object do not go together"},
    .message = {u"“{0}”动宾不搭配，请换动词或宾语",
                u"The verb and object in “{0}” do not go together; change one of them"},
    .check_block = check,
    .table = lint::Table::collocation,
    .bad = u"要不断提高产业规模。",
    .good = u"要不断扩大产业规模。",
};

}  // namespace wengao
