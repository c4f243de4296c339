#include "core/lint/relation_report.h"

namespace wengao {
namespace {

// 占40%、占35%、占30%: shares that make more than a whole.
void check(const Block& block, const lint::Scan& scan, Sink& out) {
  lint::report_relations(block, scan, facts::RelationKind::share, out);
}

}  // namespace

extern const Rule fact_share;
constinit const Rule fact_share{
    .id = "fact.share",
    .category = Category::fact,
    .severity = Severity::error,
    .name = {u"占比之和不是100%", u"Shares do not make a whole"},
    .message = {u"{0}，请核对各项占比", u"{0}; check the shares"},
    .check_block = check,
    .needs = lint::has::figures,
    .kinds = kProse | bit(Kind::attachment_note),
    .bad = u"工业占45%、农业占24%、服务业占40%。",
    .good = u"工业占45%、农业占24%、服务业占31%。",
};

}  // namespace wengao
