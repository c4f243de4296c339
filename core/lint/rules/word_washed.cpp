#include "core/lint/phrases.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

void check(const Block& block, const lint::Scan& scan, Sink& out) {
  lint::report_phrases(block, scan, lint::Table::washed, out);
}

}  // namespace

extern const Rule word_washed;
constinit const Rule word_washed{
    .id = "word.washed",
    .category = Category::word,
    .severity = Severity::warning,
    .name = {u"被替换过的词", u"Word replaced by a machine"},
    .message = {u"“{0}”像是被软件替换过的词，应为“{1}”",
                u"“{0}” looks replaced by a machine; it should be “{1}”"},
    .check_block = check,
    .table = lint::Table::washed,
    .bad = u"坚持公平公正的原那么。",
    .good = u"坚持公平公正的原则。",
};

}  // namespace wengao
