#include "core/lint/phrases.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

void check(const Block& block, const lint::Scan& scan, Sink& out) {
  lint::report_phrases(block, scan, lint::Table::grammar, out);
}

}  // namespace

extern const Rule word_grammar;
constinit const Rule word_grammar{
    .id = "word.grammar",
    .category = Category::word,
    .severity = Severity::warning,
    .name = {u"句子成分有毛病", u"Faulty grammar"},
    .message = {u"“{0}”说不通：缺成分、否定多余、词义重复或前后不配，请改写",
                u"“{0}” does not parse: a part is missing, negated or said twice, or does not go "
                u"with the rest; reword it"},
    .check_block = check,
    .table = lint::Table::grammar,
    .bad = u"加强管理，防止类似问题不再发生。",
    .good = u"加强管理，防止类似问题再次发生。",
};

}  // namespace wengao
