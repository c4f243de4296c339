#include "core/lint/near.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

using std::u16string_view;

// What closes a date: 12月10止, 5月3前, 6月1至6月30. Counts (3月12家), ranges (3月1—5日) and lists
// (3月1、2日) go on.
bool closes_date(u16string_view right) {
  if (right.empty()) return true;
  return lint::starts_with_any(right, {u"止", u"前", u"起", u"晚", u"上午", u"下午", u"，", u",",
                                       u"。", u"；", u"至", u"到", u"召开", u"举行", u"举办"});
}

// 至12月10止: a month and a number, and the 日 is lost.
void check(const Block& block, const lint::Scan& scan, Sink& out) {
  const u16string_view text = block.text;
  for (const std::uint32_t t : scan.digits) {
    const Span day = scan.tokens[t].span;
    if (day.begin < 2 || day.size() > 2 || text[day.begin - 1] != u'月') continue;
    Off begin = day.begin - 1;
    while (begin > 0 && text::is_digit(text[begin - 1])) --begin;
    const std::int64_t month = lint::value_of(part(text, {begin, day.begin - 1}));
    const std::int64_t number = lint::value_of(part(text, day));
    if (begin == day.begin - 1 || month < 1 || month > 12 || number < 1 || number > 31) continue;
    const u16string_view right = part(text, {day.end, block.info.content.end});
    if (!closes_date(right)) continue;
    // 9月1至3日: the last day has it for both.
    if (lint::starts_with_any(right, {u"至", u"到"})) {
      const Off next = day.end + 1;
      const Off after = lint::end_of_number(text, next);
      if (after > next && lint::unit_at(text, after) == u'日') continue;
    }
    const Span span{begin, day.end};
    Finding& finding = out.at(block.id, span);
    finding.args.emplace_back(part(text, span));
    finding.fixes.push_back(
        lint::replace_with(block.id, span, lint::joined(part(text, span), u"日")));
  }
}

}  // namespace

extern const Rule date_no_day;
constinit const Rule date_no_day{
    .id = "date.no_day",
    .category = Category::date,
    .severity = Severity::warning,
    .name = {u"日期漏了“日”", u"日 missing in a date"},
    .message = {u"“{0}”后面漏了“日”", u"日 is missing after “{0}”"},
    .check_block = check,
    .needs = lint::has::digit,
    .chars = u"月",
    .bad = u"至11月20止，已完成全年任务。",
    .good = u"至11月20日止，已完成全年任务。",
};

}  // namespace wengao
