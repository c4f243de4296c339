#include "core/lint/phrases.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

void check(const Block& block, const lint::Scan& scan, Sink& out) {
  lint::report_phrases(block, scan, lint::Table::confusable, out);
}

}  // namespace

extern const Rule word_confusable;
constinit const Rule word_confusable{
    .id = "word.confusable",
    .category = Category::word,
    .severity = Severity::hint,
    .name = {u"易混词", u"Easily confused word"},
    .message = {u"“{0}”在这里宜写作“{1}”", u"“{0}” is better written “{1}” here"},
    .check_block = check,
    .table = lint::Table::confusable,
    .bad = u"对走访工作做出了具体部署。",
    .good = u"对走访工作作出了具体部署。",
};

}  // namespace wengao
