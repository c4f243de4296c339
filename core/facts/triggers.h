// One pass over a paragraph finds every unit an extractor may start at; the extractors look at
// those places only. This is what keeps extraction an order faster than reading the text once for
// each.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/text/span.h"

namespace wengao::facts {

// Classes of units, one bit each.
enum Trigger : std::uint8_t {
  kNumber = 1,  // digits of both widths, Han numerals with 万 and 亿
  kPoint = 2,   // 是 要 第 首 … : words that count points off or announce them
  kDate = 4,    // 年 月 日 半 季 and . - / between digits
  kMark = 8,    // half-width marks that are not between two digits
  kName = 16,   // the last character of 合作社 and 公司
};

namespace detail {

struct Class {
  std::u16string_view units;
  std::uint8_t bit;
};
inline constexpr std::array<Class, 5> kClasses{{
    {u"0123456789\uFF10\uFF11\uFF12\uFF13\uFF14\uFF15\uFF16\uFF17\uFF18\uFF19"
     u"〇零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟貳叄陸",
     kNumber},
    {u"是要第首其再最一另以下如主", kPoint},
    {u"年月日半季.-/", kDate},
    {u",.;:?!()\"", kMark},
    {u"社司", kName},
}};

// The class of a unit in two steps: its row by its high half, its cell by its low half. Most rows
// hold nothing and are one and the same.
struct Table {
  static constexpr std::size_t kRows = 48;
  std::array<std::uint8_t, 256> row{};
  std::array<std::array<std::uint8_t, 256>, kRows> cells{};
  std::size_t used = 1;
};
inline constexpr Table kTable = [] {
  Table table;
  for (const Class& c : kClasses) {
    for (const char16_t unit : c.units) {
      std::uint8_t& row = table.row[unit >> 8];
      if (row == 0) row = static_cast<std::uint8_t>(table.used++);
      table.cells[row][unit & 0xFF] |= c.bit;
    }
  }
  return table;
}();
static_assert(kTable.used <= Table::kRows);

}  // namespace detail

// The classes of one unit, looked at alone.
constexpr std::uint8_t classes_of(char16_t c) {
  return detail::kTable.cells[detail::kTable.row[c >> 8]][c & 0xFF];
}

struct TriggerAt {
  Off at = 0;
  std::uint8_t classes = 0;
};

struct Triggers {
  std::vector<TriggerAt> places;  // in text order
  std::uint8_t any = 0;           // all classes that occur
};

// Of the units in `content`, a span of `text`. `out` is emptied first and keeps its storage.
void find_triggers(std::u16string_view text, Span content, Triggers& out);
Triggers triggers_of(std::u16string_view text, Span content);

}  // namespace wengao::facts
