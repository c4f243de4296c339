#include "core/lint/fact_view.h"
#include "core/lint/near.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

void check(const lint::FactView& facts, Sink& out) {
  const lint::Frame& frame = facts.frame();
  if (frame.title == nullptr || frame.first_year == nullptr) return;
  const std::u16string_view title = frame.title_text;
  if (!lint::ends_with_any(title, {u"总结", u"述职报告", u"总结报告"})) return;
  const lint::Period period = lint::period_of(title);
  const std::int64_t said = frame.first_year->fact->a;
  // 2023—2024年度 covers two years.
  const bool two = title.find_first_of(u"\u2014\uFF5E至-") != title.npos;
  if (period.year == 0 || two || said == period.year) return;
  // Only the first paragraph tells what the report is about.
  for (const FactAt& at : facts.all()) {
    if (lint::structure_type(at) == facts::StructureType::heading) return;
    if (&at == frame.first_year) break;
    if (lint::structure_type(at) == facts::StructureType::text) return;
  }
  Finding& finding = out.at(frame.first_year->block, frame.first_year->fact->span);
  finding.args = {lint::decimal_text(period.year), lint::decimal_text(said)};
  finding.related.push_back({frame.title->block, frame.title->fact->span});
}

}  // namespace

extern const Rule date_title_year;
constinit const Rule date_title_year{
    .id = "date.title_year",
    .category = Category::date,
    .severity = Severity::warning,
    .name = {u"标题和正文的年份不符", u"Year of title and text differ"},
    .message = {u"标题是{0}年，正文开头说的是{1}年，请核对",
                u"The title says {0}, the text begins with {1}; check them"},
    .check_facts = check,
    .reads = FactFamily::structure,
    .bad = u"白沙县2024年工作总结\n2023年，全县完成了任务。",
    .good = u"白沙县2024年工作总结\n2024年，全县完成了任务。",
};

}  // namespace wengao
