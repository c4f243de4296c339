// References: words that point to a numbered part: 见第三部分, 上述（二）, （三）所述,
// 第三部分（二）.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/text/span.h"

namespace wengao::normalise {

struct Reference {
  std::size_t depth = 0;  // 1: a part of the first level; 2: （二）
  std::uint32_t ordinal = 0;
  Span numeral;             // its digits or Han numerals alone
  bool after_part = false;  // （二） of the part named right before it
};

// Those in `text` from unit `from` on, in order. A number in brackets refers only beside a word
// that says so (见 上述 所述 …): （二）in a title of a law or a note does not.
std::vector<Reference> references_in(std::u16string_view text, Off from);

}  // namespace wengao::normalise
