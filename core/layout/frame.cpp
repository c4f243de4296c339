#include "core/layout/frame.h"

#include <tuple>

#include "core/layout/collect.h"
#include "core/layout/metrics.h"
#include "core/text/utf.h"

namespace wengao::layout {
namespace {

template <class T>
bool same(const std::shared_ptr<const T>& a, const std::shared_ptr<const T>& b) {
  return a == b || (a && b && *a == *b);
}

}  // namespace

bool operator==(const Frame& a, const Frame& b) {
  const auto all = [](const Frame& f) {
    return std::tie(f.shape, f.align, f.face, f.lead_face, f.new_page, f.keep_next, f.keep_prev,
                    f.at_foot, f.first_row, f.beside, f.rule_under, f.letter, f.turned,
                    f.to_imprint, f.size, f.lead_end, f.flush_right, f.before_flush, f.raised,
                    f.first, f.rest, f.right, f.before, f.stand, f.line, f.rgb, f.header, f.heads,
                    f.depth, f.shown);
  };
  return all(a) == all(b) && same(a.columns, b.columns) && same(a.cells, b.cells);
}

Pen pen_width(const Block& block, const Frame& frame, const Grid& grid) {
  constexpr Um kWideEnough = 700000;  // wider than any line is wide enough for anyone
  Pen width = 0;
  for (Off at = block.info.content.begin; at < block.info.content.end;) {
    const auto [c, units] = text::code_point(block.text, at);
    const Face face = at < frame.lead_end ? frame.lead_face : frame.face;
    width += grid.pen_of(frame.size, advance(face, c));
    at += units;
    if (width > kWideEnough * kPenUnits) break;
  }
  return width;
}

}  // namespace wengao::layout
