#include "core/lint/near.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

using std::u16string_view;

bool is_point(char16_t c) {
  return c == u'.' || c == u',' || c == u'，' || c == u'。' || c == u'、';
}

bool is_unit(u16string_view right) {
  return lint::starts_with_any(
      right, {u"万", u"亿", u"元",   u"%",    u"人", u"户", u"家", u"件", u"名", u"个",
              u"吨", u"亩", u"公里", u"平方", u"次", u"项", u"处", u"份", u"台", u"辆"});
}

// 42 318人: three digits behind a blank. GB/T 15835—2011, 5.1.1 lets thousands be set apart so.
bool is_thousand(u16string_view text, Off at) {
  for (Off i = at; i < at + 3; ++i) {
    if (!text::is_digit(lint::unit_at(text, i))) return false;
  }
  return !text::is_digit(lint::unit_at(text, at + 3));
}

// 12..5万元, 3 5户, 20024年: a number no one writes.
void check(const Block& block, const lint::Scan& scan, Sink& out) {
  const u16string_view text = block.text;
  for (const std::uint32_t t : scan.digits) {
    const lint::Token& token = scan.tokens[t];
    const Off at = token.span.begin;
    const Off end = token.span.end;
    const u16string_view right = text.substr(end);
    Span broken{};
    const char16_t first = lint::unit_at(text, end);
    const char16_t second = lint::unit_at(text, end + 1);
    const char16_t before = at > block.info.content.begin ? text[at - 1] : u'\0';
    if (is_point(first) && first == second) {
      const Off next = lint::end_of_number(text, end + 2);
      if (next > end + 2 && is_unit(text.substr(next))) broken = {at, next};
    }
    const bool spaced_thousands =
        first == u' ' && token.span.size() <= 3 && text[at] != u'0' && is_thousand(text, end + 1);
    if (first == u' ' && text::is_han(before) && !spaced_thousands) {
      const Off spaced = lint::end_of_number(text, end + 1);
      const bool short_parts = token.span.size() <= 3 && spaced - end - 1 <= 3;
      if (spaced > end + 1 && short_parts && is_unit(text.substr(spaced))) broken = {at, spaced};
    }
    // 20024年 has a digit too many, 202年 one too few; 距今12000年 and 300年 are spans of time.
    const u16string_view digits = part(text, token.span);
    const bool year = first == u'年';
    if (year && !text::is_han(before) && before != u'.') {
      if (digits.size() == 5 && (digits.starts_with(u"20") || digits.starts_with(u"19")) &&
          digits[4] != u'0')
        broken = {at, end + 1};
    }
    if (year && digits.size() == 3 && digits.starts_with(u"20")) {
      const u16string_view left = text.substr(0, at);
      const u16string_view after = right.substr(1);
      if (lint::ends_with_any(left, {u"比", u"较", u"与", u"于", u"自", u"从", u"在"}) ||
          (left.empty() && lint::starts_with_any(after, {u"，", u"度", u"全", u"我", u"以来"})) ||
          lint::starts_with_any(after, {u"度工作", u"上半年", u"下半年", u"工作总结", u"工作要点"}))
        broken = {at, end + 1};
    }
    // 参加者2620xx人, 占71.20xx: a machine took the end of a figure for a year.
    const bool year_of_figure =
        (digits.size() > 2 || (before == u'.' && at >= 2 && text::is_digit(text[at - 2]))) &&
        digits.ends_with(u"20") && lint::starts_with_any(right, {u"xx", u"XX", u"××"});
    if (year_of_figure) {
      Off from = at;
      while (from > block.info.content.begin &&
             (text::is_digit(text[from - 1]) || text[from - 1] == u'.')) {
        --from;
      }
      broken = {from, end + 2};
    }
    if (broken.empty()) continue;
    out.at(block.id, broken).args.emplace_back(part(text, broken));
  }
}

}  // namespace

extern const Rule corrupted_number;
constinit const Rule corrupted_number{
    .id = "corrupted.number",
    .category = Category::corrupted,
    .severity = Severity::error,
    .name = {u"数字残缺", u"Broken number"},
    .message = {u"“{0}”里的数字残缺，请对照原文补全", u"The number in “{0}” is broken; restore it"},
    .check_block = check,
    .needs = lint::has::digit,
    .in_shields = true,
    .bad = u"共投入资金1,,234万元。",
    .good = u"共投入资金1,234万元。",
};

}  // namespace wengao
