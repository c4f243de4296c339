#include "core/import/html/style.h"

#include <algorithm>

#include "core/import/html/tokens.h"
#include "core/text/chars.h"
#include "core/text/span.h"

namespace wengao::import::html {
namespace {

std::u16string_view tight(std::u16string_view words) {
  while (!words.empty() && text::is_space(words.front())) words.remove_prefix(1);
  while (!words.empty() && text::is_space(words.back())) words.remove_suffix(1);
  return words;
}

}  // namespace

std::u16string_view style_value(std::u16string_view style, std::u16string_view key) {
  for (std::size_t at = 0; at < style.size();) {
    const std::size_t end = std::min(style.find(u';', at), style.size());
    const std::u16string_view property = style.substr(at, end - at);
    const std::size_t colon = property.find(u':');
    if (colon != property.npos && named(tight(property.substr(0, colon)), key)) {
      std::u16string_view value = tight(property.substr(colon + 1));
      while (!value.empty() && (value.front() == u'"' || value.front() == u'\'')) {
        value.remove_prefix(1);
      }
      while (!value.empty() && (value.back() == u'"' || value.back() == u'\'')) {
        value.remove_suffix(1);
      }
      return value;
    }
    at = end + 1;
  }
  return {};
}

bool style_holds(std::u16string_view style, std::u16string_view key, std::u16string_view value) {
  const std::u16string_view found = style_value(style, key);
  return found.size() >= value.size() && named(found.substr(0, value.size()), value);
}

std::size_t number_of(std::u16string_view text, std::size_t otherwise, std::size_t most) {
  std::size_t out = 0;
  for (const char16_t c : text) {
    if (!text::is_digit(c)) return otherwise;
    out = std::min(out * 10 + static_cast<std::size_t>(c - u'0'), most);
  }
  return text.empty() || out == 0 ? otherwise : out;
}

}  // namespace wengao::import::html
