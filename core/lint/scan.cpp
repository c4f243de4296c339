#include "core/lint/scan.h"

#include <algorithm>
#include <tuple>

#include "core/facts/protected_spans.h"
#include "core/lint/phrases.h"
#include "core/lint/traditional.h"
#include "core/text/chars.h"

namespace wengao::lint {
namespace {

using text::is_digit;
using text::is_han;
using text::is_latin;
using text::is_space;

// The traits one character brings. Han characters are handled before.
std::uint64_t traits_of(char16_t c) {
  switch (c) {
    case u',':
    case u'.':
    case u';':
    case u'?':
    case u'!':
      return has::half_mark;
    case u':':
      return has::half_mark | has::colon;
    case u'(':
    case u')':
      return has::half_mark | has::bracket;
    case u'"':
    case u'\'':
    case u'`':
    case u'\uFF02':
    case u'\uFF07':
      return has::straight;
    case u'\u2018':
    case u'\u2019':
    case u'\u201C':
    case u'\u201D':
    case u'\u301D':
    case u'\u301E':
    case u'\u301F':
    case u'\u201F':
    case u'\u201E':
    case u'\u201B':
      return has::quote;
    case u'「':
    case u'」':
    case u'『':
    case u'』':
      return has::quote;
    case u'《':
    case u'》':
    case u'〈':
    case u'〉':
    case u'<':
    case u'>':
    case u'\uFE64':
    case u'\uFE65':
      return has::title_mark;
    case u'（':
    case u'）':
    case u'〔':
    case u'〕':
    case u'【':
    case u'】':
    case u'［':
    case u'］':
    case u'[':
    case u']':
    case u'{':
    case u'}':
    case u'｛':
    case u'｝':
    case u'\uFE5D':
    case u'\uFE5E':
      return has::bracket;
    case u'-':
    case u'~':
    case u'\u2010':
    case u'\u2011':
    case u'\u2012':
    case u'\u2013':
    case u'\u2014':
    case u'\u2015':
    case u'\u2212':
    case u'\u301C':
    case u'\uFF0D':
    case u'\uFF5E':
      return has::dash;
    case u'\u2026':
    case u'\u22EF':
      return has::dots;
    case u'_':
    case u'\uFF3F':
    case u'\u00D7':
    case u'*':
    case u'\uFF0A':
    case u'\u25CB':
    case u'\u25A1':
    case u'\u2715':
    case u'\u2573':
    case u'\u25EF':
      return has::hole;
    case u'/':
    case u'\\':
    case u'\uFF0F':
      return has::slash;
    case u'%':
    case u'\u2030':
      return has::percent;
    case u'\uFF05':
      return has::percent | has::wide_ascii;
    case u'、':
      return has::pause;
    case u'。':
      return has::full_stop;
    case u'：':
      return has::colon;
    default:
      break;
  }
  if ((c >= 0xFF10 && c <= 0xFF19) || (c >= 0xFF21 && c <= 0xFF3A) || (c >= 0xFF41 && c <= 0xFF5A))
    return has::wide_ascii;
  if ((c >= 0x2460 && c <= 0x249B) || (c >= 0x3220 && c <= 0x3229)) return has::enclosed;
  const bool odd = text::is_zero_width(c) || (c >= 0xE000 && c <= 0xF8FF) || c == 0xFFFD ||
                   (c >= 0x2F00 && c <= 0x2FDF) || c < 0x20;
  return odd && c != u'\t' ? has::odd : 0;
}

Class class_of(char16_t c) {
  if (is_digit(c)) return Class::digit;
  if (is_latin(c)) return Class::latin;
  if (is_space(c)) return Class::space;
  if (text::is_zero_width(c)) return Class::other;
  if (text::is_ascii(c) || text::is_cjk_mark(c) || traits_of(c) != 0) return Class::mark;
  return Class::other;
}

// Words whose marks are not punctuation, from the extractors' own list, so that rules and facts
// agree. Decimals are no shield (rules read them), nor are words of letters alone (XX年 is a gap).
void find_shields(std::u16string_view text, std::vector<Span>& shields) {
  using facts::Protection;
  for (const facts::ProtectedSpan& p : facts::protected_spans(text)) {
    if (p.what == Protection::decimal) continue;
    if (p.what == Protection::model &&
        part(text, p.span).find_first_of(u"0123456789") == std::u16string_view::npos) {
      continue;
    }
    shields.push_back(p.span);
  }
}

}  // namespace

bool Scan::shielded(Span span) const {
  if (shields.empty()) return false;
  const auto after = std::upper_bound(shields.begin(), shields.end(), span.begin,
                                      [](Off at, const Span& s) { return at < s.end; });
  return after != shields.end() && after->overlaps(span);
}

namespace {

// Without a quantity or an announced count there is nothing to relate, but for “三公开”，即…… and
// “三公开”：…: a count within a name, which is no fact of its own.
bool holds_figures(const Scan& scan) {
  for (const Fact& fact : scan.facts) {
    if (fact.family == FactFamily::quantity || fact.family == FactFamily::enumeration) return true;
  }
  const bool quotes = scan.chars.holds(u'\u201C') || scan.chars.holds(u'\u301D');
  return quotes && (scan.chars.holds(u'即') || scan.chars.holds(u'：'));
}

}  // namespace

void scan_block(const Block& block, std::span<const Fact> facts, CharSet chars, Scan& scan) {
  scan.facts = facts;
  scan.has = 0;
  scan.chars = chars;
  scan.digits.clear();
  scan.marks.clear();
  scan.relations.clear();
  scan.tokens.clear();
  scan.hits.clear();
  scan.shields.clear();
  const std::u16string_view text = block.text;
  const Span content = block.info.content;
  std::uint64_t traits = 0;
  Off i = content.begin;
  while (i < content.end) {
    const Off begin = i;
    const char16_t first = text[i];
    if (is_han(first)) {
      char16_t last = 0;  // the four characters before, of this run
      char16_t second = 0;
      char16_t third = 0;
      char16_t fourth = 0;
      unsigned as_third = 0;  // how many characters in a row are what stood so far before them
      unsigned as_fourth = 0;
      for (char16_t c = first; is_han(c); c = text[i]) {
        chars.add(c);
        as_third = c == third ? as_third + 1 : 0;
        as_fourth = c == fourth ? as_fourth + 1 : 0;
        if (c == last || (c == second && last == third) || as_third == 3 || as_fourth == 4)
          traits |= has::doubled;
        if (is_traditional(c)) traits |= has::traditional;
        fourth = third;
        third = second;
        second = last;
        last = c;
        if (++i == content.end) break;
      }
      match_phrases(text, {begin, i}, scan.hits);
      scan.tokens.push_back({{begin, i}, Class::han});
      continue;
    }
    const Class type = class_of(first);
    switch (type) {
      case Class::digit:
        while (i < content.end && is_digit(text[i])) ++i;
        traits |= has::digit;
        scan.digits.push_back(static_cast<std::uint32_t>(scan.tokens.size()));
        break;
      case Class::latin:
        for (; i < content.end && is_latin(text[i]); ++i) {
          if (text[i] == u'X' || text[i] == u'x') traits |= has::hole;
        }
        traits |= has::latin;
        break;
      case Class::space:
        while (i < content.end && is_space(text[i])) ++i;
        traits |= has::space;
        break;
      default:
        traits |= traits_of(first);
        chars.add(first);
        if (type == Class::mark) {
          scan.marks.push_back(static_cast<std::uint32_t>(scan.tokens.size()));
          if (!scan.tokens.empty() && scan.tokens.back().type == Class::mark) {
            traits |= has::two_marks;
            if (text[i - 1] == first) traits |= has::dots;
          }
          match_phrases(text, {i, i + 1}, scan.hits);
        }
        ++i;
        break;
    }
    scan.tokens.push_back({{begin, i}, type});
  }
  if (scan.chars.holds(u'年')) traits |= has::year;
  if (scan.chars.holds(u'某')) traits |= has::hole;
  if (holds_figures(scan)) traits |= has::figures;
  constexpr std::uint64_t kWords = has::latin | has::digit;
  constexpr std::uint64_t kJoints = has::half_mark | has::slash | has::dash | has::straight;
  const bool model = (traits & kWords) == kWords;
  if ((traits & kWords) != 0 && ((traits & kJoints) != 0 || model)) {
    find_shields(text, scan.shields);
    if (!scan.shields.empty()) traits |= has::shield;
  }
  if (!scan.hits.empty()) {
    for (const Hit& hit : scan.hits)
      traits |= has::table(static_cast<unsigned>(phrases()[hit.row].table));
    std::sort(scan.hits.begin(), scan.hits.end(), [](const Hit& a, const Hit& b) {
      return std::tie(a.at, a.row) < std::tie(b.at, b.row);
    });
  }
  scan.has = traits;
}

}  // namespace wengao::lint
