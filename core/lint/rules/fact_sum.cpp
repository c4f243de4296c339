#include "core/lint/relation_report.h"

namespace wengao {
namespace {

// 共57宗，其中A 38宗、B 19宗: parts that claim to be all make the total.
void check(const Block& block, const lint::Scan& scan, Sink& out) {
  lint::report_relations(block, scan, facts::RelationKind::sum, out);
}

}  // namespace

extern const Rule fact_sum;
constinit const Rule fact_sum{
    .id = "fact.sum",
    .category = Category::fact,
    .severity = Severity::error,
    .name = {u"分项之和与总数不符", u"Parts do not make the total"},
    .message = {u"分项之和与总数不符：{0}，请核对“{1}”和各分项",
                u"The parts do not make the total: {0}; check “{1}” and its parts"},
    .check_block = check,
    .needs = lint::has::figures,
    .kinds = kProse | bit(Kind::attachment_note),
    .bad = u"共收到来信57件，其中投诉38件、建议18件。",
    .good = u"共收到来信56件，其中投诉38件、建议18件。",
};

}  // namespace wengao
