#include "core/lint/phrases.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

void check(const Block& block, const lint::Scan& scan, Sink& out) {
  lint::report_phrases(block, scan, lint::Table::particle, out);
}

}  // namespace

extern const Rule word_particle;
constinit const Rule word_particle{
    .id = "word.particle",
    .category = Category::word,
    .severity = Severity::hint,
    .name = {u"“的”应为“地”", u"的 for 地"},
    .message = {u"“{0}”是状语，应写作“{1}”", u"“{0}” modifies a verb; write “{1}”"},
    .check_block = check,
    .table = lint::Table::particle,
    .bad = u"全镇扎实的开展排查工作。",
    .good = u"全镇扎实地开展排查工作。",
};

}  // namespace wengao
