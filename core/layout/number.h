// Number: the last step. — 1 — under the text area, GB/T 9704—2012, 7.5.
#pragma once

#include <cstdint>

#include "core/layout/page.h"

namespace wengao::layout {

// Gives the page its number and, if `printed`, prints it.
void number(Page& page, std::uint32_t value, bool printed);

}  // namespace wengao::layout
