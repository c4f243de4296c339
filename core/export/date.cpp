#include "core/export/date.h"

#include "core/text/dates.h"

namespace wengao {
namespace {

// The number written in `digits`, or -1 when it holds anything else.
int number_in(std::string_view digits) {
  int value = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

void append_padded(std::string& out, int value, int width) {
  const std::string digits = std::to_string(value);
  for (int have = static_cast<int>(digits.size()); have < width; ++have) out += '0';
  out += digits;
}

}  // namespace

Result<Date> parse_date(std::string_view iso) {
  const Error bad{Code::bad_option, "date: " + std::string(iso)};
  if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return bad;
  const Date date{number_in(iso.substr(0, 4)), number_in(iso.substr(5, 2)),
                  number_in(iso.substr(8, 2))};
  if (date.year < 1 || date.day < 1 || date.day > text::days_in_month(date.year, date.month)) {
    return bad;
  }
  return date;
}

std::string w3c_date_time(Date date) {
  std::string out;
  append_padded(out, date.year, 4);
  out += '-';
  append_padded(out, date.month, 2);
  out += '-';
  append_padded(out, date.day, 2);
  out += "T00:00:00Z";
  return out;
}

}  // namespace wengao
