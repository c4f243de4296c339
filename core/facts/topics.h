// Topics: what a heading announces and what a paragraph speaks of, as bits of `topic`
// (extractors.h).
#pragma once

#include <cstdint>
#include <string_view>

namespace wengao::facts {

// 存在的问题及下一步打算 announces two things. Problems are those a report owns up to: 解决了…问题
// and 慰问困难职工 speak of none.
std::int64_t topics_of_heading(std::u16string_view words);
std::int64_t topics_of_text(std::u16string_view text);

}  // namespace wengao::facts
