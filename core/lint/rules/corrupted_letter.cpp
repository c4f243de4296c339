#include "core/lint/near.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"
#include "core/text/chars.h"

namespace wengao {
namespace {

using std::u16string_view;

// The digit that a letter looks like; 0 when none.
char16_t digit_like(char16_t c) {
  if (c == u'O' || c == u'o') return u'0';
  return c == u'l' || c == u'I' ? u'1' : u'\0';
}

bool counts(u16string_view after) {
  return lint::starts_with_any(after, {u"年", u"月", u"日", u"人", u"名", u"户", u"万",   u"亿",
                                       u"元", u"个", u"家", u"件", u"次", u"项", u"吨",   u"亩",
                                       u"所", u"条", u"台", u"场", u"份", u"%",  u"公里", u"平方"});
}

// 2O24年, 1OO万元, l2人: letters where digits belong, right before a unit. O2O模式 has none.
void check(const Block& block, const lint::Scan& scan, Sink& out) {
  const u16string_view text = block.text;
  const Span content = block.info.content;
  const auto belongs = [](char16_t c) { return text::is_digit(c) || digit_like(c) != 0; };
  for (const lint::Token& token : scan.tokens) {
    if (token.type != lint::Class::latin || digit_like(text[token.span.begin]) == 0) continue;
    Span number = token.span;
    while (number.begin > content.begin && belongs(text[number.begin - 1])) --number.begin;
    std::u16string right;
    Off digits = 0;
    for (number.end = number.begin; number.end < content.end && belongs(text[number.end]);
         ++number.end) {
      const char16_t c = text[number.end];
      digits += text::is_digit(c) ? 1 : 0;
      right += text::is_digit(c) ? c : digit_like(c);
    }
    // A second letter of a run that was told.
    const bool told =
        part(text, {number.begin, token.span.begin}).find_first_of(u"OolI") != u16string_view::npos;
    const bool apart = number.begin == content.begin || !text::is_latin(text[number.begin - 1]);
    if (told || !apart || digits == 0 || !counts(part(text, {number.end, content.end}))) continue;
    Finding& finding = out.at(block.id, number);
    finding.args = {std::u16string(part(text, number)), right};
    finding.fixes.push_back(lint::replace_with(block.id, number, right));
  }
}

}  // namespace

extern const Rule corrupted_letter;
constinit const Rule corrupted_letter{
    .id = "corrupted.letter",
    .category = Category::corrupted,
    .severity = Severity::error,
    .name = {u"数字里混进了字母", u"Letters among digits"},
    .message = {u"“{0}”里混进了字母，应为“{1}”", u"“{0}” has letters for digits: “{1}”"},
    .check_block = check,
    .needs = lint::has::digit | lint::has::latin,
    .in_shields = true,
    .bad = u"截至2O24年底，全镇共有46户。",
    .good = u"截至2024年底，全镇共有46户。",
};

}  // namespace wengao
