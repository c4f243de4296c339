#include "core/export/docx/loose.h"

#include "core/layout/breaks.h"
#include "core/layout/fill.h"
#include "core/text/chars.h"

namespace wengao::docx {
namespace {

using layout::Fit;

// Offices round each character's width in their own ways: within so much of the edge one cannot
// tell what fits.
constexpr Fit kDoubt = 700;

bool is_low(char16_t c) { return (c & 0xFC00) == 0xDC00; }

bool is_letter(char16_t c) { return text::is_digit(c) || text::is_latin(c); }

// Whether English rules keep what begins at `at` with what stands before it: a number or Latin word
// with a mark, an ellipsis with the last word where that is no Chinese one.
bool is_kept_by_english(std::u16string_view text, Off at) {
  const char16_t first = text[at];
  if (at == 0 || text::is_han(text[at - 1])) return false;
  if (is_letter(first)) return !text::is_ascii(text[at - 1]);
  if (first != 0x2026) return false;
  while (at > 0 && !is_letter(text[at - 1]) && !text::is_han(text[at - 1])) --at;
  return at > 0 && is_letter(text[at - 1]);
}

// Twips more after each character of a line that is not its block's last; 0: it is well as it is.
int looseness(const Block& block, const layout::Frame& frame, const layout::Line& line, Fit room,
              const layout::Grid& grid) {
  Fit width = 0;
  int characters = 0;
  for (Off at = line.begin; at < line.end; ++at) {
    if (is_low(block.text[at])) continue;
    const bool blank = layout::hangs(block.text[at]) && at == line.begin;
    const Fit step = blank ? 0 : layout::step_of(block.text, at, frame, grid);
    width += step;
    if (step > 0) ++characters;
  }
  if (characters == 0) return 0;
  const auto each = [&](Fit all) {
    return static_cast<int>(all / characters / layout::kFitOfTwip);
  };
  // What would go onto this line as well, up to the next place where an office may end it.
  // A stop at its end may hang over the edge in an office.
  Fit more = 0;
  for (Off at = line.end; at < block.info.content.end && width + more <= room + kDoubt; ++at) {
    if (is_low(block.text[at])) continue;
    if (more == 0 || !text::is_fullwidth_stop(block.text[at])) {
      more += layout::step_of(block.text, at, frame, grid);
    }
    const bool ends = at + 1 == block.info.content.end || is_kept_by_english(block.text, at);
    if (ends || layout::office_may_break(block.text, at + 1)) break;
  }
  // Half of it less than would fill the line: so it neither fits nor does the line overflow.
  if (width + more <= room + kDoubt) return each(room - width - more / 2);
  if (width > room - kDoubt) return each(-kDoubt - characters * layout::kFitOfTwip);
  return 0;
}

}  // namespace

std::vector<Loose> loose_lines(const Block& block, const layout::Frame& frame,
                               const layout::Filled& filled, const layout::Grid& grid) {
  std::vector<Loose> out;
  // Only a justified line hides what is added to it.
  if (frame.shape != layout::Shape::text || frame.align != layout::Align::full) return out;
  for (std::size_t k = 0; k < filled.lines.size(); ++k) {
    const layout::Line& line = filled.lines[k];
    const bool last = k + 1 == filled.lines.size();
    const int spacing =
        last ? 0 : looseness(block, frame, line, layout::room_of(frame, grid, k == 0), grid);
    const bool chinese = k > 0 && is_kept_by_english(block.text, line.begin);
    if (chinese) out.push_back({{line.begin, line.begin + 1}, spacing, true});
    if (spacing != 0) out.push_back({{line.begin + (chinese ? 1 : 0), line.end}, spacing});
  }
  return out;
}

}  // namespace wengao::docx
