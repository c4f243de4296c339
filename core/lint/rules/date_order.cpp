#include "core/facts/extractors.h"
#include "core/lint/near.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

using facts::DateType;
using std::u16string_view;

// A number that grows with the date; comparable when both name their year.
std::int64_t rank(const Fact& fact, bool last) {
  const std::int64_t fill = last ? 99 : 0;
  const bool year_only = static_cast<DateType>(fact.type) == DateType::year;
  const bool month = static_cast<DateType>(fact.type) == DateType::month;
  return fact.a * 10000 + (year_only ? fill : fact.b) * 100 + (year_only || month ? fill : fact.c);
}

bool comparable(const Fact& fact) {
  const auto type = static_cast<DateType>(fact.type);
  return fact.family == FactFamily::date && fact.a >= 1900 &&
         (type == DateType::day || type == DateType::month || type == DateType::year);
}

// 5月15日至5月8日: one month, and the later day first; over months it may be another year.
bool goes_back_in_month(const Fact& from, const Fact& to) {
  constexpr auto kDay = static_cast<std::uint8_t>(DateType::day);
  if (from.family != FactFamily::date || to.family != FactFamily::date) return false;
  if (from.type != kDay || to.type != kDay || to.a != 0) return false;
  return from.b == to.b && from.c > to.c;
}

// 2024年5月至2024年3月: two dates with years, joined by 至 到 — ～.
void check(const Block& block, const lint::Scan& scan, Sink& out) {
  for (std::size_t i = 1; i < scan.facts.size(); ++i) {
    const Fact& from = scan.facts[i - 1];
    const Fact& to = scan.facts[i];
    const bool in_month = goes_back_in_month(from, to);
    if (!in_month && (!comparable(from) || !comparable(to))) continue;
    if (from.span.end >= to.span.begin) continue;
    const u16string_view joint = part(block.text, {from.span.end, to.span.begin});
    if (joint != u"至" && joint != u"到" && joint != u"\u2014" && joint != u"\uFF5E" &&
        joint != u"-" && joint != u"~")
      continue;
    if (!in_month && rank(from, false) <= rank(to, true)) continue;
    const Span span{from.span.begin, to.span.end};
    out.at(block.id, span).args.emplace_back(part(block.text, span));
  }
}

}  // namespace

extern const Rule date_order;
constinit const Rule date_order{
    .id = "date.order",
    .category = Category::date,
    .severity = Severity::error,
    .name = {u"起止日期写反", u"Period written backwards"},
    .message = {u"“{0}”的结束早于开始，请核对", u"“{0}” ends before it begins; check it"},
    .check_block = check,
    .chars = u"至到\u2014\uFF5E-~",
    .bad = u"2024年5月至2024年3月开展专项整治。",
    .good = u"2024年3月至2024年5月开展专项整治。",
};

}  // namespace wengao
