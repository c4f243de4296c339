// Indicators: figures a report has once for the body and the time it is of. What times, plans and
// places a text speaks of, and which indicators stand twice.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/facts/relations.h"

namespace wengao::facts {

// Another time than the report's, a plan or a part of the whole: what stands behind may be of that.
bool names_other_time(std::u16string_view words);

// What a body is called by (县, 局), as a small number; 0 for any other character.
std::uint8_t body_level(char16_t c);
// 全县, 我镇: the character before that of a level says that it is the writer's own.
bool is_own(char16_t before);
// 石桥村, 该县: the level at `at` ends the name of some body.
bool names_place(std::u16string_view words, std::size_t at);

// The facts that tell which indicators a text has and whose they are.
bool tells_indicators(const Fact& fact);
// The indicators a report names more than once, each value against the first. `structure`: facts of
// family structure, of one report or of several with a title each, in text order.
std::vector<Relation> relations_of_indicators(std::span<const FactAt> structure);
// Widens the range of `structure` until no report lies on both sides of an end.
FactRange whole_reports(std::span<const FactAt> structure, FactRange range);

}  // namespace wengao::facts
