// The date of an exported file. It comes from the options, never from a clock, so that the same
// input gives the same bytes.
#pragma once

#include <string>
#include <string_view>

#include "core/base/result.h"

namespace wengao {

struct Date {
  int year = 1970;
  int month = 1;  // 1–12
  int day = 1;    // 1–31

  friend bool operator==(const Date&, const Date&) = default;
};

// Reads YYYY-MM-DD. Errors: bad_option (another form, or no day of the calendar).
Result<Date> parse_date(std::string_view iso);

// "2026-01-05T00:00:00Z", the form OOXML and OFD ask for (W3CDTF).
std::string w3c_date_time(Date date);

}  // namespace wengao
