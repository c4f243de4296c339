#include "core/lint/placeholder.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

void check(const Block& block, const lint::Scan& scan, Sink& out) {
  lint::report_stand_ins(block, scan, lint::StandsFor::blank, out);
}

}  // namespace

extern const Rule placeholder_blank;
constinit const Rule placeholder_blank{
    .id = "placeholder.blank",
    .category = Category::placeholder,
    .severity = Severity::error,
    .name = {u"空白没有填", u"Blank not filled in"},
    .message = {u"此处的空白“{0}”还没有填，请补写或删去",
                u"The blank “{0}” is not filled in; complete or remove it"},
    .check_block = check,
    .needs = lint::has::hole,
    .in_shields = true,
    .bad = u"活动由____同志主持。",
    .good = u"活动由张明同志主持。",
};

}  // namespace wengao
