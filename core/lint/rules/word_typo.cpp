#include "core/lint/phrases.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

void check(const Block& block, const lint::Scan& scan, Sink& out) {
  lint::report_phrases(block, scan, lint::Table::typo, out);
}

}  // namespace

extern const Rule word_typo;
constinit const Rule word_typo{
    .id = "word.typo",
    .category = Category::word,
    .severity = Severity::error,
    .name = {u"错别字", u"Misspelt word"},
    .message = {u"“{0}”应为“{1}”", u"“{0}” should be “{1}”"},
    .check_block = check,
    .table = lint::Table::typo,
    .bad = u"会议作了全面布署。",
    .good = u"会议作了全面部署。",
};

}  // namespace wengao
