#include "core/lint/phrases.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

void check(const Block& block, const lint::Scan& scan, Sink& out) {
  lint::report_phrases(block, scan, lint::Table::phrasing, out);
}

}  // namespace

extern const Rule word_phrasing;
constinit const Rule word_phrasing{
    .id = "word.phrasing",
    .category = Category::word,
    .severity = Severity::hint,
    .name = {u"搭配、说法不当", u"Awkward phrasing"},
    .message = {u"“{0}”宜改为“{1}”", u"“{0}” is better worded “{1}”"},
    .check_block = check,
    .needs = lint::has::phrase,
    .bad = u"进一步加强宣传力度，提高知晓率。",
    .good = u"进一步加大宣传力度，提高知晓率。",
};

}  // namespace wengao
