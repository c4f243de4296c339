#include "core/engine/word_count.h"

#include "core/text/chars.h"

namespace wengao::engine {

std::uint32_t count_words(std::u16string_view text) {
  std::uint32_t count = 0;
  bool in_run = false;
  for (const char16_t c : text) {
    if ((c & 0xFC00) == 0xDC00) continue;  // counted with the first half of its pair
    if (text::is_han(c) || text::is_cjk_mark(c)) {
      ++count;
      in_run = false;
    } else if (text::is_invisible(c)) {
      in_run = in_run && text::is_zero_width(c);
    } else {
      if (!in_run) ++count;
      in_run = true;
    }
  }
  return count;
}

}  // namespace wengao::engine
