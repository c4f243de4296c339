// Title, headings, captions: lines whose kind alone says how they stand. GB/T 9704—2012, 7.3.1 to
// 7.3.3.
#include "core/layout/place.h"

namespace wengao::layout {
namespace {

constexpr std::int32_t kTwoCells = 2000;

// 7.3.3: 第一层黑体、第二层楷体、第三层和第四层仿宋. An unnumbered heading is set as the first.
Face heading_face(int level, const House& house) {
  if (level <= 1) return house.heading_1;
  return level == 2 ? house.heading_2 : house.body;
}

// Where the heading's own face ends in a paragraph that runs on. Its full stop belongs to it.
Off heading_end(const Block& block) {
  if (!block.info.run_in) return block.info.content.end;
  Off end = block.info.lead.empty() ? block.info.marker.end : block.info.lead.end;
  if (end < block.info.content.end && block.text[end] == u'。') ++end;
  return end;
}

// 表题 and 图题 in 黑体; 单位：万元 small, over the table's right end.
void place_caption(const Block& block, Frame& frame) {
  frame.keep_next = true;
  if (block.content().starts_with(u"单位")) {
    frame.align = Align::right;
    frame.size = kXiaoSi;
  } else {
    frame.face = Face::heiti;
    frame.align = Align::centre;
  }
}

}  // namespace

void place_line(const Block& block, Kind previous, const House& house, Frame& frame) {
  frame.shape = Shape::text;
  switch (block.info.kind) {
    case Kind::title:
      frame.shape = Shape::title;
      frame.face = house.title;
      frame.size = house.grid.title;
      frame.align = Align::centre;
      frame.keep_next = true;
      return;
    case Kind::subtitle:
    case Kind::byline:
      frame.face = Face::kaiti;
      frame.align = Align::centre;
      frame.keep_next = true;
      return;
    case Kind::addressee:
      return;
    case Kind::heading:
      frame.lead_face = heading_face(block.info.level, house);
      frame.lead_end = heading_end(block);
      frame.first = kTwoCells;
      frame.keep_next = !block.info.run_in;
      return;
    case Kind::caption:
      place_caption(block, frame);
      return;
    case Kind::attachment_note:
      place_attachment_note(block, previous != Kind::attachment_note, house.grid, frame);
      return;
    case Kind::attachment_title:
      place_attachment_title(block, previous != Kind::attachment_title, house, frame);
      return;
    case Kind::imprint:
      place_imprint(block, frame);
      return;
    default:
      frame.first = kTwoCells;
      return;
  }
}

}  // namespace wengao::layout
