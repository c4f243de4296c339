// One pass over a paragraph finds every unit an extractor may start at; the extractors look at
// those places only. This is what keeps extraction an order faster than reading the text once for
// each.
#pragma once

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
};

struct TriggerAt {
  Off at = 0;
  std::uint8_t classes = 0;
};

struct Triggers {
  std::vector<TriggerAt> places;  // in text order
  std::uint8_t any = 0;           // all classes that occur
};

// Of the units in `content`, a span of `text`.
Triggers triggers_of(std::u16string_view text, Span content);

}  // namespace wengao::facts
