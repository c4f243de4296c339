// Headings inside a paragraph: what a copy has run together in one line of thousands of characters.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/doc/block.h"

namespace wengao::recognise {

struct InnerHeading {
  std::uint8_t level = 0;
  std::uint32_t ordinal = 0;
  Marker shape = Marker::none;
  Span marker;
  Span lead;  // its own words; the body follows
};

// The headings of `text` beyond the one it begins with, in order. Only those that go on counting
// (一、 … 二、 …) within the paragraph: at least two in all. Empty for ordinary paragraphs.
std::vector<InnerHeading> inner_headings(std::u16string_view text, const BlockInfo& info);

}  // namespace wengao::recognise
