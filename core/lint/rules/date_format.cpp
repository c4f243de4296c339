#include "core/lint/near.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

using std::u16string_view;

// 2024.5.6 2024-5-6 2024/5/6 in running text.
void check(const Block& block, const lint::Scan& scan, Sink& out) {
  const u16string_view text = block.text;
  for (const std::uint32_t t : scan.digits) {
    const lint::Token& token = scan.tokens[t];
    if (token.span.size() != 4) continue;
    const Off at = token.span.begin;
    const char16_t mark = lint::unit_at(text, token.span.end);
    if (mark != u'.' && mark != u'-' && mark != u'/') continue;
    const std::int64_t year = lint::value_of(part(text, token.span));
    if (year < 1949 || year > 2099) continue;
    if (at > 0 && (text::is_latin(text[at - 1]) || text[at - 1] == mark || text[at - 1] == u'_' ||
                   text[at - 1] == u'/'))
      continue;
    Off month = token.span.end + 1;
    Off end = month;
    while (end < text.size() && end - month < 2 && text::is_digit(text[end])) ++end;
    if (end == month || lint::unit_at(text, end) != mark) continue;
    const Off month_end = end;
    const Off day = ++end;
    while (end < text.size() && end - day < 2 && text::is_digit(text[end])) ++end;
    const char16_t next = lint::unit_at(text, end);
    if (end == day || text::is_digit(next) || next == mark || text::is_latin(next)) continue;
    const std::int64_t m = lint::value_of(part(text, {month, month_end}));
    const std::int64_t d = lint::value_of(part(text, {day, end}));
    if (m < 1 || m > 12 || d < 1 || d > 31) continue;
    const Span span{at, end};
    std::u16string right = lint::decimal_text(year) + u"年" + lint::decimal_text(m) + u"月" +
                           lint::decimal_text(d) + u"日";
    Finding& finding = out.at(block.id, span);
    finding.args = {std::u16string(part(text, span)), right};
    finding.fixes.push_back(lint::replace_with(block.id, span, right));
  }
}

}  // namespace

extern const Rule date_format;
constinit const Rule date_format{
    .id = "date.format",
    .category = Category::date,
    .severity = Severity::hint,
    .source = Source::standard,
    .clause = "GB/T 15835—2011, 5.1.4",
    .name = {u"日期用了点或短横线", u"Date in figures only"},
    .message = {u"“{0}”在正文中应写作“{1}”", u"Write “{0}” as “{1}” in running text"},
    .check_block = check,
    .needs = lint::has::digit,
    .kinds = kProse | bit(Kind::date),
    .in_shields = true,
    .bad = u"2024.12.30召开大会。",
    .good = u"2024年12月30日召开大会。",
};

}  // namespace wengao
