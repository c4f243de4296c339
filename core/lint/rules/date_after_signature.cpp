#include "core/lint/fact_view.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

void check(const lint::FactView& facts, Sink& out) {
  const lint::Frame& frame = facts.frame();
  if (frame.date == nullptr || frame.date->fact->a == 0) return;
  const Fact& date = *frame.date->fact;
  const std::int64_t signed_on = date.a * 10000 + date.b * 100 + date.c;
  for (const FactAt& at : facts.all()) {
    if (lint::structure_type(at) != facts::StructureType::dated) continue;
    if (at.fact->a * 10000 + at.fact->b * 100 + at.fact->c <= signed_on) continue;
    Finding& finding = out.at(at.block, at.fact->span);
    finding.args = {lint::decimal_text(date.a) + u"年" + lint::decimal_text(date.b) + u"月" +
                    lint::decimal_text(date.c) + u"日"};
    finding.related.push_back({frame.date->block, date.span});
  }
}

}  // namespace

extern const Rule date_after_signature;
constinit const Rule date_after_signature{
    .id = "date.after_signature",
    .category = Category::date,
    .severity = Severity::warning,
    .name = {u"已完成的事晚于成文日期", u"Done after the paper was dated"},
    .message = {u"这里说的是已经办完的事，日期却晚于成文日期{0}",
                u"This is told as done, yet later than the date of the paper, {0}"},
    .check_facts = check,
    .reads = FactFamily::structure,
    .bad = u"2024年8月20日已召开动员大会。\n特此报告。\n\n白沙县人民政府\n2024年6月30日",
    .good = u"2024年5月20日已召开动员大会。\n特此报告。\n\n白沙县人民政府\n2024年6月30日",
};

}  // namespace wengao
