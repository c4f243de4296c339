#include "core/lint/placeholder.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

void check(const Block& block, const lint::Scan& scan, Sink& out) {
  lint::report_stand_ins(block, scan, lint::StandsFor::number, out);
}

}  // namespace

extern const Rule placeholder_number;
constinit const Rule placeholder_number{
    .id = "placeholder.number",
    .category = Category::placeholder,
    .severity = Severity::error,
    .name = {u"数字没有填", u"Figure not filled in"},
    .message = {u"“{0}”缺少数字，请核实后填上", u"“{0}” lacks its figure; check and fill it in"},
    .check_block = check,
    .needs = lint::has::hole,
    .in_shields = true,
    .bad = u"覆盖率达到XX%，群众满意。",
    .good = u"覆盖率达到95%，群众满意。",
};

}  // namespace wengao
