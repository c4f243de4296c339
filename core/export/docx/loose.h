// Lines that an office would fill further than the pages do, and how they are kept from it.
//
// The pages never part a number from its unit (658件) nor the parts of a date, and no mark hangs
// over their edge; an office parts them where the line ends, and hangs marks or not by a switch
// that each reads in its own way. Such a line is set a little wider instead, by just so much that
// what the pages have on the next line no longer fits: justified as it is, it looks as it does on
// the pages, and breaks at the same place in Word, WPS and LibreOffice alike. Lines that fit or
// fail by a hair are made sure of in the same way.
//
// LibreOffice breaks lines at a number by the rules of the number's language, and by those of
// English never between a Chinese mark and a number or Latin word (养护、|90万亩), nor between
// these and an ellipsis. The first character of such a line is Chinese, and the line before it too
// full for that character.
#pragma once

#include <vector>

#include "core/layout/frame.h"

namespace wengao::docx {

struct Loose {
  Span part;             // in the block's text
  int spacing = 0;       // twips more after each character
  bool chinese = false;  // one character that begins a line, by Chinese rules
};

// In text order. Precondition: `filled` are the lines of the block in this frame.
std::vector<Loose> loose_lines(const Block& block, const layout::Frame& frame,
                               const layout::Filled& filled, const layout::Grid& grid);

}  // namespace wengao::docx
