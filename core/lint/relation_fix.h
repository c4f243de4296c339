// What a relation makes of its other figures, as the checked figure is written: the words a fix
// puts in its place. Never safe: another figure may be the wrong one.
#pragma once

#include <string>

#include "core/facts/relations.h"

namespace wengao::lint {

// The computed value in the checked figure's own unit, rounded to `places` where it follows from a
// division, as long as it takes where it does not. Empty where nothing certain follows.
std::u16string computed_digits(const facts::Relation& relation, std::uint8_t places);

// The digits or the numeral of a figure, and what stands there according to the relation. Empty
// span where nothing certain follows or the figure is written in another way.
struct Rewritten {
  Span span;
  std::u16string words;
};
Rewritten rewritten(const Block& block, const facts::Relation& relation);

}  // namespace wengao::lint
