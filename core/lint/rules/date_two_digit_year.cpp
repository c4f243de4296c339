#include "core/lint/rule.h"
#include "core/text/chars.h"

namespace wengao {
namespace {

using std::u16string_view;

// 24年5月, 23年底: a year has four digits. 40年 and 连续10年 are spans of time, so what follows
// must show that a year is meant.
void check(const Block& block, const lint::Scan& scan, Sink& out) {
  const u16string_view text = block.text;
  for (const std::uint32_t t : scan.digits) {
    const lint::Token& token = scan.tokens[t];
    if (token.span.size() != 2) continue;
    const Off year = token.span.end;
    if (year >= block.info.content.end || text[year] != u'年') continue;
    const u16string_view right = text.substr(year + 1);
    Off digits = 0;
    while (digits < right.size() && text::is_digit(right[digits])) ++digits;
    const bool month = digits > 0 && digits <= 2 && right.substr(digits).starts_with(u"月") &&
                       !right.substr(digits).starts_with(u"月龄");
    const bool part_of_year = right.starts_with(u"底") || right.starts_with(u"初") ||
                              right.starts_with(u"末") || right.starts_with(u"上半年") ||
                              right.starts_with(u"下半年") || right.starts_with(u"度工作");
    if (!month && !part_of_year) continue;
    if (text[token.span.begin] == u'0') continue;
    const Span span{token.span.begin, year + 1};
    out.at(block.id, span).args.emplace_back(part(text, span));
  }
}

}  // namespace

extern const Rule date_two_digit_year;
constinit const Rule date_two_digit_year{
    .id = "date.two_digit_year",
    .category = Category::date,
    .severity = Severity::warning,
    .source = Source::standard,
    .clause = "GB/T 15835—2011, 5.1.4",
    .name = {u"年份简写", u"Year in two digits"},
    .message = {u"年份“{0}”应写四位数字", u"Write all four digits of the year “{0}”"},
    .check_block = check,
    .needs = lint::has::digit | lint::has::year,
    .bad = u"项目于23年5月开工建设。",
    .good = u"项目于2023年5月开工建设。",
};

}  // namespace wengao
