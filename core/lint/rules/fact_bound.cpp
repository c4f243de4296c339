#include "core/lint/relation_report.h"

namespace wengao {
namespace {

// A part is no more than its whole.
void check(const Block& block, const lint::Scan& scan, Sink& out) {
  lint::report_relations(block, scan, facts::RelationKind::bound, out);
}

}  // namespace

extern const Rule fact_bound;
constinit const Rule fact_bound{
    .id = "fact.bound",
    .category = Category::fact,
    .severity = Severity::warning,
    .name = {u"部分大于总数", u"Part larger than the whole"},
    .message = {u"{0}：其中的一部分不应大于总数“{1}”",
                u"{0}: a part cannot exceed the whole “{1}”"},
    .check_block = check,
    .needs = lint::has::figures,
    .kinds = kProse | bit(Kind::attachment_note),
    .bad = u"共提出建议40条，其中52条被采纳。",
    .good = u"共提出建议52条，其中40条被采纳。",
};

}  // namespace wengao
