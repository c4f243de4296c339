#include "core/text/numerals.h"

#include "core/text/chars.h"

namespace wengao::text {
namespace {

constexpr std::int64_t kLimit = 1'000'000'000'000'000;

// 0–9 for a digit, capital forms included; -1 otherwise.
int digit_of(char16_t c) {
  constexpr std::u16string_view kPlain = u"〇一二三四五六七八九";
  constexpr std::u16string_view kCapital = u"零壹贰叁肆伍陆柒捌玖";
  constexpr std::u16string_view kOld = u"○壹貳叄肆伍陸柒捌玖";
  for (const std::u16string_view row : {kPlain, kCapital, kOld}) {
    if (const auto at = row.find(c); at != row.npos) return static_cast<int>(at);
  }
  return c == u'两' ? 2 : -1;
}

// The worth of 十 百 千 万 亿 and their capital forms; 0 otherwise.
std::int64_t unit_of(char16_t c) {
  switch (c) {
    case u'十':
    case u'拾':
      return 10;
    case u'百':
    case u'佰':
      return 100;
    case u'千':
    case u'仟':
      return 1000;
    case u'万':
    case u'萬':
      return 10'000;
    case u'亿':
    case u'億':
      return 100'000'000;
    default:
      return 0;
  }
}

// 二〇二三: two or more digits in a row with no unit are read one by one, as years are.
std::optional<Numeral> read_positional(std::u16string_view text) {
  Numeral out;
  while (out.units < text.size() && out.units < 15) {
    const int digit = digit_of(text[out.units]);
    if (digit < 0) break;
    out.value = out.value * 10 + digit;
    ++out.units;
  }
  if (out.units < 2) return std::nullopt;
  if (out.units < text.size() && unit_of(text[out.units]) != 0) return std::nullopt;
  return out;
}

}  // namespace

std::optional<Numeral> read_han_numeral(std::u16string_view text) {
  if (const auto positional = read_positional(text)) return positional;
  std::int64_t total = 0;    // what stands before 万 and 亿
  std::int64_t section = 0;  // below the next 万 or 亿
  std::int64_t digit = -1;   // a digit still waiting for its unit
  std::uint32_t at = 0;
  for (; at < text.size(); ++at) {
    const char16_t c = text[at];
    if (const int d = digit_of(c); d >= 0) {
      if (digit > 0) break;  // two digits in a row inside a numeral with units end it
      digit = d;
      continue;
    }
    const std::int64_t unit = unit_of(c);
    if (unit == 0) break;
    if (unit < 10'000) {
      if (digit < 0 && unit != 10) break;  // 百 and 千 need a digit; 十二 does not
      section += (digit <= 0 ? 1 : digit) * unit;
    } else {
      const std::int64_t head = section + (digit > 0 ? digit : 0);
      if (head == 0 && total == 0) break;
      total = (unit == 100'000'000 ? total + head : head) * unit + (unit == 10'000 ? total : 0);
      section = 0;
    }
    digit = -1;
    if (total > kLimit) return std::nullopt;
  }
  if (at == 0) return std::nullopt;
  return Numeral{total + section + (digit > 0 ? digit : 0), at};
}

std::optional<Numeral> read_digits(std::u16string_view text) {
  Numeral out;
  while (out.units < text.size() && out.units < 15) {
    const char16_t c = text[out.units];
    if (!is_digit(c) && !is_fullwidth_digit(c)) break;
    out.value = out.value * 10 + (is_digit(c) ? c - u'0' : c - 0xFF10);
    ++out.units;
  }
  if (out.units == 0) return std::nullopt;
  return out;
}

std::u16string to_han(std::int64_t value) {
  constexpr std::u16string_view kDigits = u"零一二三四五六七八九";
  constexpr std::u16string_view kUnits = u"千百十";
  if (value == 0) return u"零";
  // One section of four digits; 十二 rather than 一十二 only at the very start.
  const auto section = [&](std::int64_t v, bool first, std::u16string& out) {
    bool gap = !first && v < 1000;
    std::int64_t scale = 1000;
    for (std::size_t i = 0; i < 4; ++i, scale /= 10) {
      const auto d = static_cast<std::size_t>(v / scale % 10);
      if (d == 0) {
        gap = gap || !out.empty();
        continue;
      }
      if (gap && !out.empty()) out.push_back(u'零');
      gap = false;
      if (!(d == 1 && i == 2 && out.empty())) out.push_back(kDigits[d]);
      if (i < 3) out.push_back(kUnits[i]);
    }
  };
  std::u16string out;
  bool first = true;
  constexpr std::int64_t kYi = 100'000'000;
  constexpr std::int64_t kWan = 10'000;
  for (const auto& [scale, unit] : {std::pair{kYi, u'亿'}, std::pair{kWan, u'万'}}) {
    if (const std::int64_t head = value / scale; head > 0) {
      section(head, first, out);
      out.push_back(unit);
      value %= scale;
      first = false;
    }
  }
  if (value > 0) section(value, first, out);
  return out;
}

std::uint32_t enclosed_value(char16_t c) {
  if (c >= 0x2460 && c <= 0x2473) return c - 0x2460u + 1;  // ①…⑳
  if (c >= 0x2474 && c <= 0x2487) return c - 0x2474u + 1;  // ⑴…⒇
  if (c >= 0x2488 && c <= 0x249B) return c - 0x2488u + 1;  // ⒈…⒛
  if (c >= 0x3220 && c <= 0x3229) return c - 0x3220u + 1;  // ㈠…㈩
  return 0;
}

}  // namespace wengao::text
