// Small readers shared by the trait files.
#pragma once

#include <cstddef>
#include <string_view>

#include "core/text/word_list.h"

namespace wengao::recognise {

inline constexpr std::size_t kNowhere = std::u16string_view::npos;

// Names of genres a title ends with, longest meaning first: 工作总结, 述职报告, 实施方案, 通知…
extern const text::WordList kGenres;
// Ends of names of bodies: …人民政府 …委员会 …办公室 …局
extern const text::WordList kBodies;

// The end of the date that starts at `at`: 2024年1月5日, 二〇二四年一月, 20××年×月×日, 2024-01-05,
// 2024.1.5. kNowhere when there is none. The text holds no blanks.
std::size_t date_end(std::u16string_view text, std::size_t at);

// The start of a date the text ends with; kNowhere when there is none.
std::size_t date_start_at_end(std::u16string_view text);

// Length of the digits (half- or full-width) at `at`.
std::size_t digits_at(std::u16string_view text, std::size_t at);

// True when the text ends with the name of a genre, looking past 范文, years and （试行）.
// `end` is set to where the name ends.
bool ends_with_genre(std::u16string_view text, std::size_t* end = nullptr);

}  // namespace wengao::recognise
