#include "core/facts/extractors.h"
#include "core/lint/fact_view.h"
#include "core/lint/rule.h"
#include "core/text/dates.h"

namespace wengao {
namespace {

// 2月30日, 13月, 2023年2月29日. Without a year February may have 29 days.
bool exists(const Fact& date) {
  constexpr std::int64_t kSomeLeapYear = 2000;
  if (date.b < 1 || date.b > 12) return false;
  if (static_cast<facts::DateType>(date.type) != facts::DateType::day) return true;
  const std::int64_t year = date.a == 0 ? kSomeLeapYear : date.a;
  return date.c >= 1 && date.c <= text::days_in_month(year, date.b);
}

void check(const lint::FactView& facts, Sink& out) {
  for (const FactAt& at : facts.all()) {
    const auto type = static_cast<facts::DateType>(at.fact->type);
    if (type != facts::DateType::day && type != facts::DateType::month) continue;
    if (!exists(*at.fact)) out.at(at.block, at.fact->span);
  }
}

}  // namespace

extern const Rule date_impossible;
constinit const Rule date_impossible{
    .id = "date.impossible",
    .category = Category::date,
    .severity = Severity::error,
    .name = {u"不存在的日期", u"Date that does not exist"},
    .message = {u"没有这一天，请核对月份和日期",
                u"There is no such day; check the month and the day"},
    .check_facts = check,
    .reads = FactFamily::date,
    .bad = u"2024年2月30日召开了动员会。",
    .good = u"2024年2月29日召开了动员会。",
};

}  // namespace wengao
