// Words inside which no mark is punctuation: addresses, times, decimals, standard numbers. Rules
// that correct marks and extractors that read numbers both ask here.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/text/span.h"

namespace wengao::facts {

enum class Protection : std::uint8_t {
  address,    // https://a.cn/?b=1,2  www.a.cn  a@b.cn
  file,       // 附表.xlsx (the ASCII part)
  time,       // 9:30  3:1
  decimal,    // 3.14  2024.12.30
  thousands,  // 1,234.5
  standard,   // GB/T 9704—2012
  model,      // A4  HD-200/B
  inch,       // 5"
};

struct ProtectedSpan {
  Span span;
  Protection what = Protection::address;
};

// In text order, not overlapping. Linear in the text.
std::vector<ProtectedSpan> protected_spans(std::u16string_view text);

// The one that holds `at`, or null.
const ProtectedSpan* protection_at(const std::vector<ProtectedSpan>& spans, Off at);

}  // namespace wengao::facts
