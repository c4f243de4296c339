// What the words around a figure say of its time, its place and its direction, for the ledger.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "core/facts/fact.h"

namespace wengao::facts {

struct Context {
  int trend = 0;  // 1 it rose, or is a rise; -1 it fell; 0 nothing is said
  std::u16string_view
      period;  // 2024年, 1—6月, 去年, 全年: words of the text; empty where none says
  std::u16string_view place;  // 南湖村, 全县: likewise
};

// Of `figures[index]`, a figure or a time of the block; `figures`: all of them, in text order.
Context context_of(const Block& block, std::span<const Fact* const> figures, std::size_t index);

}  // namespace wengao::facts
