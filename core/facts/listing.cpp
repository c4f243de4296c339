#include "core/facts/listing.h"

#include <algorithm>
#include <array>

#include "core/text/chars.h"
#include "core/text/numerals.h"

namespace wengao::facts {

Items items_of(std::u16string_view list) {
  Items out;
  int depth = 0;
  for (std::size_t i = 0; i < list.size(); ++i) {
    const char16_t c = list[i];
    if (c == u'（' || c == u'(' || c == u'《') ++depth;
    if (c == u'）' || c == u')' || c == u'》') --depth;
    if (depth > 0) continue;
    if (c == u'、') {
      ++out.least;
      ++out.most;
      ++out.marks;
    } else if (c == u'和' || c == u'与' || c == u'及' || c == u'并') {
      ++out.most;
    }
  }
  return out;
}

bool runs_on(std::u16string_view list, std::int64_t announced) {
  const std::size_t size = list.find(u'、');
  std::size_t at = 0;
  for (std::int64_t i = 1; i < announced; ++i) {
    if (list.find(u'、', at) != at + size) return false;
    at += size + 1;
  }
  return at + size < list.size() && list[at + size] != u'、';
}

bool alike(std::u16string_view list) {
  std::size_t from = list.find(u'、');
  if (from == 0) return false;
  const char16_t last = list[from - 1];
  const std::size_t size = list.find(u'、', from + 1) - from - 1;
  bool one_size = size >= 2;
  bool one_end = true;
  while (from != std::u16string_view::npos) {
    const std::size_t to = std::min(list.find(u'、', from + 1), list.size());
    one_size = one_size && to - from - 1 == size;
    one_end = one_end && to > from + 1 && list[to - 1] == last;
    from = to < list.size() ? to : std::u16string_view::npos;
  }
  return one_size || one_end;
}

Quotations quotations_at(std::u16string_view text, std::size_t at) {
  Quotations out{0, at};
  while (at < text.size() && opens_quote(text[at])) {
    while (at < text.size() && !closes_quote(text[at])) ++at;
    if (at == text.size()) break;
    ++out.count;
    out.end = ++at;
    const bool parted = at + 1 < text.size() && opens_quote(text[at + 1]);
    if (parted && (text[at] == u'、' || text[at] == u'，' || text[at] == u'和')) ++at;
  }
  return out;
}

std::u16string_view counted_noun(std::u16string_view behind_number) {
  constexpr std::u16string_view kClassifiers = u"个项种类条";
  constexpr std::size_t kLongest = 5;
  std::size_t from = 0;
  if (!behind_number.empty() && kClassifiers.find(behind_number[0]) != kClassifiers.npos) from = 1;
  std::size_t to = from;
  while (to < behind_number.size() && to - from < kLongest && text::is_han(behind_number[to])) ++to;
  return behind_number.substr(from, to - from);
}

bool each_says(std::u16string_view list, std::u16string_view noun) {
  if (noun.size() < 2) return false;
  for (std::size_t from = 0; from < list.size();) {
    const std::size_t to = std::min(list.find(u'、', from), list.size());
    const std::u16string_view item = list.substr(from, to - from);
    if (!item.ends_with(noun) && !item.starts_with(noun)) return false;
    from = to + 1;
  }
  return true;
}

bool short_items(std::u16string_view list) {
  constexpr std::size_t kLongest = 4;
  std::size_t size = 0;
  return std::all_of(list.begin(), list.end(), [&](char16_t c) {
    size = c == u'、' ? 0 : size + 1;
    return size <= kLongest && c != u'以' && c != u'为';
  });
}

bool names_points(std::u16string_view words) {
  constexpr std::array<std::u16string_view, 18> kNouns{
      u"工作", u"措施", u"做法", u"问题", u"任务", u"重点", u"环节", u"举措", u"方面",
      u"原因", u"特点", u"经验", u"体会", u"成效", u"不足", u"建议", u"要求", u"事情"};
  return std::any_of(kNouns.begin(), kNouns.end(),
                     [&](std::u16string_view noun) { return words.ends_with(noun); });
}

std::int64_t point_number(std::u16string_view text, std::size_t at) {
  const char16_t c = text[at];
  if (const std::int64_t enclosed = text::enclosed_value(c); enclosed != 0) return enclosed;
  const auto among = [](std::u16string_view marks, char16_t mark) {
    return marks.find(mark) != marks.npos;
  };
  const bool bracket = c == u'（' || c == u'(';
  const bool starts = at > 0 && text::is_digit(c) && among(u"：:；;。", text[at - 1]);
  if (!bracket && !starts) return 0;
  const std::u16string_view rest = text.substr(bracket ? at + 1 : at).substr(0, 4);
  const auto digits = text::read_digits(rest);
  const auto numeral = digits ? digits : text::read_han_numeral(rest);
  if (!numeral || numeral->units + 1 > rest.size()) return 0;
  const char16_t after = rest[numeral->units];
  if (bracket) return among(u"）)", after) ? numeral->value : 0;
  // 1.人员不足；2.经费紧张; 1.5万元 is no point.
  const bool decimal = numeral->units + 1 < rest.size() && text::is_digit(rest[numeral->units + 1]);
  return among(u".．、", after) && !decimal ? numeral->value : 0;
}

}  // namespace wengao::facts
