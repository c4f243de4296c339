#include "core/facts/triggers.h"

#include "core/text/chars.h"

namespace wengao::facts {
namespace {

bool between_digits(std::u16string_view text, std::size_t at) {
  return at > 0 && at + 1 < text.size() && text::is_digit(text[at - 1]) &&
         text::is_digit(text[at + 1]);
}

}  // namespace

void find_triggers(std::u16string_view text, Span content, Triggers& out) {
  out.places.clear();
  out.any = 0;
  for (Off at = content.begin; at < content.end; ++at) {
    const char16_t c = text[at];
    std::uint8_t classes = classes_of(c);
    if (classes == 0) continue;
    // 3.5 and 9:30 hold no mark; only 2024.1.5 and its like are dates.
    if (c < 0x80 && (classes & (kMark | kDate)) != 0) {
      const bool inside = between_digits(text, at);
      classes &= static_cast<std::uint8_t>(inside ? ~kMark : ~kDate);
      if (classes == 0) continue;
    }
    out.any |= classes;
    out.places.push_back({at, classes});
  }
}

Triggers triggers_of(std::u16string_view text, Span content) {
  Triggers out;
  find_triggers(text, content, out);
  return out;
}

}  // namespace wengao::facts
