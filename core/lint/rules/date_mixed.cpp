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

// What a date is written in: 1 digits, 2 Han numerals, 3 both.
int kinds_of_digits(u16string_view words) {
  int kinds = 0;
  for (const char16_t c : words) {
    if (text::is_digit(c)) kinds |= 1;
    if (text::is_han_digit(c) || c == u'十') kinds |= 2;
  }
  return kinds;
}

void check(const Block& block, const lint::Scan& scan, Sink& out) {
  for (const Fact& fact : scan.facts) {
    if (!is_date(fact, DateType::day) && !is_date(fact, DateType::month)) continue;
    const u16string_view words = part(block.text, fact.span);
    if (kinds_of_digits(words) != 3) continue;
    // 2023年八月十五 is a day of the lunar calendar.
    if (lint::starts_with_any(block.text.substr(fact.span.end), {u"十", u"初", u"廿"})) continue;
    out.at(block.id, fact.span).args.emplace_back(words);
  }
}

}  // namespace

extern const Rule date_mixed;
constinit const Rule date_mixed{
    .id = "date.mixed",
    .category = Category::date,
    .severity = Severity::error,
    .source = Source::standard,
    .clause = "GB/T 15835—2011, 4.3",
    .name = {u"日期里汉字数字和阿拉伯数字混用", u"Date in mixed numerals"},
    .message = {u"“{0}”应统一用阿拉伯数字", u"Write “{0}” in one kind of numerals"},
    .check_block = check,
    .needs = lint::has::digit,
    .bad = u"2024年八月8日召开动员会。",
    .good = u"2024年8月8日召开动员会。",
};

}  // namespace wengao
