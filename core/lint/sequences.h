// Sequences: numbers of headings and items, gathered into the lists they belong to.
#pragma once

#include <span>
#include <vector>

#include "core/facts/fact.h"

namespace wengao::lint {

// One list: the numbers one after the other, without what is nested in them.
struct Sequence {
  std::vector<const FactAt*> members;
  const FactAt* parent = nullptr;  // the number it is nested in; null at the top
  // Of items counted through the report: 3. under 二、 after 1. and 2. under 一、.
  bool goes_on = false;
  bool inside = false;  // its items stand in one paragraph: （一）…。（二）…
};

// The lists of one report's numbering facts, in order of their first members. A number 1 starts a
// new list; a number of a shallower shape closes the deeper ones.
std::vector<Sequence> heading_sequences(std::span<const FactAt> facts);

// The lists of points of one kind (一是 二是 …) in enumeration facts. A first point within an open
// list starts a nested one; the outer goes on when its next number comes.
std::vector<Sequence> point_sequences(std::span<const FactAt> facts, std::uint8_t type);

}  // namespace wengao::lint
