// The section: paper, margins and footers of all pages, GB/T 9704—2012, 5.2.1.
#pragma once

#include "core/export/docx/footers.h"
#include "core/export/docx/measure.h"
#include "core/export/markup/markup.h"

namespace wengao::docx {

// `turned`: its pages lie on their side, chapter 8. `numbered`: they have page numbers, 7.5.
void write_section(Markup& out, const Measure& measure, Footers& footers, bool turned,
                   bool numbered);

}  // namespace wengao::docx
