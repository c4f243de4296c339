#include "core/lint/fact_view.h"
#include "core/lint/near.h"
#include "core/lint/parts.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

using lint::Frame;
using lint::Period;

// What a report covers, by its title or, where that names no year, by its first words. No year:
// it does not say, or speaks of more than one.
Period period_covered(const Frame& frame) {
  const std::u16string_view title = frame.title_text;
  if (!lint::ends_with_any(
          title, {u"总结", u"小结", u"述职报告", u"工作报告", u"汇报", u"情况报告", u"工作情况"})) {
    return {};
  }
  Period period = lint::period_of(title);
  // 2023—2024年; 2024年工作总结和2025年工作汇报
  if (title.find_first_of(u"\u2014\uFF5E至-") != title.npos) return {};
  const std::size_t year = title.find(u'年');
  if (year != title.npos && lint::period_of(title.substr(year + 1)).year != 0) return {};
  if (period.year == 0) {
    if (frame.first_year == nullptr) return {};
    period.year = frame.first_year->fact->a;
    if (title.find(u"上半年") != title.npos) period.part = 1;
  }
  return period;
}

// Months since the year 0, so that the months of two years can be told apart.
std::int64_t month_of(std::int64_t year, std::int64_t month) { return year * 12 + month - 1; }

// Told as done, yet after the time the report covers. It may be written some weeks after that, and
// tell of those; a paper with its date is judged by that date.
void check(const lint::FactView& facts, Sink& out) {
  const Frame& frame = facts.frame();
  if (frame.title == nullptr) return;
  const Period period = period_covered(frame);
  if (period.year == 0) return;
  constexpr std::int64_t kWritten = 1;  // months
  const std::int64_t end = month_of(period.year, period.last_month()) + kWritten;
  const bool is_signed = frame.date != nullptr && frame.date->fact->a > 0;
  const std::int64_t written = is_signed ? month_of(frame.date->fact->a, frame.date->fact->b) : end;
  std::uint8_t planning = 0;  // the level of the heading 下一步打算 that is open
  for (const FactAt& at : facts.all()) {
    const Fact& fact = *at.fact;
    if (lint::structure_type(at) == facts::StructureType::heading) {
      if ((fact.a & facts::topic::plan) != 0) {
        planning = fact.level;
      } else if (fact.level <= planning) {
        planning = 0;
      }
    }
    if (lint::structure_type(at) != facts::StructureType::dated || planning != 0) continue;
    const bool own = fact.a == 0;
    // date.after_signature tells of those with their year.
    if (is_signed && !own) continue;
    const std::int64_t done = month_of(own ? period.year : fact.a, fact.b);
    if (done <= end || done <= written) continue;
    Finding& finding = out.at(at.block, fact.span);
    finding.args = {lint::decimal_text(period.year) + u"年" +
                    lint::decimal_text(period.last_month()) + u"月"};
    finding.related.push_back({frame.title->block, frame.title->fact->span});
  }
}

}  // namespace

extern const Rule date_outside_period;
constinit const Rule date_outside_period{
    .id = "date.outside_period",
    .category = Category::date,
    .severity = Severity::warning,
    .name = {u"已完成的事在报告期之后", u"Done after the period of the report"},
    .message = {u"本文写的是到{0}为止的工作，这里却把更晚的事说成已经办完，请核对日期",
                u"The report goes up to {0}, yet something later is told as done; check the date"},
    .check_facts = check,
    .reads = FactFamily::structure,
    .bad = u"白沙县2024年上半年工作总结\n上半年，全县各项工作进展顺利。\n9月12日召开了动员大会。",
    .good = u"白沙县2024年上半年工作总结\n上半年，全县各项工作进展顺利。\n4月12日召开了动员大会。",
};

}  // namespace wengao
