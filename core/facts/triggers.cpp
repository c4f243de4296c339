#include "core/facts/triggers.h"

#include <array>

#include "core/text/chars.h"

namespace wengao::facts {
namespace {

struct Class {
  std::u16string_view units;
  std::uint8_t bit;
};
constexpr std::array<Class, 4> kClasses{{
    {u"0123456789\uFF10\uFF11\uFF12\uFF13\uFF14\uFF15\uFF16\uFF17\uFF18\uFF19"
     u"〇零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟貳叄陸",
     kNumber},
    {u"是要第首其再最一另以下如主", kPoint},
    {u"年月日半季.-/", kDate},
    {u",.;:?!()\"", kMark},
}};

// The class of a unit in two steps: its row by its high half, its cell by its low half. Most rows
// hold nothing and are one and the same.
struct Table {
  static constexpr std::size_t kRows = 48;
  std::array<std::uint8_t, 256> row{};
  std::array<std::array<std::uint8_t, 256>, kRows> cells{};
  std::size_t used = 1;
};
constexpr Table kTable = [] {
  Table table;
  for (const Class& c : kClasses) {
    for (const char16_t unit : c.units) {
      std::uint8_t& row = table.row[unit >> 8];
      if (row == 0) row = static_cast<std::uint8_t>(table.used++);
      table.cells[row][unit & 0xFF] |= c.bit;
    }
  }
  return table;
}();
static_assert(kTable.used <= Table::kRows);

bool between_digits(std::u16string_view text, std::size_t at) {
  return at > 0 && at + 1 < text.size() && text::is_digit(text[at - 1]) &&
         text::is_digit(text[at + 1]);
}

}  // namespace

Triggers triggers_of(std::u16string_view text, Span content) {
  Triggers out;
  for (Off at = content.begin; at < content.end; ++at) {
    const char16_t c = text[at];
    std::uint8_t classes = kTable.cells[kTable.row[c >> 8]][c & 0xFF];
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
  return out;
}

}  // namespace wengao::facts
