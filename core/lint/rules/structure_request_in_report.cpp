#include "core/lint/fact_view.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

void check(const lint::FactView& facts, Sink& out) {
  const lint::Frame& frame = facts.frame();
  const std::u16string_view title = frame.title_text;
  if (!title.ends_with(u"报告") || title.ends_with(u"请示报告") || title.ends_with(u"申请报告"))
    return;
  for (const FactAt& at : facts.all()) {
    if (lint::structure_type(at) != facts::StructureType::text) continue;
    if ((at.fact->a & facts::topic::request) != 0) out.at(at.block, at.fact->span);
  }
}

}  // namespace

extern const Rule structure_request_in_report;
constinit const Rule structure_request_in_report{
    .id = "structure.request_in_report",
    .category = Category::structure,
    .severity = Severity::error,
    .source = Source::law,
    .clause = "中办发〔2012〕14号, 第八条、第十五条",
    .name = {u"报告里夹带请示", u"Request within a report"},
    .message = {u"报告不得夹带请示事项，应另行文请示",
                u"A report carries no request; write it separately"},
    .check_facts = check,
    .reads = FactFamily::structure,
    .bad = u"关于防汛工作情况的报告\n全县完成了防汛准备。\n现申请补助资金，妥否，请批示。",
    .good = u"关于防汛工作情况的报告\n全县完成了防汛准备。\n特此报告。",
};

}  // namespace wengao
