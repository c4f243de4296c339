// The page of GB/T 9704—2012 in WordprocessingML's units: twips (1/20 pt) for lengths, half points
// for type sizes, hundredths of a character for the *Chars attributes.
#pragma once

namespace wengao::docx {

// 5.1, 5.2.1: A4; top 37 mm, left 28 mm, type area 156 × 225 mm.
inline constexpr int kPageWidth = 11906;
inline constexpr int kPageHeight = 16838;
inline constexpr int kMarginTop = 2098;
inline constexpr int kMarginBottom = 1984;
inline constexpr int kMarginLeft = 1587;
inline constexpr int kMarginRight = 1474;
inline constexpr int kTextWidth = kPageWidth - kMarginLeft - kMarginRight;
// 7.5: with this distance and a line of 14 pt the dash stands 7 mm below the type area.
inline constexpr int kFooterDistance = 1447;
inline constexpr int kHeaderDistance = 851;

// 5.2.3: 22 lines fill 12756 twips. 580 × 22 = 12760 would leave room for 21 only.
inline constexpr int kLine = 579;
// 5.2.3: 28 characters of 16 pt need 448 pt and have 442.25: 98 % of the width each.
inline constexpr int kBodySize = 32;
inline constexpr int kBodyScale = 98;
// One character cell: 98 % of 16 pt.
inline constexpr int kCell = 314;
// One cell of 四号, for page numbers and the imprint.
inline constexpr int kSmallSize = 28;
inline constexpr int kSmallCell = 280;

// Tables: 小四 on 18 pt, 0.8 mm above and below.
inline constexpr int kTableSize = 24;
inline constexpr int kTableLine = 360;
inline constexpr int kTableMargin = 45;

// 7.3.1: 二号 for the title.
inline constexpr int kTitleSize = 44;

}  // namespace wengao::docx
