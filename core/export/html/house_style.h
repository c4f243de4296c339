// What the style sheet of exported HTML adds for a house whose paper differs from GB/T 9704.
#pragma once

#include <string>

#include "core/layout/house.h"

namespace wengao::html {

// Rules that stand behind those of style.h; empty where the paper is the standard's.
std::string house_style(const layout::House& house);

}  // namespace wengao::html
