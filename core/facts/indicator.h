// The times, plans and places a text speaks of: which figures can be of the body and the year that
// a report is of.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace wengao::facts {

// Another time than the report's, a plan or a part of the whole: what stands behind may be of that.
bool names_other_time(std::u16string_view words);

// What a body is called by (县, 局), as a small number; 0 for any other character.
std::uint8_t body_level(char16_t c);
// 全县, 我镇: the character before that of a level says that it is the writer's own.
bool is_own(char16_t before);
// 石桥村, 该县: the level at `at` ends the name of some body.
bool names_place(std::u16string_view words, std::size_t at);

}  // namespace wengao::facts
