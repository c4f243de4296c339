// The words titles of official papers are made of; enough to know where not to cut.
#pragma once

#include <string_view>

#include "core/text/span.h"

namespace wengao::layout {

// The length of the number at the start of `text`, with 年度 or 月份 after it: 2024年,
// 二〇二四年度. 0 when there is none.
Off title_number(std::u16string_view text);

// The length of the longest listed word at the start of `text`; a number counts as a word too. 0
// when none is listed.
Off title_word(std::u16string_view text);

}  // namespace wengao::layout
