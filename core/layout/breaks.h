// Breaks: where a line may end. Looks at no more than three characters on either side, so filling
// stays linear whatever the text.
#pragma once

#include <string_view>

#include "core/text/span.h"

namespace wengao::layout {

// True when a line may end before text[at]. Precondition: 0 < at < text.size().
//
// Never: before 。，、；：？！ and closing brackets and quotes, connectors and 间隔号; after
// opening ones (GB/T 15834—2011, 5.1); inside —— and ……; inside numbers, between a number and its
// unit, inside a date; inside a Latin word, a time, a web address; before a space.
bool may_break(std::u16string_view text, Off at);

// The same as an office has it, which knows of Latin words and of marks that start or end no line,
// but not of numbers and their units, of ranges, of numbers in full width, nor of …… as one mark.
// True wherever may_break is.
bool office_may_break(std::u16string_view text, Off at);

// A character a line may carry past its end: blanks are not seen there.
bool hangs(char16_t c);

// A mark whose ink leaves the right half of its cell white.
bool shrinks(char16_t c);

}  // namespace wengao::layout
