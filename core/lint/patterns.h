// The small language of the column `then` in the phrase tables: what must follow the words of a
// row for it to hold, and belongs to what is marked.
//
//   literal   those characters
//   {a,b,c}   one of these
//   !{a,b}    none of these comes next
//   !~9{a,b}  none of these stands in the next nine characters of the clause
//   ~6        up to six characters that are no marks, as few as possible
//   #         a number in digits, with its points and commas
//   $         the end of the clause
//
// 防止 with the pattern ~6{不再,不要} holds in 防止类似问题不再发生 and marks 防止类似问题不再.
#pragma once

#include <optional>
#include <string_view>

#include "core/text/span.h"

namespace wengao::lint {

// Where the pattern ends when it stands at text[at]; nothing when it does not. Time is bounded by
// the pattern, whatever the text.
std::optional<Off> end_of_pattern(std::u16string_view pattern, std::u16string_view text, Off at);

}  // namespace wengao::lint
