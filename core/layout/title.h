// Title: where a long title breaks. GB/T 9704—2012, 7.3.1: 回行时词意完整、排列对称、长短适宜、间距
// 恰当，排列应使用梯形或菱形.
#pragma once

#include <string_view>
#include <vector>

#include "core/layout/grid.h"
#include "core/text/span.h"

namespace wengao::layout {

// The offset at which each line of the title ends; the last is text.size(). Never empty. Words are
// told by a small built-in list and not by a dictionary, so that every build, with or without its
// data loaded, breaks alike. Exporters that name line breaks use this too.
std::vector<Off> title_breaks(std::u16string_view text, Face face, const Grid& grid);

}  // namespace wengao::layout
