#include "core/lint/fact_view.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

void check(const lint::FactView& facts, Sink& out) {
  const std::vector<lint::Part>& parts = facts.parts();
  std::int64_t total = 0;
  std::size_t tops = 0;
  const lint::Part* longest = nullptr;
  for (const lint::Part& part : parts) {
    if (part.level() != 1) continue;
    ++tops;
    total += part.length;
    if (longest == nullptr || part.length > longest->length) longest = &part;
  }
  constexpr std::int64_t kLong = 400;
  if (tops < 3 || longest->children > 1 || total < kLong || longest->length * 4 < total * 3) return;
  Finding& finding = out.at(longest->heading->block, longest->heading->fact->span);
  finding.args = {longest->heading->fact->subject};
}

}  // namespace

extern const Rule structure_balance;
constinit const Rule structure_balance{
    .id = "structure.balance",
    .category = Category::structure,
    .severity = Severity::hint,
    .name = {u"各部分长短悬殊", u"One part outweighs the rest"},
    .message = {u"“{0}”占了全文的大半，宜拆分或充实其他部分",
                u"“{0}” is most of the text; divide it or fill out the others"},
    .check_facts = check,
    .reads = FactFamily::structure,
    .bad =
        u"一、主要工作\n全镇组织开展安全生产检查，逐村逐户排查隐患，建立台账，明确责任人和完成时限"
        u"，按月通报进度，年底前全部完成整改，群众满意度有所提高。全镇组织开展安全生产检查，逐村逐"
        u"户排查隐患，建立台账，明确责任人和完成时限，按月通报进度，年底前全部完成整改，群众满意度"
        u"有所提高。全镇组织开展安全生产检查，逐村逐户排查隐患，建立台账，明确责任人和完成时限，按"
        u"月通报进度，年底前全部完成整改，群众满意度有所提高。全镇组织开展安全生产检查，逐村逐户排"
        u"查隐患，建立台账，明确责任人和完成时限，按月通报进度，年底前全部完成整改，群众满意度有所"
        u"提高。全镇组织开展安全生产检查，逐村逐户排查隐患，建立台账，明确责任人和完成时限，按月通"
        u"报进度，年底前全部完成整改，群众满意度有所提高。全镇组织开展安全生产检查，逐村逐户排查隐"
        u"患，建立台账，明确责任人和完成时限，按月通报进度，年底前全部完成整改，群众满意度有所提高"
        u"。全镇组织开展安全生产检查，逐村逐户排查隐患，建立台账，明确责任人和完成时限，按月通报进"
        u"度，年底前全部完成整改，群众满意度有所提高。全镇组织开展安全生产检查，逐村逐户排查隐患，"
        u"建立台账，明确责任人和完成时限，按月通报进度，年底前全部完成整改，群众满意度有所提高。\n"
        u"二、存在的问题\n队伍力量不足。\n三、下一步打算\n加强队伍建设。",
    .good =
        u"一、主要工作\n全镇组织开展安全生产检查，逐村逐户排查隐患，建立台账，明确责任人和完成时限"
        u"，按月通报进度，年底前全部完成整改，群众满意度有所提高。全镇组织开展安全生产检查，逐村逐"
        u"户排查隐患，建立台账，明确责任人和完成时限，按月通报进度，年底前全部完成整改，群众满意度"
        u"有所提高。\n二、存在的问题\n全镇组织开展安全生产检查，逐村逐户排查隐患，建立台账，明确责"
        u"。\n三、下一步打算\n任人和完成时限，按月通报进度，年底前全部完成整改，群众满意度有所提高"
        u"。",
};

}  // namespace wengao
