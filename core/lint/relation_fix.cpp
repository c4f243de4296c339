#include "core/lint/relation_fix.h"

#include <algorithm>
#include <array>

#include "core/facts/number.h"
#include "core/text/chars.h"
#include "core/text/numerals.h"
#include "core/text/utf.h"

namespace wengao::lint {
namespace {

using facts::RelationKind;

// Whether the relation says what the figure should be, and not merely that it cannot be so.
bool is_certain(RelationKind kind) {
  constexpr std::array kCertain{RelationKind::sum,        RelationKind::growth,
                                RelationKind::difference, RelationKind::completion,
                                RelationKind::product,    RelationKind::average,
                                RelationKind::count,      RelationKind::duration};
  return std::find(kCertain.begin(), kCertain.end(), kind) != kCertain.end();
}

bool is_divided(RelationKind kind) {
  return kind == RelationKind::growth || kind == RelationKind::completion ||
         kind == RelationKind::average;
}

// Half away from zero. Precondition: value is not negative.
Decimal rounded_to(Decimal value, std::uint8_t places) {
  while (value.scale > places) {
    const bool last = value.scale == places + 1;
    value.units = (value.units + (last ? 5 : 0)) / 10;
    --value.scale;
  }
  return value;
}

// 五 → 七; 两项 stays 两 for two.
std::u16string like_numeral(std::u16string_view numeral, std::int64_t value) {
  if (value == 2 && numeral != u"二") return u"两";
  return text::to_han(value);
}

}  // namespace

std::u16string computed_digits(const facts::Relation& relation, std::uint8_t places) {
  Decimal value = relation.computed;
  if (!is_certain(relation.kind) || value.units < 0) return {};
  for (std::int64_t factor = relation.factor; factor >= 10; factor /= 10) ++value.scale;
  constexpr std::uint8_t kMost = 6;
  value = rounded_to(value, is_divided(relation.kind) ? places : std::max(places, kMost));
  while (value.scale > places && value.units % 10 == 0) {
    value.units /= 10;
    --value.scale;
  }
  for (; value.scale < places && value.units < 100'000'000'000; ++value.scale) value.units *= 10;
  return text::from_utf8(facts::to_string(value));
}

Rewritten rewritten(const Block& block, const facts::Relation& relation) {
  const std::u16string_view text = block.text;
  Span span = relation.total.span;
  const bool whole = relation.computed.scale == 0 && relation.factor == 1;
  if (const auto numeral = text::read_han_numeral(part(text, span)); numeral && whole) {
    if (!is_certain(relation.kind) || relation.computed.units < 2 || numeral->value < 2) return {};
    span.end = span.begin + numeral->units;
    return {span, like_numeral(part(text, span), relation.computed.units)};
  }
  while (span.begin < span.end && !text::is_digit(text[span.begin])) ++span.begin;
  Off end = span.begin;
  while (end < text.size() && text::is_digit(text[end])) ++end;
  std::uint8_t places = 0;
  if (end + 1 < text.size() && text[end] == u'.' && text::is_digit(text[end + 1])) {
    for (++end; end < text.size() && text::is_digit(text[end]); ++end) ++places;
  }
  // 1,234 and 120余 are written in a way of their own.
  constexpr std::u16string_view kGoesOn = u".,，余多几百千";
  if (end == span.begin || end > relation.total.span.end) return {};
  if (end < text.size() && kGoesOn.find(text[end]) != kGoesOn.npos && end < span.end) return {};
  span.end = end;
  std::u16string words = computed_digits(relation, places);
  if (words.empty() || words == part(text, span)) return {};
  return {span, std::move(words)};
}

}  // namespace wengao::lint
