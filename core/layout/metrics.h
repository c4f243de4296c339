// Metrics: how wide a character is in each face. Shipped, so layout never waits for a font.
#pragma once

#include "core/layout/page.h"

namespace wengao::layout {

// Thousandths of an em. Han characters, full-width marks and the marks Chinese shares with Latin
// (“ ” ‘ ’ — … ·) are 1000: in official text they are always the Chinese ones. Marks without width
// are 0. What the face lacks counts as a fallback font has it: letters 500, ² and ³ 385, all
// else 1000.
int advance(Face face, char32_t c);

}  // namespace wengao::layout
