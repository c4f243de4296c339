#include "core/lint/fact_view.h"
#include "core/lint/near.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

void check(const lint::FactView& facts, Sink& out) {
  const lint::Frame& frame = facts.frame();
  if (frame.title == nullptr || frame.date == nullptr || frame.date->fact->a == 0) return;
  const std::u16string_view title = frame.title_text;
  if (!lint::ends_with_any(title, {u"总结", u"述职报告", u"总结报告"})) return;
  const lint::Period period = lint::period_of(title);
  if (period.year == 0 || title.find(u"活动") != title.npos || title.find(u"专项") != title.npos ||
      title.find(u'节') != title.npos)
    return;
  const Fact& date = *frame.date->fact;
  if (date.a * 12 + date.b + 1 >= period.year * 12 + period.last_month()) return;
  Finding& finding = out.at(frame.date->block, date.span);
  finding.args = {lint::decimal_text(period.year) + u"年",
                  lint::decimal_text(date.a) + u"年" + lint::decimal_text(date.b) + u"月"};
  finding.related.push_back({frame.title->block, frame.title->fact->span});
}

}  // namespace

extern const Rule date_before_end;
constinit const Rule date_before_end{
    .id = "date.before_end",
    .category = Category::date,
    .severity = Severity::warning,
    .name = {u"成文日期早于报告期末", u"Signed before the period ends"},
    .message = {u"标题是{0}的总结，成文日期却在{1}，请核对",
                u"The title covers {0}, the paper is dated {1}; check them"},
    .check_facts = check,
    .reads = FactFamily::structure,
    .bad = u"白沙县2024年工作总结\n全县完成了任务。\n特此报告。\n\n白沙县人民政府\n2024年3月5日",
    .good = u"白沙县2024年工作总结\n全县完成了任务。\n特此报告。\n\n白沙县人民政府\n2024年12月25日",
};

}  // namespace wengao
