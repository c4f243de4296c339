#include "core/lint/relation_report.h"

namespace wengao {
namespace {

// 任务500万元，完成550万元，完成率120%; 6月3日至9日，为期6天: what two figures make, said
// otherwise.
void check(const Block& block, const lint::Scan& scan, Sink& out) {
  for (const facts::RelationKind kind :
       {facts::RelationKind::completion, facts::RelationKind::difference,
        facts::RelationKind::product, facts::RelationKind::duration}) {
    lint::report_relations(block, scan, kind, out);
  }
}

}  // namespace

extern const Rule fact_worked;
constinit const Rule fact_worked{
    .id = "fact.worked",
    .category = Category::fact,
    .severity = Severity::error,
    .name = {u"完成率、超额或总额算得不对", u"Rate, surplus or product does not follow"},
    .message = {u"数据对不上：{0}，请核对“{1}”和它所依据的两个数",
                u"The figures disagree: {0}; check “{1}” and the two it is made of"},
    .check_block = check,
    .needs = lint::has::figures,
    .kinds = kProse,
    .bad = u"全年任务500万元，实际完成550万元，完成率120%。",
    .good = u"全年任务500万元，实际完成550万元，完成率110%。",
};

}  // namespace wengao
