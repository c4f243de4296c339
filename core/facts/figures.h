// The quantities of one block made comparable: values in base units, with the words around them.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <span>
#include <string_view>
#include <vector>

#include "core/facts/extractors.h"
#include "core/facts/number.h"
#include "core/facts/relations.h"

namespace wengao::facts {

struct Figure {
  const Fact* fact = nullptr;
  Span span;
  Decimal value;              // in the base unit
  std::int64_t factor = 1;    // of 万 and 亿 in its unit
  std::u16string_view unit;   // base unit; 名 and 位 are 人
  Off sentence = 0;           // where its sentence begins
  Off statement = 0;          // where its part of the sentence between ； begins
  std::uint32_t depth = 0;    // how many brackets are open
  std::uint32_t bracket = 0;  // which bracket pair of the block, 0 outside

  [[nodiscard]] QuantityType type() const { return static_cast<QuantityType>(fact->type); }
  [[nodiscard]] bool percent() const { return type() == QuantityType::percent; }
};

inline bool same_sentence(const Figure& a, const Figure& b) { return a.sentence == b.sentence; }

// Takes 万 and 亿 off the front of a unit: what they make it worth.
std::int64_t take_scale(std::u16string_view& unit);

// Quantities in text order; those too large for exact arithmetic are left out.
std::vector<Figure> figures_of(const Block& block, std::span<const Fact> facts);

// Half of the last written place of a figure in the base unit, wider when it says 余 or 约.
Decimal slack(const Figure& figure);

// To `places` after the point.
Decimal rounded(double value, std::uint8_t places);

Term term_of(const Block& block, const Figure& figure);

// True when `words` holds `word`.
inline bool has(std::u16string_view words, std::u16string_view word) {
  return words.find(word) != words.npos;
}
using Words = std::initializer_list<std::u16string_view>;
inline bool has_any(std::u16string_view words, Words list) {
  return std::any_of(list.begin(), list.end(),
                     [&](std::u16string_view word) { return has(words, word); });
}
inline bool starts_with_any(std::u16string_view words, Words list) {
  return std::any_of(list.begin(), list.end(),
                     [&](std::u16string_view word) { return words.starts_with(word); });
}
inline bool ends_with_any(std::u16string_view words, Words list) {
  return std::any_of(list.begin(), list.end(),
                     [&](std::u16string_view word) { return words.ends_with(word); });
}

// The steps of relations_of, each adding what it finds.
void sums(const Block& block, std::span<const Figure> figures, std::vector<Relation>& out);
void parts_in_statements(const Block& block, std::span<const Figure> figures,
                         std::vector<Relation>& out);
void changes(const Block& block, std::span<const Figure> figures, std::vector<Relation>& out);
void parts_of_wholes(const Block& block, std::span<const Figure> figures,
                     std::vector<Relation>& out);
void each(const Block& block, std::span<const Figure> figures, std::vector<Relation>& out);
void shares(const Block& block, std::span<const Figure> figures, std::vector<Relation>& out);
void spans(const Block& block, std::span<const Figure> figures, std::vector<Relation>& out);
void counts(const Block& block, std::span<const Fact> facts, std::vector<Relation>& out);
void repeats(const Block& block, std::span<const Figure> figures, std::vector<Relation>& out);

}  // namespace wengao::facts
