// How a number of an automatic list is written. ECMA-376, 17.18.59 (ST_NumberFormat).
#pragma once

#include <string>
#include <string_view>

namespace wengao::import::docx {

// `value` in the format of that name ("decimal", "chineseCounting" …); an unknown name counts as
// decimal, as word processors do. Precondition: value ≥ 0.
std::u16string in_format(int value, std::string_view format);

}  // namespace wengao::import::docx
