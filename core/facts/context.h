// What the words around a figure say of its time and direction, for the ledger.
#pragma once

#include <span>
#include <string_view>

#include "core/facts/fact.h"

namespace wengao::facts {

struct Context {
  int trend = 0;  // 1 it rose, or is a rise; -1 it fell; 0 nothing is said
  std::u16string_view
      period;  // 2024年, 上半年, 去年, 全年: words of the text; empty where none says
};

// `facts`: those of the block; `figure`: a quantity of it, or of its table.
Context context_of(const Block& block, std::span<const Fact> facts, const Fact& figure);

}  // namespace wengao::facts
