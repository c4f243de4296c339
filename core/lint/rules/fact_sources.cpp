#include "core/lint/relation_report.h"

namespace wengao {
namespace {

// 12支队伍分别来自7个村、4个社区和镇机关: every body its own team, unless one sent more.
void check(const Block& block, const lint::Scan& scan, Sink& out) {
  lint::report_relations(block, scan, facts::RelationKind::sources, out);
}

}  // namespace

extern const Rule fact_sources;
constinit const Rule fact_sources{
    .id = "fact.sources",
    .category = Category::fact,
    .severity = Severity::hint,
    .name = {u"队伍数与来源数不符", u"Teams and their senders differ in number"},
    .message = {u"队伍数与来源单位数不一致：{0}；如果有的单位派出不止一支，可以不改",
                u"{0}: as many teams as bodies that sent them, unless one sent more"},
    .check_block = check,
    .needs = lint::has::figures,
    .chars = u"支个",
    .kinds = kProse,
    .bad = u"14支队伍分别来自8个村、3个社区和镇机关。",
    .good = u"12支队伍分别来自8个村、3个社区和镇机关。",
};

}  // namespace wengao
