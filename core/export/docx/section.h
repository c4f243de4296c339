// The section: paper, margins, headers and footers of all pages, GB/T 9704—2012, 5.2.1.
#pragma once

#include "core/export/docx/edges.h"
#include "core/export/docx/measure.h"
#include "core/export/markup/markup.h"

namespace wengao::docx {

struct Section {
  bool turned = false;   // its pages lie on their side, chapter 8
  bool numbered = true;  // they have page numbers, 7.5
  int letter_top = 0;    // 10.1: where a letter's first page begins, twips from the paper's edge
};

void write_section(Markup& out, const Measure& measure, const Section& section, Edges& edges);

}  // namespace wengao::docx
