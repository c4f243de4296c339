// Signs of the old symbol fonts (Symbol, Wingdings) as characters every font has.
#pragma once

#include <string>
#include <string_view>

namespace wengao::import {

// Whether a font of that name draws signs instead of letters.
bool is_symbol_font(std::string_view font);

// The character for a place of such a font, 0 when there is none or it is not known. Word writes a
// place as 0x20–0xFF, or moved to the private-use block at U+F000.
char16_t symbol(std::string_view font, unsigned long code);

// A text drawn in such a font: private-use characters become what they look like. Unknown ones
// become □ and are counted in `unknown`.
std::u16string without_symbol_font(std::string_view font, std::u16string_view text,
                                   std::uint32_t& unknown);

}  // namespace wengao::import
