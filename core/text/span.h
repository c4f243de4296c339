// Places in text. The only unit inside the core is the UTF-16 code unit.
#pragma once

#include <cstdint>
#include <string_view>

namespace wengao {

// Count of UTF-16 code units, from the start of a block unless a name says `flat`.
using Off = std::uint32_t;

// Half-open [begin, end).
struct Span {
  Off begin = 0;
  Off end = 0;

  [[nodiscard]] constexpr Off size() const { return end - begin; }
  [[nodiscard]] constexpr bool empty() const { return begin >= end; }
  [[nodiscard]] constexpr bool contains(Off at) const { return begin <= at && at < end; }
  [[nodiscard]] constexpr bool overlaps(Span other) const {
    return begin < other.end && other.begin < end;
  }
  friend constexpr bool operator==(Span, Span) = default;
};

// The part of `text` that `span` names. Precondition: span.end <= text.size().
[[nodiscard]] constexpr std::u16string_view part(std::u16string_view text, Span span) {
  return text.substr(span.begin, span.end - span.begin);
}

// False when `at` lies outside `text` or between the two halves of a surrogate pair.
[[nodiscard]] constexpr bool on_boundary(std::u16string_view text, std::size_t at) {
  if (at > text.size()) return false;
  if (at == 0 || at == text.size()) return true;
  const bool low = (text[at] & 0xFC00) == 0xDC00;
  const bool high = (text[at - 1] & 0xFC00) == 0xD800;
  return !(low && high);
}

}  // namespace wengao
