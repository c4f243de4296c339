// The cells of a table row: what is between two tabs, blank and merged ones left out.
#include "core/doc/table.h"
#include "core/facts/extractors.h"
#include "core/facts/number.h"
#include "core/text/chars.h"

namespace wengao::facts {
namespace {

constexpr bool is_minus(char16_t c) { return c == u'-' || c == u'\u2212' || c == u'\uFF0D'; }
constexpr bool is_plus(char16_t c) { return c == u'+' || c == u'\uFF0B'; }

// A cell that is one number, with a sign before it and a unit of at most three units behind:
// 1,234.5  -3.2%  56户
bool read_cell(std::u16string_view words, Fact& fact) {
  const bool negative = is_minus(words[0]);
  const Off from = negative || is_plus(words[0]) ? 1 : 0;
  if (from >= words.size() ||
      !(text::is_digit(words[from]) || text::is_fullwidth_digit(words[from]))) {
    return false;
  }
  const auto number = read_number(words, from);
  constexpr std::size_t kLongestUnit = 3;
  if (!number || words.size() - number->span.end > kLongestUnit) return false;
  const std::u16string_view unit = words.substr(number->span.end);
  for (const char16_t c : unit) {
    if (text::is_stop(c) || text::is_digit(c) || c == u'-' || c == u'/') return false;
  }
  if (unit == u"年" || unit == u"月" || unit == u"日") return false;
  const auto value = times(number->value, number->scale);
  if (!value) return false;
  fact.type = static_cast<std::uint8_t>(CellType::number);
  fact.value = negative ? negated(*value) : *value;
  fact.approximate = number->approximate;
  fact.unit = unit;
  return true;
}

}  // namespace

void cell(const Block& block, std::vector<Fact>& out) {
  const std::u16string_view text = block.text;
  const std::size_t first = out.size();
  std::int64_t column = 0;
  for (Off at = 0; at <= text.size(); ++column) {
    Off end = at;
    while (end < text.size() && text[end] != u'\t') ++end;
    const Span words = text::trimmed(part(text, {at, end}));
    const Span place{at + words.begin, at + words.end};
    if (words.begin != words.end && !is_merged(part(text, place))) {
      Fact& fact = out.emplace_back();
      fact.family = FactFamily::cell;
      fact.span = place;
      fact.a = column;
      fact.subject = part(text, fact.span);
      read_cell(fact.subject, fact);
      fact.upper = fact.value;
    }
    at = end + 1;
  }
  for (std::size_t i = first; i < out.size(); ++i) out[i].b = column;
}

}  // namespace wengao::facts
