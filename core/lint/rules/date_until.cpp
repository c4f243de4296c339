#include "core/lint/phrases.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

void check(const Block& block, const lint::Scan& scan, Sink& out) {
  lint::report_phrases(block, scan, lint::Table::until, out);
}

}  // namespace

extern const Rule date_until;
constinit const Rule date_until{
    .id = "date.until",
    .category = Category::date,
    .severity = Severity::warning,
    .name = {u"时间说法重复", u"Time said twice"},
    .message = {u"“{0}”中表示时间的词重复，留一个即可", u"“{0}” says the time twice"},
    .check_block = check,
    .table = lint::Table::until,
    .bad = u"截至6月底止，已完成全年任务。",
    .good = u"截至6月底，已完成全年任务。",
};

}  // namespace wengao
