// Word count: 字数 as word processors show it.
#pragma once

#include <cstdint>
#include <string_view>

namespace wengao::engine {

// Every Han character and every full-width mark counts one; a run of anything else without a blank
// (a Latin word, a number with its marks) counts one; blanks and zero-width marks count nothing.
std::uint32_t count_words(std::u16string_view text);

}  // namespace wengao::engine
