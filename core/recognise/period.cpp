#include "core/recognise/period.h"

#include "core/recognise/words.h"
#include "core/text/chars.h"

namespace wengao::recognise {
namespace {

using Words = std::u16string_view;

bool is_year_unit(char16_t c) {
  return text::is_digit(c) || text::is_fullwidth_digit(c) || text::is_han_digit(c) || c == u'×' ||
         c == u'x' || c == u'X' || c == u'_' || c == u'*' || c == u'○';
}

bool is_to(char16_t c) {
  return c == u'-' || c == 0x2013 || c == 0x2014 || c == u'~' || c == u'～' || c == u'至' ||
         c == u'到';
}

// Longest first where one begins another.
constexpr Words kParts[] = {
    u"上半年",   u"下半年",     u"前三季度", u"第一季度", u"第二季度", u"第三季度",
    u"第四季度", u"前三个季度", u"一季度",   u"二季度",   u"三季度",   u"四季度",
};

Words part_at_start(Words text) {
  for (const Words part : kParts) {
    if (text.starts_with(part)) return part;
  }
  return {};
}

// 1—9月, 1至6月份: units up to 月; 0 when there is none. One month alone counts only with 份.
std::size_t months_at_start(Words text) {
  const std::size_t first = digits_at(text, 0);
  if (first == 0 || first > 2 || first >= text.size()) return 0;
  std::size_t at = first;
  const auto month_ends = [&] { return at < text.size() && text[at] == u'月'; };
  if (month_ends() && at + 1 < text.size() && text[at + 1] == u'份') return at + 1;
  if (month_ends()) ++at;  // 1月至6月
  std::size_t dashes = 0;
  while (at < text.size() && is_to(text[at]) && dashes < 2) {
    ++at;
    ++dashes;
  }
  const std::size_t last = digits_at(text, at);
  if (dashes == 0 || last == 0 || last > 2) return 0;
  at += last;
  return month_ends() ? at + 1 : 0;
}

// 2021—2023年: where the first year begins, given where the second does.
std::size_t range_start(Words text, std::size_t second) {
  constexpr std::size_t kYear = 4;
  std::size_t at = second;
  while (at > 0 && second - at < 2 && is_to(text[at - 1])) --at;
  if (at == second) return second;
  if (at > 0 && text[at - 1] == u'年') --at;
  if (at < kYear || digits_at(text, at - kYear) < kYear) return second;
  return at - kYear;
}

}  // namespace

std::u16string period_in(Words text) {
  for (std::size_t year = text.find(u'年'); year != text.npos; year = text.find(u'年', year + 1)) {
    std::size_t begin = year;
    while (begin > 0 && year - begin < 4 && is_year_unit(text[begin - 1])) --begin;
    if (year - begin < 2) continue;
    Words rest = text.substr(year + 1);
    const std::size_t months = months_at_start(rest);
    // 2023年5月 is a date; 2023年至2025年 goes on.
    const std::size_t month = digits_at(rest, 0);
    if (months == 0 && month != 0 && month < rest.size() && rest[month] == u'月') continue;
    if (rest.size() > 4 && is_to(rest[0]) && digits_at(rest, rest[1] == rest[0] ? 2 : 1) == 4) {
      continue;
    }
    std::u16string period(
        text.substr(range_start(text, begin), year + 1 - range_start(text, begin)));
    if (months != 0) return period.append(rest, 0, months);
    if (rest.starts_with(u"度")) rest.remove_prefix(1);
    return period.append(part_at_start(rest));
  }
  // No year: 上半年工作总结.
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != u'上' && text[at] != u'下' && text[at] != u'第' && text[at] != u'前') continue;
    if (const Words part = part_at_start(text.substr(at)); !part.empty()) {
      return std::u16string(part);
    }
  }
  return {};
}

std::string_view period_kind(Words period) {
  if (period.empty()) return {};
  if (period.find(u"季度") != period.npos) return "quarter";
  if (period.find(u"半年") != period.npos) return "half-year";
  return period.find(u'月') != period.npos ? "months" : "year";
}

}  // namespace wengao::recognise
