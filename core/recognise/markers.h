// Markers: the number a paragraph begins with. GB/T 9704—2012, 7.3.3, and the forms people type.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/doc/block.h"
#include "core/text/span.h"

namespace wengao::recognise {

struct Mark {
  Marker shape = Marker::none;
  std::uint32_t ordinal = 0;
  Span span;             // brackets and stops included, blanks after it not
  bool weak = false;     // 一，… 1 …: a number only if its neighbours say so
  bool counted = false;  // 第一，…
};

// The marker at `begin`. Decimals (3.5万元), dates (2024.12.30), times (9:30) and counted things
// (1、2号楼, 三、四季度) are none.
Mark read_marker(std::u16string_view text, Span content);

}  // namespace wengao::recognise
