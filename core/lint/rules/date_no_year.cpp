#include "core/lint/near.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

using std::u16string_view;

// 2025上半年, 2025第一季度: the year has lost its word.
void check(const Block& block, const lint::Scan& scan, Sink& out) {
  const u16string_view text = block.text;
  for (const std::uint32_t t : scan.digits) {
    const Span year = scan.tokens[t].span;
    const u16string_view digits = part(text, year);
    if (digits.size() != 4 || (!digits.starts_with(u"20") && !digits.starts_with(u"19"))) continue;
    if (!lint::starts_number(text, year.begin)) continue;
    const u16string_view right = part(text, {year.end, block.info.content.end});
    if (!lint::starts_with_any(
            right, {u"上半年", u"下半年", u"全年", u"第一季度", u"第二季度", u"第三季度",
                    u"第四季度", u"一季度", u"二季度", u"三季度", u"四季度"}))
      continue;
    Finding& finding = out.at(block.id, year);
    finding.args = {std::u16string(digits)};
    finding.fixes.push_back(lint::replace_with(block.id, year, lint::joined(digits, u"年")));
  }
}

}  // namespace

extern const Rule date_no_year;
constinit const Rule date_no_year{
    .id = "date.no_year",
    .category = Category::date,
    .severity = Severity::warning,
    .name = {u"年份漏了“年”", u"年 missing behind a year"},
    .message = {u"“{0}”后面漏了“年”", u"年 is missing after “{0}”"},
    .check_block = check,
    .needs = lint::has::digit,
    .chars = u"半全季",
    .bad = u"2025上半年，全镇完成投资3亿元。",
    .good = u"2025年上半年，全镇完成投资3亿元。",
};

}  // namespace wengao
