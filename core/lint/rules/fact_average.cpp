#include "core/lint/relation_report.h"

namespace wengao {
namespace {

// 10个月共1317万元，月均120万元.
void check(const Block& block, const lint::Scan& scan, Sink& out) {
  lint::report_relations(block, scan, facts::RelationKind::average, out);
}

}  // namespace

extern const Rule fact_average;
constinit const Rule fact_average{
    .id = "fact.average",
    .category = Category::fact,
    .severity = Severity::error,
    .name = {u"平均数与总数不符", u"Average does not fit the total"},
    .message = {u"{0}，请核对平均数“{1}”", u"{0}; check the average “{1}”"},
    .check_block = check,
    .needs = lint::has::figures,
    .kinds = kProse | bit(Kind::attachment_note),
    .bad = u"帮扶120户共360人，户均4人。",
    .good = u"帮扶120户共360人，户均3人。",
};

}  // namespace wengao
