#include "core/recognise/markers.h"

#include "core/text/chars.h"
#include "core/text/numerals.h"
#include "core/text/word_list.h"

namespace wengao::recognise {
namespace {

// What follows a number that counts or names something instead of numbering a paragraph.
constexpr std::u16string_view kCounted[] = {
    u"季度", u"年级", u"号楼", u"号线", u"月份", u"月",   u"日", u"号", u"班", u"组", u"期",
    u"批",   u"层",   u"楼",   u"中队", u"大队", u"支队", u"区", u"次", u"级", u"类", u"产业",
};
constexpr text::WordList kCountedWords(kCounted);

constexpr std::uint32_t kMaxOrdinal = 199;

constexpr bool is_any_digit(char16_t c) { return text::is_digit(c) || text::is_fullwidth_digit(c); }

// A reader that never runs past the end of the content.
class Reader {
 public:
  Reader(std::u16string_view text, Span content) : text_(text), end_(content.end) {}
  [[nodiscard]] char16_t at(Off i) const { return i < end_ ? text_[i] : u'\0'; }
  [[nodiscard]] std::u16string_view from(Off i) const {
    return i < end_ ? text_.substr(i, end_ - i) : std::u16string_view{};
  }
  [[nodiscard]] Off skip_blanks(Off i) const {
    while (i < end_ && text::is_invisible(text_[i])) ++i;
    return i;
  }

 private:
  std::u16string_view text_;
  Off end_;
};

struct Number {
  std::uint32_t value = 0;
  Off units = 0;
};

Number han_number(const Reader& in, Off at) {
  // Ordinals are short: never hand a long line to the numeral reader.
  const std::u16string_view head = in.from(at).substr(0, 8);
  const char16_t first = head.empty() ? u'\0' : head.front();
  if (!text::is_han_digit(first) && first != u'十' && first != u'百') return {};
  if (first == u'两') return {};
  const auto numeral = text::read_han_numeral(head);
  if (!numeral || numeral->value < 1 || numeral->value > kMaxOrdinal) return {};
  return {static_cast<std::uint32_t>(numeral->value), numeral->units};
}

Number digits(const Reader& in, Off at) {
  const auto numeral = text::read_digits(in.from(at).substr(0, 5));
  if (!numeral || numeral->value < 1 || numeral->value > kMaxOrdinal) return {};
  return {static_cast<std::uint32_t>(numeral->value), numeral->units};
}

Number any_number(const Reader& in, Off at) {
  const Number han = han_number(in, at);
  return han.units != 0 ? han : digits(in, at);
}

constexpr bool is_open_round(char16_t c) {
  return c == u'（' || c == u'(' || c == u'〔' || c == u'【' || c == u'[' || c == u'［';
}
constexpr bool is_close_round(char16_t c) {
  return c == u'）' || c == u')' || c == u'〕' || c == u'】' || c == u']' || c == u'］';
}

// True when 三、 or 1、 at `after` goes on with the next number, counted: 三、四季度,
// 一、二、三产业.
bool counts_things(const Reader& in, Off after, std::uint32_t first) {
  const Off next = in.skip_blanks(after);
  const Number number = any_number(in, next);
  if (number.units == 0 || number.value != first + 1) return false;
  if (in.at(next + number.units) == u'、' && any_number(in, next + number.units + 1).units != 0) {
    return true;
  }
  return kCountedWords.at_start(in.from(next + number.units)) != 0;
}

// （一） (一) （1） (1), and the same with a stop that does not belong there: （一）、
Mark bracketed(const Reader& in, Off begin) {
  const Off inner = in.skip_blanks(begin + 1);
  const Number han = han_number(in, inner);
  const Number number = han.units != 0 ? han : digits(in, inner);
  if (number.units == 0) return {};
  // [1] numbers notes and references. GB/T 7714—2015, 9.1.
  const bool square = in.at(begin) == u'[' || in.at(begin) == u'［';
  if (square && han.units == 0) return {};
  const Off close = in.skip_blanks(inner + number.units);
  if (!is_close_round(in.at(close))) return {};
  Off end = close + 1;
  const char16_t stop = in.at(end);
  if (stop == u'、' || stop == u'．' || stop == u'.' || stop == u',' || stop == u'，') ++end;
  Mark mark;
  mark.shape = han.units != 0 ? Marker::han_paren : Marker::arabic_paren;
  mark.ordinal = number.value;
  mark.span = {begin, end};
  return mark;
}

// 第一部分 第二章 第三节, also 【第一部分：…】; 第一， 第二、
Mark parted(const Reader& in, Off begin) {
  Off at = begin;
  if (is_open_round(in.at(at))) at = in.skip_blanks(at + 1);
  if (in.at(at) != u'第') return {};
  const Off inner = in.skip_blanks(at + 1);
  const Number number = any_number(in, inner);
  if (number.units == 0) return {};
  Off end = in.skip_blanks(inner + number.units);
  Mark mark;
  mark.shape = Marker::part;
  mark.ordinal = number.value;
  const std::u16string_view rest = in.from(end);
  if (rest.starts_with(u"部分")) {
    end += 2;
  } else if (rest.starts_with(u"章") || (rest.starts_with(u"节") && !rest.starts_with(u"节课"))) {
    end += 1;
  } else {
    const char16_t stop = in.at(end);
    if (at != begin) return {};
    if (stop != u'，' && stop != u',' && stop != u'、' && stop != u'：' && stop != u':') return {};
    if (counts_things(in, end + 1, number.value)) return {};
    mark.span = {begin, end + 1};
    mark.counted = true;
    return mark;
  }
  const char16_t stop = in.at(end);
  if (stop == u'：' || stop == u':' || stop == u'、' || stop == u'，' || stop == u'．') {
    ++end;
  } else if (at == begin && !text::is_invisible(stop) && stop != u'\0') {
    // 第一部分内容 goes on as a sentence unless the line is short.
    mark.weak = true;
  }
  mark.span = {begin, end};
  return mark;
}

Mark han_marker(const Reader& in, Off begin) {
  const Number number = han_number(in, begin);
  if (number.units == 0) return {};
  const Off stop_at = begin + number.units;
  const char16_t stop = in.at(stop_at);
  Mark mark{Marker::han, number.value, {begin, stop_at + 1}, false, false};
  if (stop == u'、' || stop == u'．' || stop == u'.') {
    if (counts_things(in, stop_at + 1, number.value)) return {};
    const char16_t next = in.at(stop_at + 1);
    if (next == u'、') mark.span.end += 1;  // 一、、
    if (next == u'.' || next == u'．') mark.weak = true;
    return mark;
  }
  if (stop == u'）' || stop == u')') {  // 一）: the opening bracket was lost
    mark.shape = Marker::han_paren;
    return mark;
  }
  if (stop == u'，' || stop == u',' || stop == u'：' || stop == u':' || stop == u'。' ||
      stop == u'；') {
    mark.weak = true;
    return mark;
  }
  if (text::is_invisible(stop)) {
    mark.weak = true;
    mark.span.end = stop_at;
    return mark;
  }
  return {};
}

// 1. 1、 1． 1） ⒈
Mark arabic_marker(const Reader& in, Off begin) {
  const Number number = digits(in, begin);
  if (number.units == 0 || number.units > 3) return {};
  const Off stop_at = begin + number.units;
  const char16_t stop = in.at(stop_at);
  const char16_t next = in.at(stop_at + 1);
  Mark mark{Marker::arabic, number.value, {begin, stop_at + 1}, false, false};
  switch (stop) {
    case u'）':
    case u')':
      mark.shape = Marker::arabic_paren;
      return mark;
    case u'、':
      if (is_any_digit(next) && counts_things(in, stop_at + 1, number.value)) return {};
      return mark;
    case u'.':
    case u'．': {
      if (next == u'、' || next == u'．') mark.span.end += 1;  // 1.、
      if (!is_any_digit(next)) return mark;
      // 1.2024年…: a number, then a year. 1.5公里 and 10.1期间 are no markers.
      Off year = stop_at + 1;
      while (is_any_digit(in.at(year))) ++year;
      const bool is_year = year - stop_at - 1 == 4 && in.at(year) == u'年';
      return is_year && number.units <= 2 ? mark : Mark{};
    }
    case u'。':
    case u'，':
    case u',':
      if (is_any_digit(next)) return {};
      mark.weak = true;
      return mark;
    default:
      break;
  }
  if (text::is_invisible(stop) && text::is_han(in.at(in.skip_blanks(stop_at)))) {
    mark.weak = true;
    mark.span.end = stop_at;
    return mark;
  }
  return {};
}

// ① ⑴ ⒈ ㈠
Mark enclosed_marker(const Reader& in, Off begin) {
  const char16_t c = in.at(begin);
  const std::uint32_t value = text::enclosed_value(c);
  if (value == 0) return {};
  Mark mark{Marker::circled, value, {begin, begin + 1}, false, false};
  if (c >= 0x2474 && c <= 0x2487) mark.shape = Marker::arabic_paren;
  if (c >= 0x2488 && c <= 0x249B) mark.shape = Marker::arabic;
  if (c >= 0x3220 && c <= 0x3229) mark.shape = Marker::han_paren;
  const char16_t stop = in.at(begin + 1);
  if (stop == u'、' || stop == u'．' || stop == u'.') mark.span.end += 1;
  return mark;
}

// （三）所述工程…: words that point to a number, not a line that bears it.
bool points(std::u16string_view text, Span content, const Mark& mark) {
  const std::u16string_view rest = part(text, {mark.span.end, content.end});
  return rest.starts_with(u"所述") || rest.starts_with(u"所列") || rest.starts_with(u"所提") ||
         rest.starts_with(u"所指");
}

}  // namespace

Mark read_marker(std::u16string_view text, Span content) {
  const Reader in(text, content);
  const Off begin = content.begin;
  const char16_t first = in.at(begin);
  if (first == u'\0') return {};
  if (is_open_round(first)) {
    const Mark mark = bracketed(in, begin);
    if (mark.shape != Marker::none && points(text, content, mark)) return {};
    return mark.shape != Marker::none ? mark : parted(in, begin);
  }
  if (first == u'第') return parted(in, begin);
  if (is_any_digit(first)) return arabic_marker(in, begin);
  if (text::enclosed_value(first) != 0) return enclosed_marker(in, begin);
  return han_marker(in, begin);
}

}  // namespace wengao::recognise
