#include "core/layout/house_words.h"

#include "core/text/chars.h"

namespace wengao::layout {

std::optional<std::int32_t> Words::number() {
  std::int32_t value = 0;
  int whole = 0;
  int fraction = -1;
  std::size_t at = 0;
  for (; at < left_.size(); ++at) {
    const char16_t c = left_[at];
    if (text::is_digit(c) && fraction < 0) {
      if (++whole > 5) return std::nullopt;
      value = value * 10 + (c - u'0');
    } else if (text::is_digit(c)) {
      if (fraction++ < 3) value = value * 10 + (c - u'0');
    } else if (c == u'.' && fraction < 0 && whole > 0) {
      fraction = 0;
    } else {
      break;
    }
  }
  if (whole == 0) return std::nullopt;
  for (int k = std::clamp(fraction, 0, 3); k < 3; ++k) value *= 10;
  left_.remove_prefix(at);
  skip_blanks();
  return value;
}

std::optional<Um> Words::length() {
  const auto value = number();
  if (!value || *value > 1'000'000) return std::nullopt;
  if (take_any({u"厘米", u"公分", u"cm", u"CM"})) return *value * 10;
  if (take_any({u"毫米", u"mm", u"MM"})) return *value;
  if (take_any({u"磅", u"pt"})) return em(*value);
  return *value < 10'000 ? *value * 10 : *value;
}

std::optional<Points> Words::size() {
  struct Named {
    std::u16string_view words;
    Points size;
  };
  static constexpr Named kSizes[] = {
      {u"初号", 42000}, {u"小初", 36000}, {u"一号", 26000}, {u"1号", 26000},  {u"小一", 24000},
      {u"二号", 22000}, {u"2号", 22000},  {u"小二", 18000}, {u"三号", 16000}, {u"3号", 16000},
      {u"小三", 15000}, {u"四号", 14000}, {u"4号", 14000},  {u"小四", 12000}, {u"五号", 10500},
      {u"5号", 10500},  {u"小五", 9000},
  };
  for (const Named& named : kSizes) {
    if (!take(named.words)) continue;
    take(u"号");
    return named.size;
  }
  const Words before = *this;
  const auto value = number();
  const bool fits = value && *value >= 5000 && *value <= 72000 && *value % 500 == 0;
  if (fits && take_any({u"磅", u"pt", u"PT"})) return value;
  *this = before;
  return std::nullopt;
}

}  // namespace wengao::layout
