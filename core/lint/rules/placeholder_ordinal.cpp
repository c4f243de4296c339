#include "core/lint/placeholder.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

void check(const Block& block, const lint::Scan& scan, Sink& out) {
  lint::report_stand_ins(block, scan, lint::StandsFor::ordinal, out);
}

}  // namespace

extern const Rule placeholder_ordinal;
constinit const Rule placeholder_ordinal{
    .id = "placeholder.ordinal",
    .category = Category::placeholder,
    .severity = Severity::error,
    .name = {u"届次、序数没有填", u"Ordinal not filled in"},
    .message = {u"“{0}”缺少届次或序数，请填上", u"“{0}” lacks its number; fill it in"},
    .check_block = check,
    .needs = lint::has::hole,
    .in_shields = true,
    .bad = u"大会第__次会议通过了决议。",
    .good = u"大会第三次会议通过了决议。",
};

}  // namespace wengao
