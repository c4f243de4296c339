#include "core/facts/protected_spans.h"

#include <algorithm>
#include <array>

#include "core/text/chars.h"

namespace wengao::facts {
namespace {

using text::is_digit;
using text::is_latin;
using View = std::u16string_view;

constexpr bool is_word(char16_t c) { return is_digit(c) || is_latin(c); }
// What may stand inside an address, a number or a model.
constexpr auto kInner = [] {
  std::array<bool, 0x80> inner{};
  for (char16_t c = 0; c < 0x80; ++c)
    inner[c] = is_word(c) || View(u"._:/?#&=%@+-,~$").find(c) != View::npos;
  return inner;
}();
constexpr bool is_inner(char16_t c) { return c < 0x80 && kInner[c]; }
constexpr char16_t lower(char16_t c) {
  return c >= u'A' && c <= u'Z' ? static_cast<char16_t>(c + 32) : c;
}

bool equals_folded(View a, View lowercase) {
  return a.size() == lowercase.size() &&
         std::equal(a.begin(), a.end(), lowercase.begin(),
                    [](char16_t x, char16_t y) { return lower(x) == y; });
}
bool starts_folded(View a, View lowercase) {
  return a.size() >= lowercase.size() && equals_folded(a.substr(0, lowercase.size()), lowercase);
}

constexpr std::array<View, 9> kDomains{u"com", u"cn", u"net", u"org", u"gov",
                                       u"edu", u"io", u"top", u"cc"};
constexpr std::array<View, 18> kExtensions{u"doc", u"docx", u"wps", u"pdf",  u"ofd", u"txt",
                                           u"xls", u"xlsx", u"ppt", u"pptx", u"jpg", u"png",
                                           u"zip", u"rar",  u"htm", u"html", u"csv", u"json"};
constexpr std::array<View, 13> kStandards{u"gb",   u"gb/t", u"gbt", u"gb/z", u"da/t",
                                          u"gm/t", u"ga/t", u"jgj", u"iso",  u"iec",
                                          u"din",  u"hj",   u"q"};

bool equals_any(View word, const auto& known) {
  return std::any_of(known.begin(), known.end(),
                     [&](View name) { return equals_folded(word, name); });
}

// The stops at the end of a run of ASCII belong to the sentence, not to the word.
View without_trailing_marks(View run) {
  while (!run.empty() && !is_word(run.back()) && run.back() != u'/' && run.back() != u'%') {
    run.remove_suffix(1);
  }
  return run;
}

bool has_ending(View run, const auto& endings) {
  for (std::size_t dot = run.find(u'.'); dot != View::npos; dot = run.find(u'.', dot + 1)) {
    std::size_t end = dot + 1;
    while (end < run.size() && is_word(run[end])) ++end;
    const View tail = run.substr(dot + 1, end - dot - 1);
    if (dot > 0 && is_word(run[dot - 1]) && equals_any(tail, endings)) return true;
  }
  return false;
}

bool is_address(View run) {
  const std::size_t at = run.find(u'@');
  if (at != View::npos && at > 0 && run.find(u'.', at) != View::npos) return true;
  if (run.find(u"://") != View::npos || starts_folded(run, u"www.")) return true;
  return is_latin(run[0]) && has_ending(run, kDomains);
}

// The length of the standard's number that starts at `at` (GB/T 9704—2012), or 0.
std::size_t standard_length(View text, std::size_t at) {
  constexpr std::size_t kLongestName = 8;
  std::size_t end = at;
  const auto more = [&](auto test) { return end < text.size() && test(text[end]); };
  while (more([](char16_t c) { return is_latin(c) || c == u'/'; }) && end - at < kLongestName)
    ++end;
  const bool local = starts_folded(text.substr(at, end - at), u"db");
  while (local && more([](char16_t c) { return is_word(c) || c == u'/'; }) &&
         end - at < kLongestName) {
    ++end;  // DB11/T
  }
  const View name = text.substr(at, end - at);
  if (!local && !equals_any(name, kStandards)) return 0;
  if (more(text::is_space)) ++end;
  const std::size_t digits = end;
  while (more([](char16_t c) { return is_digit(c) || c == u'.'; })) ++end;
  if (end == digits || !is_digit(text[digits])) return 0;
  while (text[end - 1] == u'.') --end;
  const std::size_t number_end = end;
  while (more([](char16_t c) { return c == u'\u2014' || c == u'\u2013' || c == u'-'; })) ++end;
  const std::size_t year = end;
  while (more(is_digit)) ++end;
  const bool has_year = year > number_end && (end - year == 2 || end - year == 4);
  return (has_year ? end : number_end) - at;
}

// The number at the front of a run: its length and kind. 0 when it is a plain integer.
struct Numeric {
  std::size_t length = 0;
  Protection what = Protection::decimal;
};
Numeric numeric(View run) {
  auto digits_from = [&](std::size_t at) {
    std::size_t end = at;
    while (end < run.size() && is_digit(run[end])) ++end;
    return end - at;
  };
  const std::size_t whole = digits_from(0);
  if (whole == 0 || whole >= run.size()) return {};
  std::size_t end = whole;
  if (run[end] == u':') {
    const std::size_t next = digits_from(end + 1);
    if (next == 0) return {};
    end += 1 + next;
    if (end < run.size() && run[end] == u':' && digits_from(end + 1) == 2) end += 3;
    return {end, Protection::time};
  }
  Numeric out;
  if (whole <= 3) {
    while (end < run.size() && run[end] == u',' && digits_from(end + 1) == 3) {
      end += 4;
      out = {end, Protection::thousands};
    }
  }
  while (end < run.size() && run[end] == u'.' && digits_from(end + 1) > 0) {
    end += 1 + digits_from(end + 1);
    out = {end, out.length == 0 ? Protection::decimal : out.what};
  }
  return out;
}

// Letters and digits, joined by - . / _ between two of them; at least one unit.
struct Word {
  std::size_t length = 0;
  bool latin = false;
};
Word word_of(View run) {
  Word out;
  for (; out.length < run.size(); ++out.length) {
    const char16_t c = run[out.length];
    const bool joins = (c == u'-' || c == u'.' || c == u'/' || c == u'_') && out.latin &&
                       out.length + 1 < run.size() && is_word(run[out.length + 1]);
    if (!is_word(c) && !joins) break;
    out.latin = out.latin || is_latin(c);
  }
  return out;
}

}  // namespace

std::vector<ProtectedSpan> protected_spans(View text) {
  std::vector<ProtectedSpan> out;
  const auto add = [&](std::size_t from, std::size_t length, Protection what) {
    out.push_back({{static_cast<Off>(from), static_cast<Off>(from + length)}, what});
    return length;
  };
  bool quote_open = false;
  std::size_t run_end = 0;  // words up to here have been looked at as parts of an address
  std::size_t at = 0;
  while (at < text.size()) {
    if (!text::is_ascii(text[at])) {
      ++at;
      continue;
    }
    if (text[at] == u'"') {
      if (!quote_open && at > 0 && is_digit(text[at - 1])) {
        add(at, 1, Protection::inch);
      } else {
        quote_open = !quote_open;
      }
    }
    if (!is_word(text[at])) {
      ++at;
      continue;
    }
    // A number alone: most are.
    if (is_digit(text[at]) && at >= run_end) {
      std::size_t end = at + 1;
      while (end < text.size() && is_digit(text[end])) ++end;
      if (end == text.size() || !is_inner(text[end])) {
        at = end;
        continue;
      }
    }
    if (at >= run_end) {
      run_end = at;
      while (run_end < text.size() && is_inner(text[run_end])) ++run_end;
      const View run = without_trailing_marks(text.substr(at, run_end - at));
      if (is_address(run)) {
        at += add(at, run.size(), Protection::address);
        continue;
      }
    }
    const View run = text.substr(at, run_end - at);
    if (const std::size_t length = standard_length(text, at); length > 0) {
      at += add(at, length, Protection::standard);
    } else if (const Numeric number = numeric(run); number.length > 0) {
      at += add(at, number.length, number.what);
    } else {
      const Word word = word_of(run);
      if (word.latin) {
        const View name = run.substr(0, word.length);
        // 附表.xlsx: the dot after a Chinese name belongs to the ending.
        const bool ending = at > 0 && text[at - 1] == u'.' && equals_any(name, kExtensions);
        if (ending) {
          add(at - 1, word.length + 1, Protection::file);
        } else {
          const bool file = has_ending(name, kExtensions);
          add(at, word.length, file ? Protection::file : Protection::model);
        }
      }
      at += word.length;
    }
  }
  return out;
}

const ProtectedSpan* protection_at(const std::vector<ProtectedSpan>& spans, Off at) {
  auto next =
      std::upper_bound(spans.begin(), spans.end(), at,
                       [](Off place, const ProtectedSpan& s) { return place < s.span.begin; });
  if (next == spans.begin()) return nullptr;
  --next;
  return next->span.contains(at) ? &*next : nullptr;
}

}  // namespace wengao::facts
