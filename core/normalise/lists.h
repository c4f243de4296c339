// Lists: the numbered lines of one report, nested by the shape of their numbers.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/doc/block.h"

namespace wengao::normalise {

// A list without a list above it.
inline constexpr std::size_t kTop = static_cast<std::size_t>(-1);

struct Member {
  std::uint32_t line = 0;
  std::uint32_t ordinal = 0;  // as written
  std::uint32_t right = 0;    // by its place in the list
  Marker shape = Marker::none;
  Span marker;  // without blanks at its end
};

struct List {
  std::size_t depth = 0;      // 0 第一部分, 1 一、, 2 （一） …
  std::size_t parent = kTop;  // the list it is nested in, and which member of it
  std::size_t parent_member = 0;
  std::vector<Member> members;
};

// Of blocks [first, last), in order of their first members, with `right` told. A number 1 always
// starts a list.
std::vector<List> lists_of(std::span<const Block> blocks, std::uint32_t first, std::uint32_t last);

}  // namespace wengao::normalise
