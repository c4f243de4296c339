#include "core/lint/phrases.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

void check(const Block& block, const lint::Scan& scan, Sink& out) {
  lint::report_phrases(block, scan, lint::Table::comparison, out);
}

}  // namespace

extern const Rule fact_comparison;
constinit const Rule fact_comparison{
    .id = "fact.comparison",
    .category = Category::fact,
    .severity = Severity::warning,
    .name = {u"比较用语不当", u"Wrong word of comparison"},
    .message =
        {u"“{0}”比较用语不当：与上年同期比用“同比”，与上一期比用“环比”，不重复也不用负数表示增长",
         u"“{0}”: 同比 compares with the same period last year, 环比 with the period before; say "
         u"it once, without a negative sign"},
    .check_block = check,
    .table = lint::Table::comparison,
    .bad = u"全镇财政收入同比上月增长5%。",
    .good = u"全镇财政收入环比上月增长5%。",
};

}  // namespace wengao
