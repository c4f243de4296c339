// Fact: a small value a block states: a heading number, a quantity, a date, an enumeration word.
// Rules that look beyond one block see facts only.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/doc/block.h"

namespace wengao {

// Rules declare the one family they read; only a change in that family runs them again.
enum class FactFamily : std::uint8_t {
  numbering,    // a heading's or item's number
  enumeration,  // 一是 二是 第一 首先 …
  quantity,     // a number with its unit and subject
  date,         // a date, a year, a period
  punctuation,  // how many half-width marks stand in Chinese text
  duplicate,    // a fingerprint of a paragraph
  headline,     // a fingerprint of a title or of a line outside the reports
  cell,         // a cell of a table: its number or its words
  name,         // an organisation with a name of its own
  structure,    // the parts of a report: title, headings, what paragraphs speak of, signature, date
  count_
};

// An exact decimal: units × 10^-scale. 12.20 keeps its two places.
struct Decimal {
  std::int64_t units = 0;
  std::uint8_t scale = 0;
  friend bool operator==(Decimal, Decimal) = default;
};

struct Fact {
  FactFamily family = FactFamily::numbering;
  std::uint8_t type = 0;     // the family's own enum, in its extractor's header
  std::uint8_t level = 0;    // numbering, enumeration: level by shape. structure: of a heading
  bool approximate = false;  // 余 近 多 约 左右
  Span span;                 // the words of the fact in its block
  // numbering, enumeration: ordinal, or how many are announced. date: year. punctuation: how many
  // half-width marks. quantity: -1 less than said (近 不到), 1 more (余 多 超过), 0 as said.
  // duplicate, headline: fingerprint.
  // cell: its column.
  std::int64_t a = 0;
  // numbering: Marker. enumeration: 1 when the announced list follows at once. date: month, half or
  // quarter. punctuation: how many full-width stops. duplicate, headline: length.
  // cell: how many columns.
  std::int64_t b = 0;
  // date: day. numbering: form of the marker. punctuation: which marks, a bit each.
  std::int64_t c = 0;
  Decimal value;        // quantity, indicator
  Decimal upper;        // quantity: the upper end of a range (4—8个百分点), else as value
  std::u16string unit;  // quantity: "件", "万元", "%". name: "专业合作社"
  // quantity: what is counted, as far as the clause tells. name: the words before the kind of body.
  // cell: its words
  std::u16string subject;

  friend bool operator==(const Fact&, const Fact&) = default;
};

// A fact and the block that states it. Rules see the order of facts and nothing of lines: those
// serve the lists that are kept between edits, and a move of lines runs no rule again.
struct FactAt {
  BlockId block = 0;
  std::uint32_t line = 0;
  const Fact* fact = nullptr;
};
// [from, to) of such a list.
struct FactRange {
  std::size_t from = 0;
  std::size_t to = 0;
};

namespace facts {
// All facts of one block, in order of family, then of place. Pure; never fails.
std::vector<Fact> extract(const Block& block);
// The same for many blocks, faster than one after the other. `out` has a place for each block; what
// stands there is replaced.
void extract(std::span<const Block> blocks, std::span<std::vector<Fact>> out);
}  // namespace facts

}  // namespace wengao
