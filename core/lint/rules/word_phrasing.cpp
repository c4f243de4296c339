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
    .name = {u"说法不当", u"Better wording"},
    .message = {u"“{0}”宜改为“{1}”", u"“{0}” is better worded “{1}”"},
    .check_block = check,
    .table = lint::Table::phrasing,
    .bad = u"抓紧落实下步工作。",
    .good = u"抓紧落实下一步工作。",
};

}  // namespace wengao
