// Grid: the page of GB/T 9704—2012, or that of a house which differs from it, and the two measures
// of a character on it.
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

// Heights are counted in 22nds of a micrometre, so that 22 rows fill 225 mm to the last of them.
using Rise = std::int32_t;
inline constexpr int kRiseUnits = 22;
constexpr Um to_um(Rise rise) { return (rise + kRiseUnits / 2) / kRiseUnits; }
constexpr Rise to_rise(Um um) { return um * kRiseUnits; }

// Widths while placing: 28ths of a micrometre, so that 28 characters fill 156 mm.
using Pen = std::int32_t;
inline constexpr int kPenUnits = 28;
constexpr Um to_um_width(Pen pen) {
  return (pen + (pen < 0 ? -kPenUnits / 2 : kPenUnits / 2)) / kPenUnits;
}

// Widths while breaking: thousandths of a point.
using Fit = std::int32_t;

// Lengths as a DOCX states them: a twip is 25400 / 1440 µm, and 50 thousandths of a point.
constexpr int twips(Um um) { return static_cast<int>((std::int64_t{um} * 72 + 635) / 1270); }
inline constexpr Fit kFitOfTwip = 50;

// Type sizes as an office names them, in thousandths of a point.
using Points = std::int32_t;
inline constexpr Points kErHao = 22000;   // 二号: title, 7.3.1
inline constexpr Points kSanHao = 16000;  // 三号: everything else, 5.2.2
inline constexpr Points kSiHao = 14000;   // 四号: page number 7.5, imprint 7.4
inline constexpr Points kXiaoSi = 12000;  // 小四: tables, by custom

constexpr Um em(Points size) {
  return static_cast<Um>((static_cast<std::int64_t>(size) * 25400 + 36000) / 72000);
}

// In a row the em box of a line stands in the middle; its baseline lies 0.88 em under its top
// (0.12 em over its foot) in all four faces.
constexpr Um baseline_in(Um row_height, Points size) {
  return (row_height - em(size)) / 2 + em(size) * 88 / 100;
}

// What marks do in a line that is too long by one of them.
enum class Marks : std::uint8_t {
  whole,       // stay a cell wide: the line ends a character earlier
  hanging,     // a stop may stand outside the text area
  compressed,  // take half a cell at the line's end
};

struct Grid {
  // 5.1: A4. 5.2.1: 天头 37 mm, 订口 28 mm, 版心 156 mm × 225 mm.
  Um page_width = 210000;
  Um page_height = 297000;
  Um left = 28000;
  Um top = 37000;
  Um width = 156000;
  Um height = 225000;
  // 5.2.3: 22 rows of 28 characters fill the text area.
  int cells = 28;
  int rows = 22;
  Pen cell = 156000;
  Rise row = 225000;
  Points body = kSanHao;
  Points title = kErHao;
  Fit fit_width = 442250;  // 8845 twips, the text area as a DOCX states it
  Fit narrow = 98;         // w:w of type of the body's size: per cent of its width
  Marks marks = Marks::whole;

  friend bool operator==(const Grid&, const Grid&) = default;

  [[nodiscard]] constexpr Um right() const { return left + width; }
  [[nodiscard]] constexpr Um bottom() const { return top + height; }
  [[nodiscard]] constexpr Rise full_page() const { return to_rise(height); }

  // Only type of the body's size is set on the grid.
  [[nodiscard]] constexpr bool on_grid(Points size) const { return size == body; }

  // One 字 of blank or indent in a line of this size.
  [[nodiscard]] constexpr Fit fit_of_cells(Points size, int thousandths) const {
    return static_cast<Fit>(std::int64_t{size} * (on_grid(size) ? narrow : 100) / 100 *
                            thousandths / 1000);
  }
  [[nodiscard]] constexpr Pen pen_of_cells(Points size, int thousandths) const {
    const std::int64_t one = on_grid(size) ? cell : std::int64_t{em(size)} * kPenUnits;
    return static_cast<Pen>(one * thousandths / 1000);
  }

  // The width of a character whose face gives it `advance` thousandths of an em.
  [[nodiscard]] constexpr Fit fit_of(Points size, int advance) const {
    const auto whole = static_cast<Fit>(std::int64_t{size} * advance / 1000);
    return on_grid(size) ? whole * narrow / 100 : whole;
  }
  [[nodiscard]] constexpr Pen pen_of(Points size, int advance) const {
    const Pen whole = em(size) * kPenUnits;
    const Pen tighten = on_grid(size) && advance > 0 ? whole - cell : 0;
    return static_cast<Pen>(std::int64_t{whole} * advance / 1000) - tighten;
  }

  // The page that tables too wide for it stand on: a quarter turn to the right, chapter 8. Its
  // upper edge is the upright page's left one, so that pages on both sides of a leaf are read
  // turning the paper the same way: 单页码表头在订口一边，双页码表头在切口一边.
  [[nodiscard]] constexpr Grid turned() const {
    Grid out = *this;
    out.page_width = page_height;
    out.page_height = page_width;
    out.left = page_height - bottom();
    out.top = left;
    out.width = height;
    out.height = width;
    out.measure_lines();
    return out;
  }

  // Gives what follows from the text area and the cell: fit_width, and the cells and rows it holds.
  constexpr void measure_lines() {
    fit_width = (twips(page_width) - twips(left) - twips(page_width - left - width)) * kFitOfTwip;
    cells = static_cast<int>(std::int64_t{width} * kPenUnits / cell);
    rows = full_page() / row;
  }
};

static_assert(Grid{}.pen_of(kSanHao, 1000) == Grid{}.cell);
static_assert(Grid{}.cells * Grid{}.fit_of(kSanHao, 1000) <= Grid{}.fit_width);

// 7.2.4: the upper edge of 发文机关标志 lies 35 mm under the text area's; Han characters reach
// 0.77 em over the baseline. 7.2.7: the red rule lies 4 mm under the document number; its width is
// not given, 1 to 3 pt by custom.
inline constexpr Um kMarkTop = 35000;
// 10.2: in an order it is 20 mm; 10.1: in a letter 30 mm under the edge of the paper.
inline constexpr Um kOrderMarkTop = 20000;
inline constexpr Um kLetterMarkTop = 30000;
// 10.1: red double rules, 170 mm wide: 4 mm under the mark and 20 mm over the paper's foot. Their
// widths are not given. What stands under the first is 7/8 of a character away.
inline constexpr Um kLetterRuleLength = 170000;
inline constexpr Um kLetterRuleFoot = 20000;
inline constexpr Um kLetterThick = 1050;
inline constexpr Um kLetterThin = 350;
inline constexpr Um kLetterRules = 1900;  // both and the white between
inline constexpr Um kLetterGap = em(kSanHao) * 7 / 8;
inline constexpr Um kRedRuleGap = 4000;
inline constexpr Um kRedRule = 700;
inline constexpr std::uint32_t kRed = 0xFF0000;

// 7.5: the dash of the page number lies 7 mm under the text area; it is drawn 0.29 em over the
// baseline in the Song face.
inline constexpr Um kFolioGap = 7000;
constexpr Um folio_baseline(const Grid& grid, Points size) {
  return grid.bottom() + kFolioGap + em(size) * 29 / 100;
}

}  // namespace wengao::layout
