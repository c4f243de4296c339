#include "core/lint/phrases.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

void check(const Block& block, const lint::Scan& scan, Sink& out) {
  lint::report_phrases(block, scan, lint::Table::colloquial, out);
}

}  // namespace

extern const Rule word_colloquial;
constinit const Rule word_colloquial{
    .id = "word.colloquial",
    .category = Category::word,
    .severity = Severity::hint,
    .name = {u"口语", u"Colloquial word"},
    .message = {u"“{0}”是口语，公文宜用“{1}”", u"“{0}” is colloquial; write “{1}”"},
    .check_block = check,
    .table = lint::Table::colloquial,
    .bad = u"活动效果挺好的。",
    .good = u"活动效果较好。",
};

}  // namespace wengao
