#include "core/lint/placeholder.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

void check(const Block& block, const lint::Scan& scan, Sink& out) {
  lint::report_stand_ins(block, scan, lint::StandsFor::year, out);
}

}  // namespace

extern const Rule placeholder_year;
constinit const Rule placeholder_year{
    .id = "placeholder.year",
    .category = Category::placeholder,
    .severity = Severity::error,
    .name = {u"年份没有填", u"Year not filled in"},
    .message = {u"“{0}”的年份还没有填，请填上四位年份",
                u"The year in “{0}” is not filled in; write all four digits"},
    .check_block = check,
    .needs = lint::has::hole,
    .in_shields = true,
    .bad = u"现将20__年工作总结如下：",
    .good = u"现将2024年工作总结如下：",
};

}  // namespace wengao
