#include "core/lint/phrases.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

void check(const Block& block, const lint::Scan& scan, Sink& out) {
  lint::report_phrases(block, scan, lint::Table::unit, out);
}

}  // namespace

extern const Rule unit_symbol;
constinit const Rule unit_symbol{
    .id = "unit.symbol",
    .category = Category::unit,
    .severity = Severity::warning,
    .name = {u"不用的计量单位", u"Unit no longer used"},
    .message = {u"“{0}”应改为法定计量单位“{1}”", u"“{0}” is no legal unit; use “{1}”"},
    .check_block = check,
    .table = lint::Table::unit,
    .bad = u"新建文化广场3000平米。",
    .good = u"新建文化广场3000平方米。",
};

}  // namespace wengao
