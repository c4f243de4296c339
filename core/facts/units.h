// The units reports count in.
#pragma once

#include <string_view>

#include "core/facts/extractors.h"

namespace wengao::facts {

struct Unit {
  std::u16string_view name;
  QuantityType type = QuantityType::count;
  bool after_han = true;   // 三家, but not 十分 and not 九度
  bool after_one = false;  // 一期, but not 一个 and 一名, which count nothing
};

// The longest unit at the start of `text`, or null.
const Unit* unit_at(std::u16string_view text);

}  // namespace wengao::facts
