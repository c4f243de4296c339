#include "core/lint/relation_report.h"

namespace wengao {
namespace {

// 树立典型、现场观摩两种形式: as many as announced.
void check(const Block& block, const lint::Scan& scan, Sink& out) {
  lint::report_relations(block, scan, facts::RelationKind::count, out);
}

}  // namespace

extern const Rule fact_count;
constinit const Rule fact_count{
    .id = "fact.count",
    .category = Category::fact,
    .severity = Severity::warning,
    .name = {u"列举的项数与所说不符", u"Fewer or more items than announced"},
    .message = {u"列举了{0}，请核对“{1}”", u"The list has {0}; check “{1}”"},
    .check_block = check,
    .needs = lint::has::figures,
    .kinds = kProse | bit(Kind::attachment_note),
    .bad = u"重点抓好三项工作：一是建章；二是立制；三是督办；四是问责。",
    .good = u"重点抓好四项工作：一是建章；二是立制；三是督办；四是问责。",
};

}  // namespace wengao
