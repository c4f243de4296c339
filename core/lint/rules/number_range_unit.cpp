#include "core/lint/near.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

using std::u16string_view;
void check(const Block& block, const lint::Scan& scan, Sink& out) {
  const u16string_view text = block.text;
  for (const std::uint32_t t : scan.digits) {
    const lint::Token& token = scan.tokens[t];
    const Off at = token.span.begin;
    if (!lint::starts_number(text, at)) continue;
    const Off low = lint::end_of_number(text, at);
    const char16_t mark = lint::unit_at(text, low);
    if (mark != u'\uFF5E' && mark != u'\u2014' && mark != u'~') continue;
    const Off high = lint::end_of_number(text, low + 1);
    if (high == low + 1) continue;
    const u16string_view unit = lint::start_of(text.substr(high), {u"万", u"亿", u"%", u"\u2030"});
    if (unit.empty() || low - at == 4) continue;  // 2021—2025万 is nothing; years are
    const Span span{at, high + 1};
    Finding& finding = out.at(block.id, span);
    finding.args = {std::u16string(part(text, span)), std::u16string(unit)};
    finding.fixes.push_back(lint::replace_with(
        block.id, span, lint::joined(part(text, {at, low}), unit, part(text, {low, high + 1}))));
    finding.fixes.back().safe = false;
  }
}

}  // namespace

extern const Rule number_range_unit;
constinit const Rule number_range_unit{
    .id = "number.range_unit",
    .category = Category::number,
    .severity = Severity::warning,
    .source = Source::standard,
    .clause = "GB/T 15835—2011, 5.1.3",
    .name = {u"范围前一个数省略了单位", u"Unit left out in a range"},
    .message = {u"“{0}”前一个数的“{1}”不能省，会有歧义",
                u"Do not leave out “{1}” after the first number of “{0}”"},
    .check_block = check,
    .needs = lint::has::digit | lint::has::dash,
    .chars = u"万亿%\u2030",
    .bad = u"预计增收9～16亿元。",
    .good = u"预计增收9亿～16亿元。",
};

}  // namespace wengao
