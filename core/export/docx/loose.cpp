#include "core/export/docx/loose.h"

#include "core/layout/breaks.h"
#include "core/layout/fill.h"
#include "core/text/chars.h"

namespace wengao::docx {
namespace {

// Offices round each character's width in their own ways: within so much of the edge one cannot
// tell what fits.
constexpr layout::Fit kDoubt = 700;

bool is_low(char16_t c) { return (c & 0xFC00) == 0xDC00; }

}  // namespace

std::vector<Loose> loose_lines(const Block& block, const layout::Frame& frame,
                               const layout::Filled& filled, const layout::Grid& grid) {
  using layout::Fit;
  std::vector<Loose> out;
  // Only a justified line hides what is added to it.
  if (frame.shape != layout::Shape::text || frame.align != layout::Align::full) return out;
  for (std::size_t k = 0; k + 1 < filled.lines.size(); ++k) {
    const layout::Line& line = filled.lines[k];
    const Fit room = layout::room_of(frame, grid, k == 0);
    Fit width = 0;
    int characters = 0;
    for (Off at = line.begin; at < line.end; ++at) {
      if (is_low(block.text[at])) continue;
      const bool blank = layout::hangs(block.text[at]) && at == line.begin;
      const Fit step = blank ? 0 : layout::step_of(block.text, at, frame, grid);
      width += step;
      if (step > 0) ++characters;
    }
    if (characters == 0) continue;
    const auto set = [&](Fit wanted) {
      out.push_back(
          {{line.begin, line.end}, static_cast<int>(wanted / characters / layout::kFitOfTwip)});
    };
    // What would go onto this line as well, up to the next place where an office may end it.
    // A stop at its end may hang over the edge in an office.
    Fit more = 0;
    for (Off at = line.end; at < block.info.content.end && width + more <= room + kDoubt; ++at) {
      if (is_low(block.text[at])) continue;
      if (more == 0 || !text::is_fullwidth_stop(block.text[at])) {
        more += layout::step_of(block.text, at, frame, grid);
      }
      const bool ends = at + 1 == block.info.content.end;
      if (ends || layout::office_may_break(block.text, at + 1)) break;
    }
    if (width + more <= room + kDoubt) {
      // Half of it less than would fill the line: so it neither fits nor does the line overflow.
      set(room - width - more / 2);
    } else if (width > room - kDoubt) {
      set(-kDoubt - characters * layout::kFitOfTwip);
    }
  }
  return out;
}

}  // namespace wengao::docx
