// A title for a report that has none, from the sentence that leads over to its sections.
#pragma once

#include <string>
#include <string_view>

namespace wengao::recognise {

// 现将我镇2023年安全生产工作总结如下： → 我镇2023年安全生产工作总结. Empty when the text has no
// such sentence.
std::u16string propose_title(std::u16string_view paragraph);

// The title a separator carries: 第3篇：乡镇防汛工作总结范文2023 → 乡镇防汛工作总结. Empty when it
// has only a number.
std::u16string title_of_separator(std::u16string_view line);

}  // namespace wengao::recognise
