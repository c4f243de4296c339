// Lists whose items are parted by 、: how many items there are, and whether they are of one make.
#pragma once

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

inline bool fit(const Items& items, std::int64_t announced) {
  return items.most >= 2 && announced >= items.least && announced <= items.most;
}

// 即实、全、真、乐做好工作: alike items, the last of which runs on into the sentence.
bool runs_on(std::u16string_view list, std::int64_t announced);

// 全镇有东湾、西坪、南沟、北岭: items of one length or with one last character. The first may have
// a verb before it. Precondition: the list has two marks.
bool alike(std::u16string_view list);

}  // namespace wengao::facts
