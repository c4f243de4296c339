#include "core/facts/date_number.h"

#include "core/text/numerals.h"

namespace wengao::facts {
namespace {

bool is_date_numeral(char16_t c) { return text::is_han_digit(c) || c == u'十' || c == u'○'; }

DateNumber read(std::u16string_view text, Off from, Off to) {
  const std::u16string_view word = text.substr(from, to - from);
  const auto value = is_any_digit(word[0]) ? text::read_digits(word) : text::read_han_numeral(word);
  if (!value || value->units != word.size()) return {};
  return {value->value, from, to};
}

}  // namespace

DateNumber date_number_before(std::u16string_view text, Off floor, Off end, Off longest) {
  Off from = end;
  while (from > floor && end - from <= longest && is_any_digit(text[from - 1])) --from;
  if (from == end) {
    while (from > floor && end - from <= longest && is_date_numeral(text[from - 1])) --from;
  }
  if (from == end || end - from > longest) return {};
  return read(text, from, end);
}

DateNumber date_number_after(std::u16string_view text, Off from, Off end, Off longest) {
  Off to = from;
  while (to < end && to - from <= longest && is_any_digit(text[to])) ++to;
  if (to == from) {
    while (to < end && to - from <= longest && is_date_numeral(text[to])) ++to;
  }
  if (to == from || to - from > longest) return {};
  return read(text, from, to);
}

}  // namespace wengao::facts
