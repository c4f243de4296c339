#include "core/normalise/references.h"

#include <algorithm>
#include <iterator>

#include "core/text/numerals.h"

namespace wengao::normalise {
namespace {

using Words = std::u16string_view;

constexpr Words kPart = u"部分";
constexpr std::int64_t kMost = 50;

// Words that point, before and after a number.
constexpr Words kBefore[] = {u"见",     u"如",   u"按",   u"按照", u"参照", u"依照", u"根据",
                             u"上述",   u"前述", u"上文", u"前文", u"本文", u"下文", u"以上",
                             u"本部分", u"与",   u"和",   u"同",   u"在",   u"对"};
constexpr Words kAfter[] = {u"所述",   u"所列", u"所提", u"所指", u"所说",   u"中所",
                            u"所确定", u"已述", u"提到", u"提出", u"明确的", u"规定的"};
// Before a number in brackets only what cannot precede a note or a plain list.
constexpr Words kBeforeBracket[] = {u"见",     u"上述",   u"前述", u"上文", u"前文",
                                    u"下文",   u"参照",   u"按照", u"依照", u"以上第",
                                    u"上述第", u"前述第", u"见第"};

template <std::size_t N>
bool ends_with_any(Words text, const Words (&words)[N]) {
  return std::any_of(std::begin(words), std::end(words),
                     [&](Words word) { return text.ends_with(word); });
}
template <std::size_t N>
bool starts_with_any(Words text, const Words (&words)[N]) {
  return std::any_of(std::begin(words), std::end(words),
                     [&](Words word) { return text.starts_with(word); });
}

struct Numeral {
  std::uint32_t value = 0;
  std::size_t units = 0;
};
Numeral numeral_at(Words text, std::size_t at) {
  auto read = text::read_han_numeral(text.substr(at));
  if (!read) read = text::read_digits(text.substr(at));
  if (!read || read->value < 1 || read->value > kMost) return {};
  return {static_cast<std::uint32_t>(read->value), read->units};
}

bool is_open(char16_t c) { return c == u'（' || c == u'('; }
bool is_close(char16_t c) { return c == u'）' || c == u')'; }

}  // namespace

std::vector<Reference> references_in(Words text, Off from) {
  std::vector<Reference> out;
  std::size_t part_end = Words::npos;  // where the last 第三部分 ended
  for (std::size_t at = text.find_first_of(u"第（(", from); at != Words::npos;
       at = text.find_first_of(u"第（(", at + 1)) {
    const Numeral numeral = numeral_at(text, at + 1);
    if (numeral.units == 0) continue;
    const std::size_t begin = at + 1;
    const std::size_t end = begin + numeral.units;
    const Span span{static_cast<Off>(begin), static_cast<Off>(end)};
    const Words before = text.substr(0, at);
    if (text[at] == u'第') {
      if (text.substr(end, kPart.size()) != kPart) continue;
      const Words after = text.substr(end + kPart.size());
      if (!ends_with_any(before, kBefore) && !starts_with_any(after, kAfter)) continue;
      out.push_back({1, numeral.value, span, false});
      part_end = end + kPart.size();
    } else if (is_open(text[at]) && end < text.size() && is_close(text[end])) {
      const bool after_part = at == part_end;
      const Words after = text.substr(end + 1);
      if (!after_part && !ends_with_any(before, kBeforeBracket) &&
          !starts_with_any(after, kAfter)) {
        continue;
      }
      out.push_back({2, numeral.value, span, after_part});
    }
  }
  return out;
}

}  // namespace wengao::normalise
