#include "core/lint/fact_view.h"
#include "core/lint/near.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

void check(const lint::FactView& facts, Sink& out) {
  const lint::Frame& frame = facts.frame();
  if (frame.title == nullptr || frame.subtitled) return;
  // A title that names neither a year nor its matter may be a heading of a magazine.
  const bool official = lint::period_of(frame.title_text).year != 0 ||
                        (frame.signature != nullptr && frame.title_text.find(u"关于") != 0 &&
                         frame.title_text.find(u"关于") != std::u16string::npos);
  if (!official) return;
  std::u16string_view title = frame.title_text;
  while (!title.empty() && (title.ends_with(u"）") || title.ends_with(u")"))) {
    const std::size_t open = title.find_last_of(u"（(");
    if (open == title.npos) break;
    title = title.substr(0, open);
  }
  if (lint::ends_with_any(
          title,
          {u"总结", u"报告", u"汇报", u"材料", u"讲话", u"方案",   u"计划", u"要点",   u"通知",
           u"意见", u"决定", u"函",   u"请示", u"批复", u"纪要",   u"公告", u"通告",   u"办法",
           u"规定", u"细则", u"条例", u"信",   u"致辞", u"发言",   u"演讲", u"倡议书", u"简报",
           u"信息", u"述职", u"体会", u"经验", u"做法", u"说明",   u"建议", u"制度",   u"书",
           u"合同", u"协议", u"规划", u"预案", u"安排", u"情况",   u"提案", u"议案",   u"答复",
           u"清单", u"台账", u"目录", u"表",   u"公报", u"通报",   u"决议", u"令",     u"案例",
           u"调研", u"综述", u"思路", u"提纲", u"词",   u"须知",   u"标准", u"指南",   u"手册",
           u"小结", u"回顾", u"纪实", u"事迹", u"献词", u"大事记", u"年鉴", u"打算",   u"稿",
           u"思考", u"探索", u"启示", u"设想", u"行动", u"分析",   u"评估", u"通讯",   u"讲稿",
           u"课件", u"点评", u"寄语", u"名单", u"章程"}))
    return;
  out.at(frame.title->block, frame.title->fact->span);
}

}  // namespace

extern const Rule structure_title_kind;
constinit const Rule structure_title_kind{
    .id = "structure.title_kind",
    .category = Category::structure,
    .severity = Severity::hint,
    .name = {u"标题没有文种", u"Title without its kind"},
    .message = {u"标题末尾没有文种，如“总结”“报告”“方案”",
                u"The title does not end in what the paper is: 总结, 报告, 方案 …"},
    .check_facts = check,
    .reads = FactFamily::structure,
    .bad =
        u"白沙县2024年水利建设\n2024年，全县完成了水利建设任务。\n一、主要工作\n新修渠道。\n二、存"
        u"在的问题\n资金不足。",
    .good =
        u"白沙县2024年水利建设总结\n2024年，全县完成了水利建设任务。\n一、主要工作\n新修渠道。\n二"
        u"、存在的问题\n资金不足。",
};

}  // namespace wengao
