// Where a figure is of, as far as its words say so with certainty.
#pragma once

#include <string_view>

namespace wengao::facts {

// The place the clause begins with (南湖村新修道路3公里; 2024年，全镇收入; 在石桥社区走访57户),
// else the one the sentence goes on about; nothing where there are several (南湖村、北山村) or
// none. `words`: from the start of the sentence to the figure.
std::u16string_view place_before(std::u16string_view words);

// 南湖村 of the words of a row and column of a table; nothing when those begin with no place.
std::u16string_view place_of_row(std::u16string_view words);

}  // namespace wengao::facts
