#include "core/lint/fact_view.h"
#include "core/lint/near.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

void check(const lint::FactView& facts, Sink& out) {
  const lint::Frame& frame = facts.frame();
  if (frame.title == nullptr || !lint::is_summary(frame)) return;
  const std::u16string_view title = frame.title_text;
  if (!lint::ends_with_any(title, {u"工作总结", u"年度总结", u"述职报告"})) return;
  if (title.find_first_of(u"年月季期届学周0123456789×Xx_＿*○") != title.npos) return;
  for (const char16_t* word :
       {u"专项", u"行动", u"活动", u"会议", u"培训", u"个人", u"创建", u"整治", u"试点", u"项目",
        u"教育", u"检查", u"督查", u"调研", u"赛", u"慰问"}) {
    if (title.find(word) != title.npos) return;
  }
  out.at(frame.title->block, frame.title->fact->span);
}

}  // namespace

extern const Rule structure_title_period;
constinit const Rule structure_title_period{
    .id = "structure.title_period",
    .category = Category::structure,
    .severity = Severity::hint,
    .name = {u"标题没有写时限", u"Title without its period"},
    .message = {u"总结的标题宜写明年度或起止时间",
                u"Name the year or period in the title of a summary"},
    .check_facts = check,
    .reads = FactFamily::structure,
    .bad =
        u"白沙县水利工作总结\n全县完成了水利建设任务。\n一、主要工作\n新修渠道。\n二、存在的问题\n"
        u"资金不足。",
    .good =
        u"白沙县水利2024年工作总结\n全县完成了水利建设任务。\n一、主要工作\n新修渠道。\n二、存在的"
        u"问题\n资金不足。",
};

}  // namespace wengao
