#include "core/lint/phrases.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

void check(const Block& block, const lint::Scan& scan, Sink& out) {
  lint::report_phrases(block, scan, lint::Table::machine, out);
}

}  // namespace

extern const Rule noise_machine;
constinit const Rule noise_machine{
    .id = "noise.machine",
    .category = Category::noise,
    .severity = Severity::warning,
    .name = {u"软件、网站的套话", u"Words of a program or a site"},
    .message = {u"“{0}”是软件或网站留下的话，不属于报告",
                u"“{0}” was left by a program or a site; it is no part of the report"},
    .check_block = check,
    .table = lint::Table::machine,
    .bad = u"希望以上内容对大家有帮助。",
    .good = u"谢谢大家。",
};

}  // namespace wengao
