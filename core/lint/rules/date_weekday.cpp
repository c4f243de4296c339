#include "core/facts/extractors.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"
#include "core/text/dates.h"

namespace wengao {
namespace {

constexpr std::u16string_view kDays = u"日一二三四五六";

// 2024年5月1日（星期一）: the weekday follows from the date.
void check(const Block& block, const lint::Scan& scan, Sink& out) {
  const std::u16string_view text = block.text;
  for (const Fact& fact : scan.facts) {
    if (fact.family != FactFamily::date ||
        static_cast<facts::DateType>(fact.type) != facts::DateType::day || fact.a < 1900) {
      continue;
    }
    if (fact.b < 1 || fact.b > 12 || fact.c < 1 || fact.c > text::days_in_month(fact.a, fact.b))
      continue;
    std::u16string_view right = text.substr(fact.span.end);
    Off at = fact.span.end;
    const auto skip = [&](std::u16string_view word) {
      if (!right.starts_with(word)) return false;
      right.remove_prefix(word.size());
      at += static_cast<Off>(word.size());
      return true;
    };
    if (!skip(u"（")) skip(u"(");
    if (!skip(u"星期") && !skip(u"周")) continue;
    if (right.empty()) continue;
    const char16_t said = right.front() == u'天' ? u'日' : right.front();
    if (kDays.find(said) == kDays.npos) continue;
    const char16_t truth = kDays[static_cast<std::size_t>(text::weekday(fact.a, fact.b, fact.c))];
    if (said == truth) continue;
    Finding& finding = out.at(block.id, {fact.span.begin, at + 1});
    finding.args = {std::u16string(part(text, fact.span)), std::u16string(1, truth)};
    finding.fixes.push_back(
        lint::replace_with(block.id, {at, at + 1}, std::u16string(1, truth), false));
  }
}

}  // namespace

extern const Rule date_weekday;
constinit const Rule date_weekday{
    .id = "date.weekday",
    .category = Category::date,
    .severity = Severity::error,
    .name = {u"日期和星期不符", u"Weekday does not match"},
    .message = {u"{0}是星期{1}，请核对日期和星期",
                u"{0} is a 星期{1}; check the date and the weekday"},
    .check_block = check,
    .needs = lint::has::digit,
    .chars = u"期周",
    .bad = u"2024年5月1日（星期一）召开大会。",
    .good = u"2024年5月1日（星期三）召开大会。",
};

}  // namespace wengao
