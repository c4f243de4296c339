#include "core/lint/fact_view.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

void check(const lint::FactView& facts, Sink& out) {
  const lint::Frame& frame = facts.frame();
  constexpr std::int64_t kLong = 256;
  if (frame.length < kLong || (frame.topics & facts::topic::plan) != 0) return;
  if (!facts.expects(Part::plans)) return;
  const FactAt& at = frame.title != nullptr ? *frame.title : *frame.first;
  out.at(at.block, at.fact->span);
}

}  // namespace

extern const Rule structure_plans;
constinit const Rule structure_plans{
    .id = "structure.plans",
    .category = Category::structure,
    .severity = Severity::hint,
    .name = {u"没有写下一步打算", u"Nothing said of plans"},
    .message = {u"总结没有写下一步打算，宜补上一部分",
                u"The summary says nothing of what comes next; add a part on it"},
    .check_facts = check,
    .reads = FactFamily::structure,
    .bad =
        u"2024年工作总结\n一、主要工作\n全镇组织开展安全生产检查，逐村逐户排查隐患，建立台账，明确"
        u"责任人和完成时限，按月通报进度，年底前全部完成整改，群众满意度有所提高。全镇组织开展安全"
        u"生产检查，逐村逐户排查隐患，建立台账，明确责任人和完成时限，按月通报进度，年底前全部完成"
        u"整改，群众满意度有所提高。全镇组织开展安全生产检查，逐村逐户排查隐患，建立台账，明确责任"
        u"人和完成时限，按月通报进度，年底前全部完成整改，群众满意度有所提高。\n二、工作成效\n全镇"
        u"组织开展安全生产检查，逐村逐户排查隐患，建立台账，明确责任人和完成时限，按月通报进度，年"
        u"底前全部完成整改，群众满意度有所提高。全镇组织开展安全生产检查，逐村逐户排查隐患，建立台"
        u"账，明确责任人和完成时限，按月通报进度，年底前全部完成整改，群众满意度有所提高。\n三、存"
        u"在的问题\n部分村力量不足。",
    .good =
        u"2024年工作总结\n一、主要工作\n全镇组织开展安全生产检查，逐村逐户排查隐患，建立台账，明确"
        u"责任人和完成时限，按月通报进度，年底前全部完成整改，群众满意度有所提高。全镇组织开展安全"
        u"生产检查，逐村逐户排查隐患，建立台账，明确责任人和完成时限，按月通报进度，年底前全部完成"
        u"整改，群众满意度有所提高。全镇组织开展安全生产检查，逐村逐户排查隐患，建立台账，明确责任"
        u"人和完成时限，按月通报进度，年底前全部完成整改，群众满意度有所提高。\n二、工作成效\n全镇"
        u"组织开展安全生产检查，逐村逐户排查隐患，建立台账，明确责任人和完成时限，按月通报进度，年"
        u"底前全部完成整改，群众满意度有所提高。全镇组织开展安全生产检查，逐村逐户排查隐患，建立台"
        u"账，明确责任人和完成时限，按月通报进度，年底前全部完成整改，群众满意度有所提高。\n三、存"
        u"在的问题\n部分村力量不足。\n四、下一步打算\n继续抓好落实。",
};

}  // namespace wengao
