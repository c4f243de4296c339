#include "core/lint/scan.h"

#include <algorithm>

#include "core/lint/phrases.h"
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

bool in_address(char16_t c) {
  return text::is_ascii(c) && c > u' ' && c != u'"' && c != u'<' && c != u'>' && c != u'`';
}

// A stretch of ASCII without blanks that is an address, a file name, a standard's number or a
// clock time: its marks are not punctuation.
bool is_shield(std::u16string_view word) {
  if (word.size() < 3) return false;
  if (word.find(u"://") != word.npos || word.starts_with(u"www.")) return true;
  const std::size_t at = word.find(u'@');
  if (at != word.npos && at > 0 && word.find(u'.', at) != word.npos) return true;
  bool letter = false;
  for (char16_t c : word) letter = letter || is_latin(c);
  if (!letter) return false;
  // file.docx, a.b.cn, GB/T, C:\x, key=value
  for (std::size_t i = 1; i + 1 < word.size(); ++i) {
    const bool joint = word[i] == u'.' || word[i] == u'/' || word[i] == u'\\' || word[i] == u'=';
    const bool between = (is_latin(word[i - 1]) || is_digit(word[i - 1]) || word[i - 1] == u':') &&
                         (is_latin(word[i + 1]) || is_digit(word[i + 1]));
    if (joint && between) return true;
  }
  return false;
}

// Drops the marks that belong to the sentence and not to the word: brackets and stops at its ends.
Span trimmed_word(std::u16string_view text, Span word) {
  const auto edge = [](char16_t c) {
    return c == u',' || c == u'.' || c == u';' || c == u':' || c == u'!' || c == u'?' ||
           c == u'(' || c == u')' || c == u'[' || c == u']' || c == u'\'';
  };
  while (word.begin < word.end && edge(text[word.begin])) ++word.begin;
  while (word.end > word.begin && edge(text[word.end - 1])) --word.end;
  return word;
}

void find_shields(std::u16string_view text, Span content, std::vector<Span>& shields) {
  for (Off i = content.begin; i < content.end;) {
    if (!in_address(text[i])) {
      ++i;
      continue;
    }
    Off end = i;
    while (end < content.end && in_address(text[end])) ++end;
    Span word = trimmed_word(text, {i, end});
    if (is_shield(part(text, word))) {
      // The year of a standard: GB/T 9704—2012.
      if (part(text, word).starts_with(u"GB")) {
        Off tail = word.end;
        while (tail < content.end &&
               (is_digit(text[tail]) || text[tail] == u' ' || text[tail] == u'.' ||
                text[tail] == u'\u2014' || text[tail] == u'-'))
          ++tail;
        while (tail > word.end && !is_digit(text[tail - 1])) --tail;
        word.end = tail;
      }
      shields.push_back(word);
      end = std::max(end, word.end);
    }
    i = end;
  }
}

}  // namespace

bool Scan::shielded(Span span) const {
  if (shields.empty()) return false;
  const auto after = std::upper_bound(shields.begin(), shields.end(), span.begin,
                                      [](Off at, const Span& s) { return at < s.end; });
  return after != shields.end() && after->overlaps(span);
}

void scan_block(const Block& block, Scan& scan) {
  scan.has = 0;
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
      for (; i < content.end && is_han(text[i]); ++i) {
        const char16_t c = text[i];
        match_phrases(text, i, scan.hits);
        if (c == u'年') traits |= has::year;
        if (c == u'某') traits |= has::hole;
        if (i > begin && c == text[i - 1]) traits |= has::doubled;
        if (i >= begin + 3 && c == text[i - 2] && text[i - 1] == text[i - 3])
          traits |= has::doubled;
      }
      scan.tokens.push_back({{begin, i}, Class::han});
      continue;
    }
    const Class type = class_of(first);
    switch (type) {
      case Class::digit:
        while (i < content.end && is_digit(text[i])) ++i;
        traits |= has::digit;
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
        if (type == Class::mark) {
          if (!scan.tokens.empty() && scan.tokens.back().type == Class::mark)
            traits |= has::two_marks;
          match_phrases(text, i, scan.hits);
        }
        ++i;
        break;
    }
    scan.tokens.push_back({{begin, i}, type});
  }
  if ((traits & has::latin) != 0) {
    find_shields(text, content, scan.shields);
    if (!scan.shields.empty()) traits |= has::shield;
  }
  if (!scan.hits.empty()) traits |= has::phrase;
  scan.has = traits;
}

}  // namespace wengao::lint
