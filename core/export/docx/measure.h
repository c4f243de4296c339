// The page in WordprocessingML's units: twips (1/20 pt) for lengths, half points for type sizes.
#pragma once

#include "core/layout/house.h"

namespace wengao::docx {

// What follows from the paper. The numbers are those of GB/T 9704—2012; a house may have others.
struct Measure {
  explicit Measure(const layout::House& house);

  // 5.1, 5.2.1: A4; top 37 mm, left 28 mm, type area 156 × 225 mm.
  int page_width;   // 11906
  int page_height;  // 16838
  int top;          // 2098
  int bottom;       // 1984
  int left;         // 1587
  int right;        // 1474
  int text_width;
  int text_height;
  // 7.5: with this distance and a line as high as its type the page number's dash stands 7 mm below
  // the type area.
  int footer_distance;  // 1447
  // 5.2.3: 22 lines fill 12756 twips. 580 × 22 = 12760 would leave room for 21 only.
  int line;  // 579
  // 5.2.3: 28 characters of 16 pt need 448 pt and have 442.25: 98 % of the width each.
  int body_size;   // 32
  int body_scale;  // 98
  int cell;        // one character: 314
  int title_size;  // 7.3.1: 二号, 44
};

inline constexpr int kHeaderDistance = 851;

// One cell of 四号, for page numbers and the imprint.
inline constexpr int kSmallSize = 28;
inline constexpr int kSmallCell = 280;

// Tables: 小四 on 18 pt, 0.8 mm above and below; offices add the rule, half a point, to each row.
inline constexpr int kTableSize = 24;
inline constexpr int kTableLine = 360;
inline constexpr int kTableMargin = 40;

}  // namespace wengao::docx
