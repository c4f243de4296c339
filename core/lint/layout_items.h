// The points of GB/T 9704 that a house may differ in: what profiles name them, and what the
// standard says. layout/house.h reads their values.
#pragma once

#include <span>
#include <string_view>

#include "core/lint/rule.h"

namespace wengao::lint {

struct LayoutItem {
  std::string_view id;
  Wording name;
  std::string_view clause;
  Wording standard;
  std::u16string_view forms;  // how a value may be written
};

// Sorted by id.
std::span<const LayoutItem> layout_items();
// Null for an unknown one.
const LayoutItem* layout_item(std::string_view id);

}  // namespace wengao::lint
