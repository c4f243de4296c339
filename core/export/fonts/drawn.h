// Drawn: a run of a page, character by character, as a font draws it.
#pragma once

#include <vector>

#include "core/export/fonts/plan.h"

namespace wengao::fonts {

struct Drawn {
  char32_t character = 0;
  Off at = 0;  // in the run's text
  Um x = 0;    // of its left edge, on the page
  Um advance = 0;
  Glyph glyph = {};
  bool stand_in = false;  // the glyph is 〓, since no font has the character
};

// The run's characters that have a glyph, in order, in place of what `into` held. Blanks at its end
// are left out.
void draw(const Run& run, const Plan& plan, std::vector<Drawn>& into);

}  // namespace wengao::fonts
