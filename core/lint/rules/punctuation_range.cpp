#include "core/lint/near.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

using std::u16string_view;

bool is_short(char16_t c) { return c == u'-' || c == u'\uFF0D' || c == u'\u2013'; }

// 2021-2025年 3-5月 4-8个百分点: digits, a hyphen, digits and a unit.
void check(const Block& block, const lint::Scan& scan, Sink& out) {
  const u16string_view text = block.text;
  for (std::size_t t = 1; t + 1 < scan.tokens.size(); ++t) {
    const Off at = scan.tokens[t].span.begin;
    if (!is_short(text[at]) || scan.tokens[t].span.size() != 1) continue;
    if (scan.tokens[t + 1].type != lint::Class::digit) continue;
    Off begin = at;
    if (begin > 0 && lint::starts_with_any(text.substr(begin - 1, 1), {u"年", u"月", u"日", u"%"}))
      --begin;
    const Off unit_begin = begin;
    while (begin > 0 && (text::is_digit(text[begin - 1]) || text[begin - 1] == u'.')) --begin;
    if (begin == unit_begin || !lint::starts_number(text, begin)) continue;
    if (begin > 0 &&
        (is_short(text[begin - 1]) || text::is_latin(text[begin - 1]) || text[begin - 1] == u'/'))
      continue;
    const Off digits = lint::end_of_number(text, at + 1);
    const u16string_view right = text.substr(digits);
    const u16string_view unit = lint::start_of(
        right, {u"年", u"月",   u"日",   u"时", u"%",  u"\uFF05", u"万",   u"亿",  u"元",
                u"人", u"名",   u"个",   u"户", u"家", u"件",     u"岁",   u"天",  u"周",
                u"米", u"公里", u"平方", u"亩", u"吨", u"倍",     u"小时", u"分钟"});
    if (unit.empty() || right.starts_with(u"年级") || right.starts_with(u"号")) continue;
    // 2024-01月 is no range.
    if (text[at + 1] == u'0' && lint::unit_at(text, at + 2) != u'.') continue;
    const u16string_view low = part(text, {begin, unit_begin});
    const u16string_view high = part(text, {at + 1, digits});
    if (low.find(u'.') == low.npos && high.find(u'.') == high.npos &&
        lint::value_of(low) >= lint::value_of(high))
      continue;
    Off end = digits + static_cast<Off>(unit.size());
    if (right.starts_with(u"个百分点")) end = digits + 4;
    const Span span{begin, end};
    Finding& finding = out.at(block.id, span);
    finding.args.emplace_back(part(text, span));
    finding.fixes.push_back(lint::replace_with(block.id, {at, at + 1}, u"\u2014"));
  }
}

}  // namespace

extern const Rule punctuation_range;
constinit const Rule punctuation_range{
    .id = "punctuation.range",
    .category = Category::punctuation,
    .severity = Severity::warning,
    .source = Source::standard,
    .clause = "GB/T 15834—2011, 4.13.3",
    .name = {u"起止、范围用了短横线", u"Hyphen in a range"},
    .message = {u"“{0}”的起止应用一字线“—”或浪纹线“～”", u"Part the ends of “{0}” by — or ～"},
    .check_block = check,
    .needs = lint::has::digit | lint::has::dash,
    .in_shields = true,
    .bad = u"“十四五”时期（2021-2025年）的任务已完成。",
    .good = u"“十四五”时期（2021—2025年）的任务已完成。",
};

}  // namespace wengao
