// Text as runs: the innermost level of the document part.
#pragma once

#include <string_view>

#include "core/export/markup/markup.h"
#include "core/layout/page.h"

namespace wengao::docx {

// How a stretch of text looks beyond its paragraph's style.
struct Look {
  Face face = Face::fangsong;             // the face of the paragraph or lead style
  std::string_view character_style = {};  // id, or empty
};

// Writes `text` as runs. Quotes, dashes, ellipses and middle dots that Chinese shares with Latin
// stand in runs of their own that name the Chinese face in every slot: so they stay Chinese in
// Word, WPS and LibreOffice, also when a house style later gives digits and letters a Latin face.
// Tabs become w:tab; marks without width are left out.
void write_runs(Markup& out, std::u16string_view text, const Look& look);

// A line end within a paragraph.
void write_line_end(Markup& out);

}  // namespace wengao::docx
