#include "core/lint/placeholder.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

void check(const Block& block, const lint::Scan& scan, Sink& out) {
  lint::report_stand_ins(block, scan, lint::StandsFor::name, out);
}

}  // namespace

extern const Rule placeholder_name;
constinit const Rule placeholder_name{
    .id = "placeholder.name",
    .category = Category::placeholder,
    .severity = Severity::error,
    .name = {u"名称没有填", u"Name not filled in"},
    .message = {u"“{0}”是代替名称的符号，请换成真实名称",
                u"“{0}” stands in for a name; write the real one"},
    .check_block = check,
    .needs = lint::has::hole,
    .in_shields = true,
    .bad = u"××街道组织开展了走访活动。",
    .good = u"东风街道组织开展了走访活动。",
};

}  // namespace wengao
