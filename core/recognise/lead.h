// Lead: the part of a numbered paragraph that is its heading. （一）建立机制。各村… → 建立机制
#pragma once

#include <cstdint>
#include <string_view>

#include "core/recognise/markers.h"
#include "core/text/span.h"

namespace wengao::recognise {

struct Lead {
  Span span;                 // without marker, and without the stop that closes it
  bool run_in = false;       // text follows
  bool inline_list = false;  // 1、…；2、…；3、…: items of a list within one paragraph
  std::uint8_t trust = 0;    // 0–100: how surely this is a heading, by its form alone
};

// The lead of a paragraph that begins with `mark`. Looks at a bounded number of characters.
Lead find_lead(std::u16string_view text, Span content, const Mark& mark);

}  // namespace wengao::recognise
