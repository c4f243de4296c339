// Words: reads what a house writes of its paper, piece by piece from the front.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string_view>

#include "core/layout/grid.h"

namespace wengao::layout {

class Words {
 public:
  explicit Words(std::u16string_view words) : left_(words) { skip_blanks(); }

  [[nodiscard]] bool empty() const { return left_.empty(); }
  [[nodiscard]] std::u16string_view left() const { return left_; }

  bool take(std::u16string_view word) {
    if (!left_.starts_with(word)) return false;
    left_.remove_prefix(word.size());
    skip_blanks();
    return true;
  }
  bool take_any(std::initializer_list<std::u16string_view> words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::u16string_view word) { return take(word); });
  }
  void skip() {
    left_.remove_prefix(1);
    skip_blanks();
  }

  // A number in thousandths: 3.7 → 3700. At most five digits before the point.
  std::optional<std::int32_t> number();
  // A length in micrometres: 3.7厘米, 37毫米, 10磅. Without a unit numbers under 10 are
  // centimetres.
  std::optional<Um> length();
  // 三号, 3号, 小四, 16磅. Whole half points, as offices have them.
  std::optional<Points> size();

 private:
  void skip_blanks() {
    while (!left_.empty() && (left_.front() == u' ' || left_.front() == u'　')) {
      left_.remove_prefix(1);
    }
  }

  std::u16string_view left_;
};

}  // namespace wengao::layout
