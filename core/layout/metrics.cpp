#include "core/layout/metrics.h"

#include <algorithm>
#include <cstdint>
#include <span>

#include "core/text/chars.h"

namespace wengao::layout {
namespace {

struct Exception {
  char16_t code;
  std::uint16_t width;
};

#include "core/layout/metrics/fangsong.inc"
#include "core/layout/metrics/heiti.inc"
#include "core/layout/metrics/kaiti.inc"
#include "core/layout/metrics/songti.inc"
#include "core/layout/metrics/xiaobiaosong.inc"

struct Table {
  const std::uint16_t* ascii;
  std::span<const Exception> others;
};

// In the order of enum Face.
constexpr Table kTables[] = {
    {k_fangsong_ascii, k_fangsong_others},
    {k_kaiti_ascii, k_kaiti_others},
    {k_heiti_ascii, k_heiti_others},
    {k_songti_ascii, k_songti_others},
    {k_xiaobiaosong_ascii, k_xiaobiaosong_others},
};

bool is_combining(char32_t c) {
  return (c >= 0x0300 && c <= 0x036F) || (c >= 0xFE00 && c <= 0xFE0F) || c == 0x20E3 ||
         (c >= 0xE0100 && c <= 0xE01EF);
}

bool is_latin_letter_of_fallback(char32_t c) {
  return c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7;
}

}  // namespace

int advance(Face face, char32_t c) {
  // The two great cases first: Han and full-width marks, then ASCII.
  if (c >= 0x2E80 && c < 0xFE00) return 1000;
  const Table& table = kTables[static_cast<std::size_t>(face)];
  if (c >= 0x20 && c < 0x7F) return table.ascii[c - 0x20];
  if (c == u'\t') return 1000;  // a stray tab in running text: one cell
  if (c < 0x20 || (c >= 0x7F && c < 0xA0) || is_combining(c)) return 0;
  if (c > 0xFFFF) return 1000;
  const auto code = static_cast<char16_t>(c);
  if (text::is_zero_width(code)) return 0;
  const auto at = std::lower_bound(table.others.begin(), table.others.end(), code,
                                   [](const Exception& e, char16_t x) { return e.code < x; });
  if (at != table.others.end() && at->code == code) return at->width;
  if (c == 0xB2 || c == 0xB3 || c == 0xB9) return 385;  // ², ³, ¹
  return is_latin_letter_of_fallback(c) ? 500 : 1000;
}

}  // namespace wengao::layout
