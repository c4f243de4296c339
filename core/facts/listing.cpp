#include "core/facts/listing.h"

#include <algorithm>

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

}  // namespace wengao::facts
