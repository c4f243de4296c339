// Number: the last step. — 1 — under the text area, GB/T 9704—2012, 7.5.
#pragma once

#include <cstdint>

#include "core/layout/house.h"
#include "core/layout/page.h"

namespace wengao::layout {

// Gives the page its number and, if `printed`, prints it. `count`: of all pages.
void number(Page& page, std::uint32_t value, std::uint32_t count, bool printed, const House& house);

}  // namespace wengao::layout
