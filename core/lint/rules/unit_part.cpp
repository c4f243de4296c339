#include "core/lint/relation_report.h"

namespace wengao {
namespace {

// 检查企业31家，其中整改隐患29起: 其中 says part of, the unit says otherwise.
void check(const Block& block, const lint::Scan& scan, Sink& out) {
  lint::report_relations(block, scan, facts::RelationKind::unit, out);
}

}  // namespace

extern const Rule unit_part;
constinit const Rule unit_part{
    .id = "unit.part",
    .category = Category::unit,
    .severity = Severity::warning,
    .name = {u"“其中”前后单位不同", u"Part counted in another unit than its whole"},
    .message = {u"“其中”前后的数量单位不同（{0}），不是整体和部分的关系，请改写",
                u"The part is counted in another unit than the whole ({0}); reword it"},
    .check_block = check,
    .needs = lint::has::figures,
    .kinds = kProse | bit(Kind::attachment_note),
    .bad = u"检查企业31家，其中整改隐患29起。",
    .good = u"检查企业31家，整改隐患29起。",
};

}  // namespace wengao
