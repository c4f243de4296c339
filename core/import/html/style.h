// The little of attributes' values that text needs.
#pragma once

#include <string>
#include <string_view>

namespace wengao::import::html {

// Whether a style attribute has a property with a value that begins so: “display: none”, written
// with or without blanks, in any case.
bool style_holds(std::u16string_view style, std::u16string_view key, std::u16string_view value);

// The value of a property, without quotes; empty when the style does not have it.
std::u16string_view style_value(std::u16string_view style, std::u16string_view key);

// A number ≥ 1, at most `most`; `otherwise` when the text is none.
std::size_t number_of(std::u16string_view text, std::size_t otherwise, std::size_t most);

}  // namespace wengao::import::html
