// 出席、请假、列席 of minutes: the label in 黑体, the names hanging behind it. GB/T
// 9704—2012, 10.3.
#include "core/layout/place.h"

namespace wengao::layout {

constexpr std::int32_t kLabel = 3000;  // 出席：

bool is_attendance(const Block& block) {
  const auto words = block.content();
  return words.size() > 3 && words[2] == u'：' &&
         (words.starts_with(u"出席") || words.starts_with(u"请假") || words.starts_with(u"列席"));
}

void place_attendance(const Block& block, bool first, const Grid& grid, Frame& frame) {
  frame.shape = Shape::text;
  frame.lead_face = Face::heiti;
  frame.lead_end = block.info.content.begin + kLabel / 1000;
  frame.first = 2000;
  frame.rest = frame.first + kLabel;
  frame.before = first ? grid.row : 0;
}

}  // namespace wengao::layout
