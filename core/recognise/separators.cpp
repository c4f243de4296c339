// Lines between the reports of a collection (第3篇：…, …总结4, 【篇三】) and the collection's own
// heading (…总结7篇, …范文大全).
#include "core/recognise/traits.h"
#include "core/recognise/words.h"
#include "core/text/chars.h"
#include "core/text/numerals.h"
#include "core/text/word_list.h"

namespace wengao::recognise {
namespace {

constexpr std::u16string_view kCollectionWords[] = {u"精选", u"合集", u"锦集", u"大全",
                                                    u"汇总", u"集锦", u"汇编", u"通用",
                                                    u"推荐", u"最新", u"优秀", u"热门"};
constexpr text::WordList kCollections(kCollectionWords);

constexpr std::size_t kLongestSeparator = 60;

struct Number {
  std::uint32_t value = 0;
  std::size_t units = 0;
};

Number number_at(std::u16string_view s, std::size_t at) {
  if (at >= s.size()) return {};
  const std::u16string_view rest = s.substr(at, 6);
  auto n = text::read_digits(rest);
  if (!n && text::is_han_numeral(rest.front())) n = text::read_han_numeral(rest);
  if (!n || n->value < 1 || n->value > 99) return {};
  return {static_cast<std::uint32_t>(n->value), n->units};
}

// A number the text ends with; `start` is where it begins.
Number number_at_end(std::u16string_view s, std::size_t* start) {
  std::size_t at = s.size();
  while (at > 0 && s.size() - at < 4 &&
         (text::is_digit(s[at - 1]) || text::is_fullwidth_digit(s[at - 1]) ||
          text::is_han_numeral(s[at - 1]))) {
    --at;
  }
  *start = at;
  const Number n = number_at(s, at);
  return n.units == s.size() - at ? n : Number{};
}

bool is_open(char16_t c) {
  return c == u'【' || c == u'[' || c == u'（' || c == u'(' || c == u'［';
}
bool is_close(char16_t c) {
  return c == u'】' || c == u']' || c == u'）' || c == u')' || c == u'］';
}

// 第3篇：… 篇三：… 范文3 【篇三】…
std::uint32_t leading(std::u16string_view s) {
  std::size_t at = 0;
  const bool bracket = is_open(s[0]);
  if (bracket) ++at;
  const std::u16string_view rest = s.substr(at);
  Number n;
  if (rest.starts_with(u"第")) {
    n = number_at(rest, 1);
    if (n.units == 0 || 1 + n.units >= rest.size() || rest[1 + n.units] != u'篇') return 0;
    at += 2 + n.units;
  } else if (rest.starts_with(u"篇")) {
    n = number_at(rest, 1);
    at += 1 + n.units;
  } else if (rest.starts_with(u"范文")) {
    n = number_at(rest, 2);
    at += 2 + n.units;
  }
  if (n.units == 0) return 0;
  if (at == s.size()) return n.value;
  const char16_t after = s[at];
  const bool parted = after == u'：' || after == u':' || after == u'、' || is_close(after) ||
                      after == u'，' || after == u'.';
  // 第1篇章 and 第一篇报道 are sentences.
  return parted || (at < s.size() && ends_with_genre(s.substr(at))) ? n.value : 0;
}

// …总结4 …总结篇4 …总结（四） …总结【篇4】
std::uint32_t trailing(std::u16string_view s, bool* weak) {
  std::u16string_view rest = s;
  const bool bracket = is_close(rest.back());
  if (bracket) rest.remove_suffix(1);
  bool piece = false;
  if (!rest.empty() && rest.back() == u'篇') {  // 第四篇
    rest.remove_suffix(1);
    piece = true;
  }
  std::size_t start = 0;
  const Number n = number_at_end(rest, &start);
  if (n.units == 0 || start == 0) return 0;
  rest = rest.substr(0, start);
  const bool han = text::is_han_numeral(s[start]);
  if (!rest.empty() && rest.back() == u'第') {
    if (!piece) return 0;
    rest.remove_suffix(1);
  } else if (piece) {
    return 0;  // …总结7篇 counts them
  } else if (!rest.empty() && rest.back() == u'篇') {
    rest.remove_suffix(1);
    piece = true;
  }
  if (bracket) {
    if (rest.empty() || !is_open(rest.back())) return 0;
    rest.remove_suffix(1);
  }
  while (!rest.empty() && (text::is_stop(rest.back()) || rest.back() == u'_'))
    rest.remove_suffix(1);
  const bool named = piece ? kGenres.at_end(rest) != 0 : ends_with_genre(rest);
  if (!named && !ends_with_genre(rest) && !rest.ends_with(u"范文")) return 0;
  *weak = !piece && (bracket || han);
  return n.value;
}

bool heads_collection(std::u16string_view s) {
  std::u16string_view rest = s;
  while (!rest.empty() && (is_close(rest.back()))) rest.remove_suffix(1);
  if (!rest.empty() && rest.back() == u'篇') {
    std::size_t start = 0;
    const Number n = number_at_end(rest.substr(0, rest.size() - 1), &start);
    // …总结7篇, not …第7篇
    if (n.units != 0 && start > 0 && rest[start - 1] != u'第') return true;
  }
  const text::WordList::Hit word = kCollections.find(s);
  if (!word) return false;
  return kCollections.at_end(rest) != 0 && s.find(u"总结") != s.npos;
}

// What a title is about: its words without numbers, years, marks and 第N篇.
std::uint32_t base_hash(std::u16string_view s) {
  std::uint32_t hash = 2166136261u;
  std::size_t from = 0;
  if (const std::size_t colon = s.find_first_of(u"：:】"); colon <= 6) {
    from = colon + 1;
  }
  std::size_t end = s.size();
  // …总结（共3篇）, …总结(精选5篇)
  if (is_close(s.back())) {
    if (const std::size_t open = s.find_last_of(u"（([【"); open != s.npos && open > from + 2) {
      end = open;
    }
  }
  for (const std::u16string_view tail : {u"相关文章", u"范文", u"篇"}) {
    if (const std::size_t at = s.find(tail, from); at != s.npos && at > from + 2) {
      end = at < end ? at : end;
    }
  }
  bool any = false;
  for (std::size_t i = from; i < end; ++i) {
    const char16_t c = s[i];
    if (!text::is_han(c) || text::is_han_numeral(c) || c == u'年' || c == u'度') continue;
    any = true;
    hash = (hash ^ c) * 16777619u;
  }
  return any ? hash : 0;
}

}  // namespace

void separator_traits(const Line& line, Features& out) {
  const std::u16string_view s = line.whole;
  if (s.empty() || s.size() > kLongestSeparator || s.find(u'。') != s.npos) return;
  if (s.size() >= 4) out.base = base_hash(s);
  if (heads_collection(s)) out.set(Trait::collection);
  std::uint32_t series = leading(s);
  // 1.乡镇工作总结 篇一: some sites number their separators too.
  const bool numbered = out.shape != Marker::none;
  if (numbered && (s.find(u'篇') == s.npos || out.has(Trait::counted_word))) return;
  bool weak = false;
  if (series == 0 && !text::is_stop(s.back())) series = trailing(s, &weak);
  if (series == 0) return;
  out.series = series;
  out.set(weak ? Trait::weak_separator : Trait::separator);
}

}  // namespace wengao::recognise
