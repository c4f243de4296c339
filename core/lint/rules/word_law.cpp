#include "core/lint/phrases.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

void check(const Block& block, const lint::Scan& scan, Sink& out) {
  lint::report_phrases(block, scan, lint::Table::law, out);
}

}  // namespace

extern const Rule word_law;
constinit const Rule word_law{
    .id = "word.law",
    .category = Category::word,
    .severity = Severity::warning,
    .source = Source::law,
    .name = {u"法规名称有误或已废止", u"Wrong or repealed law"},
    .message = {u"“{0}”已废止或名称有误，现为“{1}”", u"“{0}” is repealed or misnamed; now “{1}”"},
    .check_block = check,
    .table = lint::Table::law,
    .bad = u"依据合同法调解纠纷。",
    .good = u"依据民法典调解纠纷。",
};

}  // namespace wengao
