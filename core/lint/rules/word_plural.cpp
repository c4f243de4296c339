#include "core/lint/phrases.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

void check(const Block& block, const lint::Scan& scan, Sink& out) {
  lint::report_phrases(block, scan, lint::Table::plural, out);
}

}  // namespace

extern const Rule word_plural;
constinit const Rule word_plural{
    .id = "word.plural",
    .category = Category::word,
    .severity = Severity::warning,
    .name = {u"数量词后又加“们”", u"Numeral together with 们"},
    .message = {u"“{0}”已有数量，“们”字多余", u"“{0}” already says how many; drop 们"},
    .check_block = check,
    .table = lint::Table::plural,
    .bad = u"三名党员们带头捐款。",
    .good = u"三名党员带头捐款。",
};

}  // namespace wengao
