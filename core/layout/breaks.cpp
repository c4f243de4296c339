#include "core/layout/breaks.h"

#include "core/text/chars.h"

namespace wengao::layout {
namespace {

bool is_number(char16_t c) { return text::is_digit(c) || text::is_fullwidth_digit(c); }

// What may stand inside a word or number of ASCII characters: 9:30 3.5 1,234 GB/T a@b.c x_1 C++
bool is_joiner(char16_t c) {
  return c > 0x20 && c < 0x7F && !text::is_digit(c) && !text::is_latin(c) && c != u'(' &&
         c != u'[' && c != u'{' && c != u')' && c != u']' && c != u'}';
}

bool is_letter(char16_t c) {
  return text::is_latin(c) || (c >= 0xC0 && c < 0x2000 && c != 0xD7 && c != 0xF7);
}

bool is_word(char16_t c) { return is_letter(c) || is_number(c); }

// — – ～ ~ between numbers: 2023—2024年.
bool is_range(char16_t c) { return c == 0x2014 || c == 0x2013 || c == u'～' || c == u'~'; }

bool must_not_start(char16_t c) {
  if (c < 0x80) {
    return text::is_halfwidth_stop(c) || c == u')' || c == u']' || c == u'}' || c == u'%';
  }
  if (text::is_fullwidth_stop(c) || text::is_close_bracket(c)) return true;
  switch (c) {
    case u'」':
    case u'』':
    case u'〗':
    case u'｝':
    case u'％':
    case u'．':
    case u'·':
    case u'～':
    case u'／':
    case 0x2030:
    case 0x2103:
    case 0x2013:
    case 0x2010:
    case 0x301E:
    case 0x30FB:
    case 0xFF65:
      return true;
    default:
      return false;
  }
}

bool must_not_end(char16_t c) {
  if (text::is_open_bracket(c)) return true;
  switch (c) {
    case u'「':
    case u'『':
    case u'〖':
    case u'｛':
    case u'{':
    case u'￥':
    case 0x00A5:
    case u'$':
    case u'#':
    case u'／':
    case 0x301D:
    case 0x2116:
      return true;
    default:
      return false;
  }
}

// A straight quote opens or closes; which, one cannot tell here. So it stays with both neighbours.
bool is_straight_quote(char16_t c) { return c == u'"' || c == u'\''; }

// After 十 百 千 万 亿 that follow a digit: 3万元, 5千户.
bool is_counted(char16_t c) {
  return text::is_han_unit(c) || c == u'元' || c == u'人' || c == u'次' || c == u'户' ||
         c == u'亩' || c == u'吨' || c == u'件' || c == u'名' || c == u'个' || c == u'余' ||
         c == u'多' || c == u'米' || c == u'册' || c == u'份' || c == u'辆' || c == u'宗' ||
         c == u'平';
}

}  // namespace

bool hangs(char16_t c) { return c == u' ' || c == u'\t' || text::is_zero_width(c); }

bool shrinks(char16_t c) { return text::is_fullwidth_stop(c) || text::is_close_bracket(c); }

bool may_break(std::u16string_view text, Off at) {
  const char16_t next = text[at];
  const char16_t last = text[at - 1];
  if ((next & 0xFC00) == 0xDC00 && (last & 0xFC00) == 0xD800) return false;
  const char16_t before = at >= 2 ? text[at - 2] : u' ';

  // Most text: Han beside Han.
  if (text::is_han(last) && text::is_han(next)) {
    if (is_number(before) && text::is_han_unit(last) && is_counted(next)) return false;
    return true;
  }
  if (hangs(next)) return false;
  if (hangs(last)) return !must_not_start(next) && !must_not_end(before);
  if (must_not_start(next) || must_not_end(last)) return false;
  if (is_straight_quote(last) || is_straight_quote(next)) return false;
  if ((next >= 0x0300 && next <= 0x036F) || (next >= 0xFE00 && next <= 0xFE0F)) return false;
  // —— and …… are two characters wide and never cut; one — joins numbers or names.
  if (next == 0x2026) return last != 0x2026;
  if (next == 0x2014) {
    if (last == 0x2014) return false;
    const bool doubled = at + 1 < text.size() && text[at + 1] == 0x2014;
    return doubled;
  }
  const char16_t after = at + 1 < text.size() ? text[at + 1] : u' ';
  if (is_word(last)) {
    if (is_word(next)) return false;
    if (is_joiner(next)) return false;
    if (is_number(last) && text::is_han(next)) return false;  // 658件
    if (is_range(next) && is_number(after)) return false;
  }
  if (is_word(next)) {
    if (is_joiner(last) && before != u' ' && (is_word(before) || is_joiner(before))) return false;
    if (is_range(last) && is_number(before)) return false;
    if (is_number(next)) {
      if (last == u'．' && is_number(before)) return false;  // ４９．５
      if (last == u'第' || last == u'－' || last == u'-' || last == u'+') return false;
      if ((last == u'年' || last == u'月') && is_number(before)) return false;  // 2024年1月5日
    }
  }
  if (is_joiner(last) && is_joiner(next)) return false;  // :// ...
  return true;
}

bool office_may_break(std::u16string_view text, Off at) {
  if (may_break(text, at)) return true;
  const char16_t next = text[at];
  const char16_t last = text[at - 1];
  if ((next & 0xFC00) == 0xDC00 && (last & 0xFC00) == 0xD800) return false;
  // Full-width digits are no number there: each is a character like Han.
  const auto stands_alone = [](char16_t c) {
    return text::is_han(c) || text::is_fullwidth_digit(c);
  };
  if (last == u'．') return stands_alone(next);
  if (next == 0x2026) return true;                // also within ……
  if (last == u'-') return text::is_latin(next);  // e-mail
  if (next == u'％' || next == u'℃') return stands_alone(last) || is_word(last);
  if (is_range(next)) return is_number(last);
  if (is_range(last)) return is_number(next);
  return (stands_alone(last) || stands_alone(next)) && (text::is_han(last) || is_word(last)) &&
         (text::is_han(next) || is_word(next));
}

}  // namespace wengao::layout
