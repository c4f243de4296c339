// The civil calendar, without a clock.
#pragma once

#include <cstdint>

namespace wengao::text {

constexpr bool is_leap_year(std::int64_t year) {
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

// 28–31; 0 when month is not 1–12.
constexpr int days_in_month(std::int64_t year, std::int64_t month) {
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (month < 1 || month > 12) return 0;
  return kDays[month - 1] + (month == 2 && is_leap_year(year) ? 1 : 0);
}

// 0 is Sunday. Precondition: a date that exists, year > 0. (Zeller's congruence.)
constexpr int weekday(std::int64_t year, std::int64_t month, std::int64_t day) {
  if (month < 3) {
    month += 12;
    --year;
  }
  const std::int64_t h =
      (day + 13 * (month + 1) / 5 + year + year / 4 - year / 100 + year / 400) % 7;
  return static_cast<int>((h + 6) % 7);
}

}  // namespace wengao::text
