// Lists whose items are parted by 、: how many items there are, and whether they are of one make.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace wengao::facts {

// How many items a list may have: 、 part two for certain, 和 与 及 only perhaps.
struct Items {
  int least = 1;
  int most = 1;
  int marks = 0;  // 、
};
Items items_of(std::u16string_view list);

// 〝 and 〞 stand in for “ and ” in converted texts.
constexpr bool opens_quote(char16_t c) {
  return c == u'\u201C' || c == u'\u2018' || c == u'\u301D';
}
constexpr bool closes_quote(char16_t c) {
  return c == u'\u201D' || c == u'\u2019' || c == u'\u301E';
}

// Quotations side by side, with at most one of 、 ， 和 between two: how many from `at` on, and
// where the last ends.
struct Quotations {
  int count = 0;
  std::size_t end = 0;
};
Quotations quotations_at(std::u16string_view text, std::size_t at);

inline bool fit(const Items& items, std::int64_t announced) {
  return items.most >= 2 && announced >= items.least && announced <= items.most;
}

// 即实、全、真、乐做好工作: alike items, the last of which runs on into the sentence.
bool runs_on(std::u16string_view list, std::int64_t announced);

// 全镇有东湾、西坪、南沟、北岭: items of one length or with one last character. The first may have
// a verb before it. Precondition: the list has two marks.
bool alike(std::u16string_view list);

// 到位 of 个到位：, 不放过 of 个不放过”: what is counted, at most five characters.
std::u16string_view counted_noun(std::u16string_view behind_number);
// 思想到位、责任到位: every item begins or ends with the noun.
bool each_says(std::u16string_view list, std::u16string_view noun);
// 方面的工作, 措施: the words end in what points are given of.
bool names_points(std::u16string_view words);

// 学习、考勤、请销假: no item longer than four characters or with 以…为, so that none holds 、
// itself.
bool short_items(std::u16string_view list);

// The number a point within a paragraph opens with at `at`: ①, （1）, or 1. behind ： or ；; 0 for
// none.
std::int64_t point_number(std::u16string_view text, std::size_t at);

}  // namespace wengao::facts
