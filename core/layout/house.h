// House: the paper of one house, where it differs from GB/T 9704—2012 on purpose. Without house
// rules it is the standard's.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/layout/grid.h"
#include "core/layout/page.h"

namespace wengao::layout {

// 7.5: — 1 — in 四号 宋体 at the outer edge: right on odd pages, left on even ones.
struct Folio {
  enum class Side : std::uint8_t { outer, centre, left, right };
  bool printed = true;
  Side side = Side::outer;
  Face face = Face::songti;
  Points size = kSiHao;
  // What stands before the page's number, between it and the number of pages, and at the end.
  std::u16string before = u"\u2014 ";
  std::optional<std::u16string> between = {};  // nothing: the number of pages is not told
  std::u16string after = u" \u2014";

  friend bool operator==(const Folio&, const Folio&) = default;
};

struct House {
  Grid grid;
  Face body = Face::fangsong;             // 5.2.2
  Face title = Face::xiaobiaosong;        // 7.3.1
  Face heading_1 = Face::heiti;           // 7.3.3
  Face heading_2 = Face::kaiti;           // 7.3.3
  Folio folio;                            // 7.5
  bool sealed = false;                    // 7.3.5.1 in place of 7.3.5.2
  bool keeps_pairs = false;               // no page opens or closes with one line of a paragraph
  std::array<std::string, 5> font_names;  // by Face: as offices know the fonts; empty: the usual

  friend bool operator==(const House&, const House&) = default;
};

// A point in which a house differs: "body-size", 四号. The items are those of profile.schema.json.
struct Point {
  std::string_view item;
  std::u16string_view value;
};

// Whether a value of an item can be read. Items that no page shows (date-form) take any.
bool is_understood(const Point& point);

// Whether a point, understood, is another than GB/T 9704—2012 has it. A font's own name is none
// while its face is the standard's; nor is a pitch whose rows are as many and fill the text area to
// a millimetre (6.1); nor either way to set a signature, with a seal or without (7.3.5).
bool differs(const Point& point);

// The house of these points; of two with one item the later counts, and what is not understood is
// left out. Nothing when no page comes of them: no room for text, or more characters than fit.
std::optional<House> house_of(std::span<const Point> points);

}  // namespace wengao::layout
