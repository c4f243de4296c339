// What a title, a subtitle and the lines around them look like. GB/T 9704—2012, 7.3.1.
#include <algorithm>

#include "core/recognise/traits.h"
#include "core/recognise/words.h"
#include "core/text/chars.h"
#include "core/text/word_list.h"

namespace wengao::recognise {
namespace {

constexpr std::size_t kLongestTitle = 70;
constexpr std::size_t kLongestOfSeveral = 150;  // with the names of all who issue a paper together

constexpr std::u16string_view kEnclosingWords[] = {u"印发", u"转发", u"批转", u"颁布", u"公布"};
constexpr text::WordList kEnclosing(kEnclosingWords);

// Marks that end a sentence have no place in a title; the ， of a two-part title has.
bool has_sentence_mark(std::u16string_view s) {
  return s.find_first_of(u"。；！？;!?\t") != s.npos;
}

bool is_dash(char16_t c) {
  return c == 0x2014 || c == u'-' || c == 0x2013 || c == 0x2500 || c == u'－';
}

// Units of the dash a subtitle begins with: —— -- ―― ; 0 when there is none.
std::size_t dash_at(std::u16string_view s) {
  std::size_t n = 0;
  while (n < s.size() && (is_dash(s[n]) || s[n] == 0x2015)) ++n;
  return n >= 2 || (n == 1 && s[0] != u'-') ? n : 0;
}

// 某县财政局、某县水利局……关于……的通知: whole, since a line that is wrapped may end like it.
bool names_issuers(std::u16string_view s) {
  const std::size_t about = s.find(u"关于");
  return s.size() <= kLongestOfSeveral && about != s.npos && about > 0 && ends_with_genre(s) &&
         std::count(s.begin(), s.end(), u'《') == std::count(s.begin(), s.end(), u'》');
}

}  // namespace

void title_traits(const Line& line, Features& out) {
  const std::u16string_view s = line.whole;
  if (s.empty()) return;
  const std::size_t dash = dash_at(s);
  if (dash != 0 && dash < s.size()) out.set(Trait::dash);
  const char16_t last = s.back();
  const bool bracketed = (s.front() == u'（' || s.front() == u'(') &&
                         (last == u'）' || last == u')') && s.find_first_of(u"）)") == s.size() - 1;
  out.set(Trait::brackets, bracketed);
  out.set(Trait::meeting, s.size() <= kLongestTitle &&
                              (s.find(u"会议上") != s.npos || s.find(u"大会上") != s.npos ||
                               s.find(u"会上") != s.npos || s.find(u"会议通过") != s.npos ||
                               s.find(u"会议审议通过") != s.npos));
  if ((s.size() > kLongestTitle && !names_issuers(s)) || has_sentence_mark(s)) return;
  if (last == u'：' || last == u':' || last == u'，' || last == u',' || last == u'、') return;
  out.set(Trait::short_line);
  out.set(Trait::encloses, kEnclosing.in(s));
  std::u16string_view title = s;
  // 政府工作报告 ——2010年3月5日在…会议上: a title and its subtitle in one line.
  const std::size_t inner_dash = s.find(u"\u2014\u2014");
  if (inner_dash != s.npos && inner_dash >= 4) title = s.substr(0, inner_dash);
  if (!ends_with_genre(title)) return;
  out.set(Trait::genre);
  if (title.size() != s.size()) {
    const std::size_t typed = line.typed.find(u"\u2014\u2014");
    Off end = out.content.begin + static_cast<Off>(typed);
    while (end > out.content.begin && text::is_invisible(line.text[end - 1])) --end;
    out.lead = {out.content.begin, end};
    out.run_in = true;
  }
  const std::size_t year = title.find(u'年');
  out.set(Trait::formal, title.find(u"关于") != title.npos || (year != title.npos && year >= 2) ||
                             title.ends_with(u"工作总结") || title.ends_with(u"工作报告") ||
                             title.ends_with(u"述职报告") || title.ends_with(u"工作汇报"));
}

}  // namespace wengao::recognise
