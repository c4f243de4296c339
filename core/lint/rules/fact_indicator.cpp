#include "core/facts/indicator.h"
#include "core/lint/fact_view.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

// 全县粮食总产量12万吨 … 粮食总产量13万吨: of one body and time, in one unit.
void check(const lint::FactView& facts, Sink& out) {
  for (const facts::Relation& relation : facts::relations_of_indicators(facts.all())) {
    if (relation.holds) continue;
    Finding& finding = out.at(relation.total.block, relation.total.span);
    finding.args = {facts::working(relation), relation.evidence};
    finding.related.push_back({relation.parts[0].block, relation.parts[0].span});
  }
}

}  // namespace

extern const Rule fact_indicator;
constinit const Rule fact_indicator{
    .id = "fact.indicator",
    .category = Category::fact,
    .severity = Severity::warning,
    .name = {u"同一指标两个数", u"One indicator, two values"},
    .message = {u"“{1}”前后两个数：{0}，请核对",
                u"“{1}” has two values: {0}; check which is right"},
    .check_facts = check,
    .reads = FactFamily::structure,
    .bad = u"全县粮食总产量32.5万吨，创历史新高。\n粮食总产量达到35.2万吨，农民增收有了保障。",
    .good = u"全县粮食总产量32.5万吨，创历史新高。\n粮食总产量达到32.5万吨，农民增收有了保障。",
};

}  // namespace wengao
