// Classes of characters, decided once here. All constexpr and branch-light: they run on every
// character of every keystroke.
#pragma once

#include <string_view>

#include "core/text/span.h"

namespace wengao::text {

constexpr bool is_digit(char16_t c) { return c >= u'0' && c <= u'9'; }
constexpr bool is_fullwidth_digit(char16_t c) { return c >= 0xFF10 && c <= 0xFF19; }
constexpr bool is_latin(char16_t c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'); }
constexpr bool is_ascii(char16_t c) { return c < 0x80; }

// Most of what is asked about is Han: the classes of marks and blanks turn U+3400–U+FDFF away at
// once, since none of them lies there.
constexpr bool is_beyond_marks(char16_t c) { return c >= 0x3400 && c < 0xFE00; }

// A Han character, 〇 and the units of rare ones: any surrogate counts, since all that official
// text holds outside the BMP are rare Han characters (names, places).
constexpr bool is_han(char16_t c) {
  return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || c == 0x3007 ||
         (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xD800 && c <= 0xDFFF);
}

// 〇一二…九十百千万亿 and 两: digits and units of numerals written in Han characters.
constexpr bool is_han_digit(char16_t c) {
  return c == u'〇' || c == u'一' || c == u'二' || c == u'三' || c == u'四' || c == u'五' ||
         c == u'六' || c == u'七' || c == u'八' || c == u'九' || c == u'零' || c == u'两';
}
constexpr bool is_han_unit(char16_t c) {
  return c == u'十' || c == u'百' || c == u'千' || c == u'万' || c == u'亿';
}
constexpr bool is_han_numeral(char16_t c) { return is_han_digit(c) || is_han_unit(c); }

// White space of any width.
constexpr bool is_space(char16_t c) {
  if (c > 0x3000) return false;
  return c == u' ' || c == u'\t' || c == 0x00A0 || c == 0x3000 || (c >= 0x2000 && c <= 0x200A) ||
         c == 0x202F || c == 0x205F || c == u'\r' || c == u'\f' || c == u'\v' || c == u'\n';
}
// Marks without width that copies from web pages leave behind.
constexpr bool is_zero_width(char16_t c) {
  if (c < 0x00AD || is_beyond_marks(c)) return false;
  return (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF || c == 0x00AD ||
         (c >= 0x202A && c <= 0x202E);
}
constexpr bool is_invisible(char16_t c) {
  return !is_beyond_marks(c) && (is_space(c) || is_zero_width(c));
}

// ，。、；：！？ and the half-width stops that stand in for them.
constexpr bool is_fullwidth_stop(char16_t c) {
  if (is_beyond_marks(c)) return false;
  return c == u'，' || c == u'。' || c == u'、' || c == u'；' || c == u'：' || c == u'！' ||
         c == u'？';
}
constexpr bool is_halfwidth_stop(char16_t c) {
  return c == u',' || c == u'.' || c == u';' || c == u':' || c == u'!' || c == u'?';
}
constexpr bool is_stop(char16_t c) {
  return !is_beyond_marks(c) && (is_fullwidth_stop(c) || is_halfwidth_stop(c));
}
// 。！？ and ！ ？ in half width: what can end a sentence. A half-width full stop is not among
// them, since it is as often a decimal point.
constexpr bool is_sentence_end(char16_t c) {
  if (is_beyond_marks(c)) return false;
  return c == u'。' || c == u'！' || c == u'？' || c == u'!' || c == u'?';
}

constexpr bool is_open_bracket(char16_t c) {
  if (is_beyond_marks(c)) return false;
  return c == u'（' || c == u'(' || c == u'《' || c == u'〈' || c == u'〔' || c == u'【' ||
         c == u'［' || c == u'[' || c == 0x201C || c == 0x2018;
}
constexpr bool is_close_bracket(char16_t c) {
  if (is_beyond_marks(c)) return false;
  return c == u'）' || c == u')' || c == u'》' || c == u'〉' || c == u'〕' || c == u'】' ||
         c == u'］' || c == u']' || c == 0x201D || c == 0x2019;
}

// CJK punctuation and full-width forms, including the marks Chinese shares with Latin (“ ” ‘ ’ …
// —).
constexpr bool is_cjk_mark(char16_t c) {
  if (is_beyond_marks(c)) return false;
  return (c >= 0x3001 && c <= 0x301F && c != 0x3007) || (c >= 0xFF01 && c <= 0xFF0F) ||
         (c >= 0xFF1A && c <= 0xFF20) || (c >= 0xFF3B && c <= 0xFF40) ||
         (c >= 0xFF5B && c <= 0xFF65) || (c >= 0x2018 && c <= 0x201F) || c == 0x2014 ||
         c == 0x2026 || c == 0x00B7;
}

// The line without indents, trailing blanks and zero-width marks at its ends. Empty at 0 when
// nothing is left.
constexpr Span trimmed(std::u16string_view text) {
  Off begin = 0;
  Off end = static_cast<Off>(text.size());
  while (begin < end && is_invisible(text[begin])) ++begin;
  while (end > begin && is_invisible(text[end - 1])) --end;
  return begin == end ? Span{} : Span{begin, end};
}

}  // namespace wengao::text
