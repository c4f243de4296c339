// Fixed expressions of official language (data/fixed.txt) of which one character gave way to one
// that sounds or looks the same: 齐心胁力, 逐条消号. What a table of wrong words would have to list
// by the ten thousand.
#pragma once

#include <string_view>
#include <vector>

#include "core/text/span.h"

namespace wengao::lint {

struct NearMiss {
  Span span;                  // the expression as it stands in the text
  Off wrong = 0;              // where its wrong character stands
  std::u16string_view right;  // the expression as it should be
};

// Appends those within the Han characters of `run`, in text order, none over another.
void near_misses(std::u16string_view text, Span run, std::vector<NearMiss>& out);

// True when text[at] and its double after it are one character of a fixed expression that stands on
// both sides of them: 高质质量发展.
bool doubled_within(std::u16string_view text, Span run, Off at);

}  // namespace wengao::lint
