// The words titles of official papers are made of; enough to know where not to cut.
#pragma once

#include <string_view>

#include "core/text/span.h"

namespace wengao::layout {

// The length of the longest listed word at the start of `text`; a number with 年 or 月 after it
// counts as a word too. 0 when none is listed.
Off title_word(std::u16string_view text);

}  // namespace wengao::layout
