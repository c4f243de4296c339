// The fonts that pages are written with: one small subset, so that most characters are lacking.
#pragma once

#include "core/export/fonts/plan.h"

namespace wengao::fuzz {

// The plan of these pages, worked off.
fonts::Plan planned(std::span<const Page> pages);

}  // namespace wengao::fuzz
