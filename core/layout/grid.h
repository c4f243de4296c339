// Grid: the sizes of GB/T 9704—2012, each beside its clause, and the two measures of a character.
//
// Why two measures. 三号 is 16 pt in every office suite, yet 28 characters of 16 pt are 158.04 mm
// and the text area is 156 mm wide. A DOCX therefore carries 16 pt type set 98 % wide, that is
// 439.04 pt in a line 442.25 pt wide; the office then stretches full lines to the edge. (A quarter
// point less between the characters would give 28 as well, but LibreOffice leaves out the last one
// of every stretch of one script, so lines with digits grow longer there than in Word.) So that the
// preview breaks lines where the DOCX does:
//   - *fit* measure, for breaking: 98 % of the advance, against 442.25 pt. Whole thousandths of a
//   pt.
//   - *pen* measure, for placing: advance − 0.2066 pt, which puts Han characters exactly on the 28
//     cells of 156 mm. Whole 28ths of a micrometre, so that a cell is exactly 156000 of them.
// A full line is then stretched (or, with many digits, squeezed by a hair) to the very edge of the
// text area, as the office does; a line of 28 Han characters has nothing left to stretch.
#pragma once

#include <cstdint>

#include "core/layout/page.h"

namespace wengao::layout {

// 5.1: A4. 5.2.1: 天头 37 mm, 订口 28 mm, 版心 156 mm × 225 mm.
inline constexpr Um kPageWidth = 210000;
inline constexpr Um kPageHeight = 297000;
inline constexpr Um kTextLeft = 28000;
inline constexpr Um kTextTop = 37000;
inline constexpr Um kTextWidth = 156000;
inline constexpr Um kTextHeight = 225000;
inline constexpr Um kTextRight = kTextLeft + kTextWidth;
inline constexpr Um kTextBottom = kTextTop + kTextHeight;

// 5.2.3: 22 rows of 28 characters fill the text area.
inline constexpr int kCells = 28;
inline constexpr int kRows = 22;

// Heights are counted in 22nds of a micrometre, so that a row is exactly 225000 of them.
using Rise = std::int32_t;
inline constexpr Rise kRow = kTextHeight;
inline constexpr Rise kFullPage = kRow * kRows;
constexpr Um to_um(Rise rise) { return (rise + kRows / 2) / kRows; }
constexpr Rise to_rise(Um um) { return um * kRows; }

// Widths while placing: 28ths of a micrometre.
using Pen = std::int32_t;
inline constexpr Pen kCell = kTextWidth;
constexpr Um to_um_width(Pen pen) { return (pen + (pen < 0 ? -kCells / 2 : kCells / 2)) / kCells; }

// Widths while breaking: thousandths of a point.
using Fit = std::int32_t;
inline constexpr Fit kFitWidth = 442250;  // 8845 twips, the text area as a DOCX states it
inline constexpr Fit kNarrow = 98;        // w:w w:val="98"

// Type sizes as an office names them, in thousandths of a point.
using Points = std::int32_t;
inline constexpr Points kErHao = 22000;   // 二号: title, 7.3.1
inline constexpr Points kSanHao = 16000;  // 三号: everything else, 5.2.2
inline constexpr Points kSiHao = 14000;   // 四号: page number 7.5, imprint 7.4
inline constexpr Points kXiaoSi = 12000;  // 小四: tables, by custom

constexpr Um em(Points size) {
  return static_cast<Um>((static_cast<std::int64_t>(size) * 25400 + 36000) / 72000);
}

// Only 三号 is set on the grid and therefore narrowed.
constexpr bool on_grid(Points size) { return size == kSanHao; }

// One 字 of blank or indent in a line of this size.
constexpr Fit fit_of_cells(Points size, int thousandths) {
  return static_cast<Fit>(static_cast<std::int64_t>(size) * (on_grid(size) ? kNarrow : 100) / 100 *
                          thousandths / 1000);
}
constexpr Pen pen_of_cells(Points size, int thousandths) {
  const std::int64_t cell = on_grid(size) ? kCell : std::int64_t{em(size)} * kCells;
  return static_cast<Pen>(cell * thousandths / 1000);
}

// The width of a character whose face gives it `advance` thousandths of an em.
constexpr Fit fit_of(Points size, int advance) {
  const auto whole = static_cast<Fit>(static_cast<std::int64_t>(size) * advance / 1000);
  return on_grid(size) ? whole * kNarrow / 100 : whole;
}
constexpr Pen pen_of(Points size, int advance) {
  const Pen whole = em(size) * kCells;
  const Pen tighten = on_grid(size) && advance > 0 ? whole - kCell : 0;
  return static_cast<Pen>(static_cast<std::int64_t>(whole) * advance / 1000) - tighten;
}

// In a row the em box of a line stands in the middle; its baseline lies 0.88 em under its top
// (0.12 em over its foot) in all four faces.
constexpr Um baseline_in(Um row_height, Points size) {
  return (row_height - em(size)) / 2 + em(size) * 88 / 100;
}

// 7.2.4: the upper edge of 发文机关标志 lies 35 mm under the text area's; Han characters reach
// 0.77 em over the baseline. 7.2.7: the red rule lies 4 mm under the document number; its width is
// not given, 1 to 3 pt by custom.
inline constexpr Um kMarkTop = 35000;
// 10.2: in an order it is 20 mm; 10.1: in a letter 30 mm under the edge of the paper.
inline constexpr Um kOrderMarkTop = 20000;
inline constexpr Um kLetterMarkTop = 30000;
// 10.1: red double rules, 170 mm wide: 4 mm under the mark and 20 mm over the paper's foot. Their
// widths are not given. What stands under the first is 7/8 of a character away.
inline constexpr Um kLetterRuleLeft = 20000;
inline constexpr Um kLetterRuleRight = 190000;
inline constexpr Um kLetterRuleFoot = kPageHeight - 20000;
inline constexpr Um kLetterThick = 1050;
inline constexpr Um kLetterThin = 350;
inline constexpr Um kLetterRules = 1900;  // both and the white between
inline constexpr Um kLetterGap = em(kSanHao) * 7 / 8;
inline constexpr Um kRedRuleGap = 4000;
inline constexpr Um kRedRule = 700;
inline constexpr std::uint32_t kRed = 0xFF0000;

// 7.5: the dash of the page number lies 7 mm under the text area; it is drawn 0.29 em over the
// baseline in the Song face.
inline constexpr Um kFolioDash = kTextBottom + 7000;
inline constexpr Um kFolioBaseline = kFolioDash + em(kSiHao) * 29 / 100;

static_assert(pen_of(kSanHao, 1000) == kCell);
static_assert(kCells * fit_of(kSanHao, 1000) <= kFitWidth);

}  // namespace wengao::layout
