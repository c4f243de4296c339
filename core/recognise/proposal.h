// A title for a report that has none, from the sentence that leads over to its sections.
#pragma once

#include <string>
#include <string_view>

namespace wengao::recognise {

// 现将我镇2023年安全生产工作总结如下： → 我镇2023年安全生产工作总结. Empty when the text has no
// such sentence.
std::u16string propose_title(std::u16string_view paragraph);

// The period a text names: “2023年”, “2023年上半年”, “2023年第一季度”; empty when it names none.
std::u16string period_in(std::u16string_view text);

// The title a separator carries: 第3篇：乡镇防汛工作总结范文2023 → 乡镇防汛工作总结. Empty when it
// has only a number.
std::u16string title_of_separator(std::u16string_view line);

// The id of the genre a title names ("annual-summary"), also by the period it covers; empty when
// it names none.
std::string genre_of(std::u16string_view title, std::u16string_view period);

}  // namespace wengao::recognise
