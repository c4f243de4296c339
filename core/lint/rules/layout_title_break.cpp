#include "core/lint/fact_view.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

using std::u16string_view;

// Words of two characters that stand in most titles.
bool is_word(u16string_view pair) {
  constexpr u16string_view kWords =
      u"工作总结报告情况专项整治生产安全教育建设发展管理人民政府委员通知意见方案活动会议检查督查"
      u"领导小组经济社会农村农业乡村振兴服务企业项目责任制度组织实施推进加强落实开展学习宣传培训"
      u"考核评议述职党建党员干部群众职工工会环境保护卫生健康文化体育应急救援消防交通水利财政审计"
      u"统计材料汇报讲话计划要点规划办法规定决定请示批复纪要信访综合治理司法公安脱贫攻坚创建文明"
      u"城市街道社区学校医院公司中心年度";
  for (std::size_t i = 0; i + 1 < kWords.size(); i += 2) {
    if (kWords.substr(i, 2) == pair) return true;
  }
  return false;
}

void check(const lint::FactView& facts, Sink& out) {
  const FactAt* above = nullptr;
  for (const FactAt& at : facts.all()) {
    if (lint::structure_type(at) != facts::StructureType::title) {
      above = nullptr;
      continue;
    }
    if (above != nullptr && !above->fact->subject.empty() && !at.fact->subject.empty()) {
      const std::u16string pair{above->fact->subject.back(), at.fact->subject.front()};
      // 检查 | 工作 breaks well though 查工 is nothing; 安全生 | 产 does not.
      if (is_word(pair)) {
        out.at(at.block, {at.fact->span.begin, at.fact->span.begin + 1}).args = {pair};
      }
    }
    above = &at;
  }
}

}  // namespace

extern const Rule layout_title_break;
constinit const Rule layout_title_break{
    .id = "layout.title_break",
    .category = Category::layout,
    .severity = Severity::warning,
    .source = Source::standard,
    .clause = "GB/T 9704—2012, 7.3.1",
    .name = {u"标题断行拆开了词", u"Title broken inside a word"},
    .message = {u"标题断行拆开了“{0}”，应在词与词之间换行",
                u"The title breaks inside “{0}”; break between words"},
    .check_facts = check,
    .reads = FactFamily::structure,
    .bad = u"长河镇关于开展安全生\n产专项检查的通知\n各村：\n请做好准备。",
    .good = u"长河镇关于开展安全生产\n专项检查的通知\n各村：\n请做好准备。",
};

}  // namespace wengao
