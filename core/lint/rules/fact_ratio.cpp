#include "core/lint/relation_report.h"

namespace wengao {
namespace {

// 办结9件，办结率95%: no whole number of 9 is 95 percent.
void check(const Block& block, const lint::Scan& scan, Sink& out) {
  lint::report_relations(block, scan, facts::RelationKind::ratio, out);
}

}  // namespace

extern const Rule fact_ratio;
constinit const Rule fact_ratio{
    .id = "fact.ratio",
    .category = Category::fact,
    .severity = Severity::warning,
    .name = {u"比率与数量不符", u"Rate does not fit the counts"},
    .message = {u"按文中的数量计算为{0}，请核对“{1}”", u"The counts give {0}; check “{1}”"},
    .check_block = check,
    .needs = lint::has::figures,
    .kinds = kProse | bit(Kind::attachment_note),
    .bad = u"受理案件22件，处理率达90%。",
    .good = u"受理案件20件，处理率达90%。",
};

}  // namespace wengao
