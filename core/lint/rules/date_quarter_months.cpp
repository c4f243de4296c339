#include "core/facts/extractors.h"
#include "core/lint/near.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

using facts::DateType;
using std::u16string_view;

bool is_date(const Fact& fact, DateType type) {
  return fact.family == FactFamily::date && static_cast<DateType>(fact.type) == type;
}

// 三季度（4—6月）, 上半年1—8月: the months that follow are others.
void check(const Block& block, const lint::Scan& scan, Sink& out) {
  const u16string_view text = block.text;
  for (const Fact& fact : scan.facts) {
    const bool quarter = is_date(fact, DateType::quarter);
    if (!quarter && !is_date(fact, DateType::half)) continue;
    if (fact.b < 1 || fact.b > (quarter ? 4 : 2)) continue;
    const char16_t open = lint::unit_at(text, fact.span.end);
    const bool bracketed = open == u'（' || open == u'(';
    const Off first = fact.span.end + (bracketed ? 1 : 0);
    const Off first_end = lint::end_of_number(text, first);
    Off dash = first_end;
    if (lint::unit_at(text, dash) == u'月') ++dash;
    if (first_end == first ||
        u16string_view(u"\u2014-\uFF5E~至").find(lint::unit_at(text, dash)) == u16string_view::npos)
      continue;
    const Off second_end = lint::end_of_number(text, dash + 1);
    if (second_end == dash + 1 || lint::unit_at(text, second_end) != u'月') continue;
    const std::int64_t months = quarter ? 3 : 6;
    const std::int64_t from = (fact.b - 1) * months + 1;
    const std::int64_t to = fact.b * months;
    const std::int64_t said_from = lint::value_of(part(text, {first, first_end}));
    const std::int64_t said_to = lint::value_of(part(text, {dash + 1, second_end}));
    if (said_from == from && said_to == to) continue;
    if (said_from >= from && said_to <= to && said_from <= said_to) continue;
    const Span span{fact.span.begin, second_end + 1};
    out.at(block.id, span).args = {
        std::u16string(part(text, span)),
        quarter ? lint::decimal_text(fact.b) : std::u16string(fact.b == 1 ? u"一、二" : u"三、四"),
        lint::decimal_text(from) + u"\u2014" + lint::decimal_text(to) + u"月"};
  }
}

}  // namespace

extern const Rule date_quarter_months;
constinit const Rule date_quarter_months{
    .id = "date.quarter_months",
    .category = Category::date,
    .severity = Severity::error,
    .name = {u"季度和月份不符", u"Quarter and months disagree"},
    .message = {u"第{1}季度是{2}，“{0}”不符", u"Quarter {1} is {2}; “{0}” disagrees"},
    .check_block = check,
    .needs = lint::has::digit,
    .chars = u"季半",
    .bad = u"三季度（4—6月）开展督查。",
    .good = u"三季度（7—9月）开展督查。",
};

}  // namespace wengao
