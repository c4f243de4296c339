// Text as runs: the innermost level of the document part.
#pragma once

#include <string_view>

#include "core/export/markup/markup.h"

namespace wengao::docx {

// How a stretch of text looks beyond its paragraph's style.
struct Look {
  std::string_view character_style = {};  // id, or empty
  int spacing = 0;                        // twips more after each character
  std::string_view font = {};             // another than the paragraph's
  int size = 0;                           // half points; 0: the paragraph's
  bool chinese = false;                   // also what numbers and Latin words it has
};

// Writes `text` as one run. With quotes, dashes, ellipses or middle dots, which Chinese shares with
// Latin, it carries the East Asian hint: so they stay Chinese in Word and WPS, also when a house
// style later gives digits and letters a Latin face. Tabs become w:tab; marks without width are
// left out.
void write_runs(Markup& out, std::u16string_view text, const Look& look);

// A tab of the paragraph's.
void write_tab(Markup& out);

// A line end within a paragraph.
void write_line_end(Markup& out);

}  // namespace wengao::docx
