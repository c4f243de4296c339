#include "core/lint/fact_view.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

void check(const lint::FactView& facts, Sink& out) {
  const lint::Frame& frame = facts.frame();
  const std::vector<lint::Part>& parts = facts.parts();
  constexpr std::int64_t kLong = 256;
  if (frame.title == nullptr || frame.length < kLong || parts.size() < 3) return;
  const Genre* genre = facts.genre();
  if (genre == nullptr) return;
  PartSet named;
  for (const lint::Part& part : parts) named.add(part.named);
  // A report whose headings are all views of its own is made otherwise.
  std::size_t usual = 0;
  std::u16string missing;
  for (const Section& section : genre->sections) {
    if (section.part == Part::none) continue;
    if (named.has(section.part)) ++usual;
    // Problems and plans may be told without a heading: rules of their own look for them.
    const bool told_elsewhere = section.part == Part::problems || section.part == Part::plans;
    if (!section.expected || told_elsewhere || named.has(section.part)) continue;
    if (!missing.empty()) missing += u"、";
    missing += genres::name(section.part);
  }
  if (missing.empty() || usual == 0) return;
  out.at(frame.title->block, frame.title->fact->span).args = {std::u16string(genre->name), missing};
}

}  // namespace

extern const Rule structure_parts;
constinit const Rule structure_parts{
    .id = "structure.parts",
    .category = Category::structure,
    .severity = Severity::hint,
    .name = {u"缺少应有的部分", u"Parts missing"},
    .message = {u"{0}一般还写“{1}”，文中没有这一部分",
                u"A paper of this kind usually has a part “{1}” ({0})"},
    .check_facts = check,
    .reads = FactFamily::structure,
    .bad =
        u"关于白沙县农村饮水情况的调研报告\n一、基本情况\n全镇组织开展安全生产检查，逐村逐户排查隐"
        u"患，建立台账，明确责任人和完成时限，按月通报进度，年底前全部完成整改，群众满意度有所提高"
        u"。全镇组织开展安全生产检查，逐村逐户排查隐患，建立台账，明确责任人和完成时限，按月通报进"
        u"度，年底前全部完成整改，群众满意度有所提高。全镇组织开展安全生产检查，逐村逐户排查隐患，"
        u"建立台账，明确责任人和完成时限，按月通报进度，年底前全部完成整改，群众满意度有所提高。\n"
        u"二、存在的问题\n部分村组水源点少，旱季供水紧张；个别管网建成较早，漏损严重；管护人员年龄"
        u"偏大，遇到故障不能及时修复，群众时有反映。部分村组水源点少，旱季供水紧张；个别管网建成较"
        u"早，漏损严重；管护人员年龄偏大，遇到故障不能及时修复，群众时有反映。部分村组水源点少，旱"
        u"季供水紧张；个别管网建成较早，漏损严重；管护人员年龄偏大，遇到故障不能及时修复，群众时有"
        u"反映。\n三、原因分析\n增加投入，更新老旧管网；选聘懂技术的年轻人参加管护，定期培训；建立"
        u"水费收缴和维修基金办法，做到以水养水、长期受益。增加投入，更新老旧管网；选聘懂技术的年轻"
        u"人参加管护，定期培训；建立水费收缴和维修基金办法，做到以水养水、长期受益。增加投入，更新"
        u"老旧管网；选聘懂技术的年轻人参加管护，定期培训；建立水费收缴和维修基金办法，做到以水养水"
        u"、长期受益。",
    .good =
        u"关于白沙县农村饮水情况的调研报告\n一、基本情况\n全镇组织开展安全生产检查，逐村逐户排查隐"
        u"患，建立台账，明确责任人和完成时限，按月通报进度，年底前全部完成整改，群众满意度有所提高"
        u"。全镇组织开展安全生产检查，逐村逐户排查隐患，建立台账，明确责任人和完成时限，按月通报进"
        u"度，年底前全部完成整改，群众满意度有所提高。全镇组织开展安全生产检查，逐村逐户排查隐患，"
        u"建立台账，明确责任人和完成时限，按月通报进度，年底前全部完成整改，群众满意度有所提高。\n"
        u"二、存在的问题\n部分村组水源点少，旱季供水紧张；个别管网建成较早，漏损严重；管护人员年龄"
        u"偏大，遇到故障不能及时修复，群众时有反映。部分村组水源点少，旱季供水紧张；个别管网建成较"
        u"早，漏损严重；管护人员年龄偏大，遇到故障不能及时修复，群众时有反映。部分村组水源点少，旱"
        u"季供水紧张；个别管网建成较早，漏损严重；管护人员年龄偏大，遇到故障不能及时修复，群众时有"
        u"反映。\n三、对策建议\n增加投入，更新老旧管网；选聘懂技术的年轻人参加管护，定期培训；建立"
        u"水费收缴和维修基金办法，做到以水养水、长期受益。增加投入，更新老旧管网；选聘懂技术的年轻"
        u"人参加管护，定期培训；建立水费收缴和维修基金办法，做到以水养水、长期受益。增加投入，更新"
        u"老旧管网；选聘懂技术的年轻人参加管护，定期培训；建立水费收缴和维修基金办法，做到以水养水"
        u"、长期受益。",
};

}  // namespace wengao
