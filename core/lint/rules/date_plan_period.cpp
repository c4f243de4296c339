#include "core/lint/near.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

using std::u16string_view;

struct Plan {
  u16string_view name;
  std::int64_t first;
};
constexpr Plan kPlans[] = {
    {u"十一五", 2006}, {u"十二五", 2011}, {u"十三五", 2016}, {u"十四五", 2021}, {u"十五五", 2026}};

void check(const Block& block, const lint::Scan& scan, Sink& out) {
  const u16string_view text = block.text;
  for (const std::uint32_t t : scan.digits) {
    const lint::Token& token = scan.tokens[t];
    if (token.span.size() != 4) continue;
    const Off at = token.span.begin;
    if (at < 2 || (text[at - 1] != u'（' && text[at - 1] != u'(')) continue;
    Off dash = token.span.end;
    if (lint::unit_at(text, dash) == u'年') ++dash;
    if (u16string_view(u"\u2014-\uFF5E~至").find(lint::unit_at(text, dash)) == u16string_view::npos)
      continue;
    const Off end = lint::end_of_number(text, dash + 1);
    if (end != dash + 5) continue;
    u16string_view left = text.substr(0, at - 1);
    Off begin = at - 1;
    for (const u16string_view word : {u"规划", u"时期", u"期间", u"\u201D"}) {
      if (!left.ends_with(word)) continue;
      left.remove_suffix(word.size());
      begin -= static_cast<Off>(word.size());
    }
    for (const Plan& plan : kPlans) {
      if (!left.ends_with(plan.name)) continue;
      const std::int64_t from = lint::value_of(part(text, token.span));
      const std::int64_t to = lint::value_of(part(text, {dash + 1, end}));
      if (from == plan.first && to == plan.first + 4) continue;
      begin -= 3;
      if (begin > 0 && text[begin - 1] == u'\u201C') --begin;
      const char16_t unit = lint::unit_at(text, end);
      out.at(block.id, {begin, unit == u'年' ? end + 1 : end}).args = {
          std::u16string(plan.name),
          lint::decimal_text(plan.first) + u"\u2014" + lint::decimal_text(plan.first + 4)};
    }
  }
}

}  // namespace

extern const Rule date_plan_period;
constinit const Rule date_plan_period{
    .id = "date.plan_period",
    .category = Category::date,
    .severity = Severity::error,
    .name = {u"规划期的年份不对", u"Years of a five-year plan"},
    .message = {u"“{0}”时期是{1}年", u"The period of {0} is {1}"},
    .check_block = check,
    .needs = lint::has::digit | lint::has::bracket,
    .chars = u"五",
    .bad = u"“十四五”（2020—2025年）规划。",
    .good = u"“十四五”（2021—2025年）规划。",
};

}  // namespace wengao
