// Period: the time a report covers.
#pragma once

#include <string>
#include <string_view>

namespace wengao::recognise {

// The period a text names: “2023年”, “2023年上半年”, “2023年第一季度”, “2023年1—9月”,
// “2021—2023年”; without a year “上半年”, “第一季度”. Empty when it names none. 2023年5月 alone is
// a date.
std::u16string period_in(std::u16string_view text);

// "year" "half-year" "quarter" "months"; empty for no period.
std::string_view period_kind(std::u16string_view period);

}  // namespace wengao::recognise
