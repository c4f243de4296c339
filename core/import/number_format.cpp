#include "core/import/number_format.h"

#include <array>

#include "core/text/chars.h"
#include "core/text/numerals.h"

namespace wengao::import {
namespace {

std::u16string decimal(int value) {
  const std::string digits = std::to_string(value);
  return {digits.begin(), digits.end()};
}

// Beyond the end of a row of signs, word processors fall back to digits.
std::u16string from_row(int value, std::u16string_view row) {
  if (value < 1 || value > static_cast<int>(row.size())) return decimal(value);
  return std::u16string(1, row[static_cast<std::size_t>(value) - 1]);
}

std::u16string from_block(int value, char16_t first, int size) {
  if (value < 1 || value > size) return decimal(value);
  return std::u16string(1, static_cast<char16_t>(first + value - 1));
}

// 1 → a, 26 → z, 27 → aa: the letter is repeated, as Word does.
std::u16string letters(int value, char16_t first) {
  if (value < 1) return decimal(value);
  const int times = (value - 1) / 26 + 1;
  if (times > 30) return decimal(value);
  return std::u16string(static_cast<std::size_t>(times),
                        static_cast<char16_t>(first + (value - 1) % 26));
}

std::u16string roman(int value, bool upper) {
  struct Sign {
    int worth;
    std::u16string_view text;
  };
  constexpr std::array<Sign, 13> kSigns = {{{1000, u"m"},
                                            {900, u"cm"},
                                            {500, u"d"},
                                            {400, u"cd"},
                                            {100, u"c"},
                                            {90, u"xc"},
                                            {50, u"l"},
                                            {40, u"xl"},
                                            {10, u"x"},
                                            {9, u"ix"},
                                            {5, u"v"},
                                            {4, u"iv"},
                                            {1, u"i"}}};
  if (value < 1 || value > 3999) return decimal(value);
  std::u16string out;
  for (const Sign& sign : kSigns) {
    for (; value >= sign.worth; value -= sign.worth) out += sign.text;
  }
  if (upper) {
    for (char16_t& c : out) c = static_cast<char16_t>(c - u'a' + u'A');
  }
  return out;
}

// 二〇: digit by digit.
std::u16string by_digit(int value, std::u16string_view digits) {
  std::u16string out;
  for (const char16_t c : decimal(value)) out.push_back(digits[static_cast<std::size_t>(c - u'0')]);
  return out;
}

// 壹拾贰: capital forms, with 壹 before 拾.
std::u16string capital(int value) {
  constexpr std::u16string_view kPlain = u"零一二三四五六七八九十百千万亿";
  constexpr std::u16string_view kCapital = u"零壹贰叁肆伍陆柒捌玖拾佰仟万亿";
  std::u16string out = text::to_han(value);
  if (out.front() == u'十') out.insert(out.begin(), u'一');
  for (char16_t& c : out) c = kCapital[kPlain.find(c)];
  return out;
}

}  // namespace

std::u16string in_format(int value, std::string_view format) {
  const auto one_of = [&](std::initializer_list<std::string_view> names) {
    for (const std::string_view name : names) {
      if (name == format) return true;
    }
    return false;
  };
  if (format == "none") return {};
  if (one_of({"chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting",
              "taiwaneseCountingThousand"})) {
    return text::to_han(value);
  }
  if (one_of({"ideographDigital", "taiwaneseDigital", "japaneseDigitalTenThousand"})) {
    return by_digit(value, u"〇一二三四五六七八九");
  }
  if (one_of({"chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal"})) {
    return capital(value);
  }
  if (format == "ideographTraditional") return from_row(value, u"甲乙丙丁戊己庚辛壬癸");
  if (format == "ideographZodiac") return from_row(value, u"子丑寅卯辰巳午未申酉戌亥");
  if (format == "ideographEnclosedCircle") return from_block(value, u'\u3280', 10);
  if (one_of({"decimalEnclosedCircle", "decimalEnclosedCircleChinese"})) {
    return from_block(value, u'\u2460', 20);
  }
  if (format == "decimalEnclosedParen") return from_block(value, u'\u2474', 20);
  if (format == "decimalEnclosedFullstop") return from_block(value, u'\u2488', 20);
  if (one_of({"decimalFullWidth", "decimalFullWidth2"})) {
    return by_digit(value, u"\uFF10\uFF11\uFF12\uFF13\uFF14\uFF15\uFF16\uFF17\uFF18\uFF19");
  }
  if (format == "decimalZero") return value < 10 ? u"0" + decimal(value) : decimal(value);
  if (format == "lowerLetter") return letters(value, u'a');
  if (format == "upperLetter") return letters(value, u'A');
  if (format == "lowerRoman") return roman(value, false);
  if (format == "upperRoman") return roman(value, true);
  return decimal(value);
}

bool needs_gap(std::u16string_view number, std::u16string_view text) {
  if (number.empty() || text.empty()) return false;
  return text::is_ascii(number.back()) &&
         (text::is_digit(text.front()) || text::is_latin(text.front()));
}

}  // namespace wengao::import
