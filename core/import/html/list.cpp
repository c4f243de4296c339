#include "core/import/html/list.h"

#include <algorithm>

#include "core/import/html/style.h"
#include "core/import/number_format.h"
#include "core/text/chars.h"

namespace wengao::import::html {
namespace {

struct Type {
  std::u16string_view name;
  std::string_view format;
  std::u16string_view after = u".";
};

constexpr Type kTypes[] = {{u"decimal", "decimal"},
                           {u"decimal-leading-zero", "decimalZero"},
                           {u"lower-alpha", "lowerLetter"},
                           {u"lower-latin", "lowerLetter"},
                           {u"upper-alpha", "upperLetter"},
                           {u"upper-latin", "upperLetter"},
                           {u"lower-roman", "lowerRoman"},
                           {u"upper-roman", "upperRoman"},
                           {u"cjk-ideographic", "chineseCounting", u"、"},
                           {u"simp-chinese-informal", "chineseCounting", u"、"},
                           {u"trad-chinese-informal", "chineseCounting", u"、"},
                           {u"simp-chinese-formal", "chineseLegalSimplified", u"、"},
                           {u"cjk-decimal", "ideographDigital", u"、"},
                           {u"cjk-heavenly-stem", "ideographTraditional", u"、"},
                           {u"cjk-earthly-branch", "ideographZodiac", u"、"},
                           {u"none", ""}};

}  // namespace

List list_of(const Token& tag, std::u16string_view style) {
  List out;
  if (!named(tag.name, u"ol")) return out;
  out.format = "decimal";
  out.next = static_cast<int>(number_of(attribute(tag, u"start"), 1, 9999));
  const std::u16string_view type = attribute(tag, u"type");
  if (type == u"a") out.format = "lowerLetter";
  if (type == u"A") out.format = "upperLetter";
  if (type == u"i") out.format = "lowerRoman";
  if (type == u"I") out.format = "upperRoman";
  for (const Type& known : kTypes) {
    if (style_holds(style, u"list-style-type", known.name) ||
        style_holds(style, u"list-style", known.name)) {
      out.format = known.format;
      out.after = known.after;
    }
  }
  return out;
}

std::u16string next_number(List& list, const Token& tag) {
  if (list.format.empty()) return {};
  list.next = static_cast<int>(
      number_of(attribute(tag, u"value"), static_cast<std::size_t>(list.next), 9999));
  return in_format(list.next++, list.format) + std::u16string(list.after);
}

bool begins_with_number(std::u16string_view text) {
  const auto numeral = [](char16_t c) { return text::is_digit(c) || text::is_han_numeral(c); };
  if (text.empty()) return false;
  if (text.front() >= u'\u2460' && text.front() <= u'\u249B') return true;
  const bool bracket = text.front() == u'（' || text.front() == u'(';
  std::size_t at = bracket || text.front() == u'第' ? 1 : 0;
  const std::size_t first = at;
  while (at < text.size() && at < first + 4 && numeral(text[at])) ++at;
  if (at == first || at == text.size()) return false;
  const char16_t after = text[at];
  if (bracket || after == u'）' || after == u')') return after == u'）' || after == u')';
  if (first == 1) return true;  // 第一条
  // 1.5 is no number of an item.
  const bool decimal = at + 1 < text.size() && text::is_digit(text[at + 1]);
  return after == u'、' || ((after == u'.' || after == u'．') && !decimal);
}

}  // namespace wengao::import::html
