#include "core/layout/fill.h"

#include <algorithm>

#include "core/layout/breaks.h"
#include "core/layout/metrics.h"
#include "core/layout/table.h"
#include "core/layout/title.h"
#include "core/text/chars.h"
#include "core/text/utf.h"

namespace wengao::layout {
namespace {

// Whether a mark may still stand on a line that has less than its width left.
bool ends_with_mark(Marks marks, char16_t c, Fit left, Fit step) {
  if (left < 0 || marks == Marks::whole) return false;
  if (marks == Marks::hanging) return text::is_fullwidth_stop(c);
  return shrinks(c) && step / 2 <= left;
}

}  // namespace

void break_lines(std::u16string_view text, Span part, const Frame& frame, const Grid& grid,
                 Fit first, Fit rest, std::vector<Line>& out) {
  Off begin = part.begin;
  Off good = begin;  // the last place where the line may end
  Fit width = 0;
  Fit limit = first;
  const Fit han = grid.fit_of(frame.size, 1000);
  for (Off at = begin; at < part.end;) {
    const char16_t unit = text[at];
    // Nine in ten characters, and a break may stand before most of them.
    const bool plain = unit >= 0x4E00 && unit <= 0x9FFF;
    const auto [c, units] = plain ? text::CodePoint{unit, 1} : text::code_point(text, at);
    if (at > begin && may_break(text, at)) good = at;
    const bool blank = !plain && units == 1 && hangs(unit);
    Fit step = han;
    if (blank && at == begin && at > part.begin) {
      step = 0;
    } else if (!plain) {
      step =
          grid.fit_of(frame.size, advance(at < frame.lead_end ? frame.lead_face : frame.face, c));
    }
    if (width + step > limit && !blank && at > begin &&
        !ends_with_mark(grid.marks, unit, limit - width, step)) {
      // Nowhere to end it: a word longer than the line, or a string of stops. It ends here.
      const Off end = good > begin ? good : at;
      out.push_back({begin, end});
      begin = good = at = end;
      width = 0;
      limit = rest;
      continue;
    }
    width += step;
    at += units;
  }
  out.push_back({begin, part.end});
}

Fit room_of(const Frame& frame, const Grid& grid, bool first) {
  // However deep the indent, four characters fit.
  return std::max(grid.fit_width - grid.fit_of_cells(frame.size, frame.right) -
                      grid.fit_of_cells(frame.size, first ? frame.first : frame.rest),
                  grid.fit_of_cells(frame.size, 4000));
}

Fit step_of(std::u16string_view text, Off at, const Frame& frame, const Grid& grid) {
  const char32_t c = text::code_point(text, at).value;
  return grid.fit_of(frame.size, advance(at < frame.lead_end ? frame.lead_face : frame.face, c));
}

Filled fill(const Block& block, const Frame& frame, const Grid& grid) {
  Filled filled;
  switch (frame.shape) {
    case Shape::nothing:
      break;
    case Shape::title: {
      Off begin = block.info.content.begin;
      for (const Off end : title_breaks(block.content(), frame.face, grid)) {
        filled.lines.push_back({begin, block.info.content.begin + end});
        begin = block.info.content.begin + end;
      }
      break;
    }
    case Shape::row:
      fill_row(block, frame, grid, filled);
      break;
    case Shape::picture:
      filled.lines.push_back({block.info.content.begin, block.info.content.end});
      break;
    case Shape::text:
      break_lines(block.text, block.info.content, frame, grid, room_of(frame, grid, true),
                  room_of(frame, grid, false), filled.lines);
      break;
  }
  return filled;
}

std::uint32_t line_count(const Frame& frame, const Filled& filled) {
  if (frame.shape == Shape::row) return 1;
  return static_cast<std::uint32_t>(filled.lines.size());
}

Rise line_height(const Frame& frame, const Filled& filled) {
  return frame.shape == Shape::row ? row_height(filled.depth) : frame.line;
}

}  // namespace wengao::layout
