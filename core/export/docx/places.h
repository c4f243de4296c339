// Where paragraphs stand beyond what their style says. Taken from the frames of layout, so that the
// file looks like the preview and no rule of GB/T 9704—2012, 7.3 is written down twice.
#pragma once

#include <vector>

#include "core/export/docx/loose.h"
#include "core/export/docx/measure.h"
#include "core/export/docx/properties.h"
#include "core/export/exporter.h"

namespace wengao::docx {

// The mark of a letter (10.1), above the text area, with the red double rule under it.
struct LetterMark {
  int top = 0;            // twips from the paper's edge
  int rule_distance = 0;  // points
  int after = 0;          // twips of white under the rule
};
inline constexpr int kLetterRule = 24;  // eighths of a point, of the thick one

struct Place {
  int rows_above = 0;  // blank rows between this paragraph and the one before
  Indent indent;       // signature, date, attachment note, imprint; else none
  Align align = Align::inherit;
  bool to_imprint = false;     // an addressee set with the imprint, 7.3.2
  bool turned = false;         // stands on a page that lies on its side, chapter 8
  bool new_page = false;       // an attachment (7.3.7) or a further report starts a page
  bool keep_next = false;      // a picture with its caption, text with a signature (7.3.5.5)
  int height = 0;              // of a picture's line, twips
  std::vector<Off> line_ends;  // title: offsets in the block at which a line ends
  int before = -1;             // twips of white above, in place of rows_above; or -1
  int line = 0;                // twips of a line, where the style's is not it
  int size = 0;                // half points, where the style's is not it
  Off word = 0;                // a joint mark: 文件 starts here and stands in a box of its own
  Box box;                     // where
  bool no_rule = false;        // the style's red rule is not drawn
  std::optional<LetterMark> letter = {};
  bool beside = false;  // stands on the line of the block before: signer, seal of a joint paper
  int middle = 0;       // of a sealed signature, twips from the left
  Off right_from = 0;   // text from here on ends at the right; 0: none does
  std::optional<Face> face = {};  // of the text behind lead_end, where the style's is not it
  Off lead_end = 0;               // text before it is in `lead_face`
  Face lead_face = Face::fangsong;
  std::vector<Loose> loose;  // lines set wider, so that offices break them where the pages do
  // The imprint's first line stands at the foot of the last page (7.4): so many pages after the
  // line before, and so much white (twips) above it.
  int pages_before = 0;
  int white_above = 0;
  // Twips of the columns of the table this row belongs to; empty for anything else. Rows of one
  // table share one list.
  std::shared_ptr<const std::vector<int>> columns;
  // How wide the numbers of each are, 0 where they are none.
  std::shared_ptr<const std::vector<int>> numbers;
};

// One for each block.
std::vector<Place> places(const ExportInput& input, const ExportOptions& options,
                          const Measure& measure);

}  // namespace wengao::docx
