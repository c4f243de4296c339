#include "core/lint/phrases.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

void check(const Block& block, const lint::Scan& scan, Sink& out) {
  lint::report_phrases(block, scan, lint::Table::name, out);
}

}  // namespace

extern const Rule word_name;
constinit const Rule word_name{
    .id = "word.name",
    .category = Category::word,
    .severity = Severity::warning,
    .name = {u"名称、提法有误", u"Wrong name or set phrase"},
    .message = {u"“{0}”应为“{1}”", u"“{0}” should be “{1}”"},
    .check_block = check,
    .table = lint::Table::name,
    .bad = u"省发展与改革委员会印发了通知。",
    .good = u"省发展和改革委员会印发了通知。",
};

}  // namespace wengao
