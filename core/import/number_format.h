// How a number of an automatic list is written. ECMA-376, 17.18.59 (ST_NumberFormat).
#pragma once

#include <string>
#include <string_view>

namespace wengao::import {

// `value` in the format of that name ("decimal", "chineseCounting" …); an unknown name counts as
// decimal, as word processors do. Precondition: value ≥ 0.
std::u16string in_format(int value, std::string_view format);

// Whether a blank must part an automatic number from its text. Word puts a tab or a space there;
// Chinese text goes without, but 1. must not grow together with digits or letters: 1. 5公里.
bool needs_gap(std::u16string_view number, std::u16string_view text);

}  // namespace wengao::import
