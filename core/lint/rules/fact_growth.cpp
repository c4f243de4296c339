#include "core/lint/relation_report.h"

namespace wengao {
namespace {

// 由100件增加到120件，增长25%.
void check(const Block& block, const lint::Scan& scan, Sink& out) {
  lint::report_relations(block, scan, facts::RelationKind::growth, out);
}

}  // namespace

extern const Rule fact_growth;
constinit const Rule fact_growth{
    .id = "fact.growth",
    .category = Category::fact,
    .severity = Severity::error,
    .name = {u"增幅与两个数值不符", u"Growth does not fit its values"},
    .message = {u"{0}，请核对增幅“{1}”", u"{0}; check the growth “{1}”"},
    .check_block = check,
    .needs = lint::has::figures,
    .kinds = kProse | bit(Kind::attachment_note),
    .bad = u"由去年的100件增加到120件，增长25%。",
    .good = u"由去年的100件增加到120件，增长20%。",
};

}  // namespace wengao
