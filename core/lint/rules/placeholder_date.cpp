#include "core/lint/placeholder.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

void check(const Block& block, const lint::Scan& scan, Sink& out) {
  lint::report_stand_ins(block, scan, lint::StandsFor::date, out);
}

}  // namespace

extern const Rule placeholder_date;
constinit const Rule placeholder_date{
    .id = "placeholder.date",
    .category = Category::placeholder,
    .severity = Severity::error,
    .name = {u"日期没有填", u"Date not filled in"},
    .message = {u"“{0}”的日期还没有填，请填上月、日",
                u"The date in “{0}” is not filled in; write the month and day"},
    .check_block = check,
    .needs = lint::has::hole,
    .in_shields = true,
    .bad = u"会议于X月X日召开，各村参加。",
    .good = u"会议于5月8日召开，各村参加。",
};

}  // namespace wengao
