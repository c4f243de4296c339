// Residue of web pages and of document sites: what a copy brings along. It is set apart, never
// deleted, so a line is called residue only when nothing in a report could look like it.
#include "core/recognise/site_words.h"
#include "core/recognise/traits.h"
#include "core/recognise/words.h"
#include "core/text/chars.h"
#include "core/text/numerals.h"

namespace wengao::recognise {
namespace {

constexpr std::size_t kSiteLine = 150;  // a longer line is a paragraph, whatever it mentions

// 18:41 18:41:22; not 6:30至13:00 and 9:00前, which people write.
bool is_clock(std::u16string_view s) {
  std::size_t at = digits_at(s, 0);
  if (at == 0 || at > 2) return false;
  for (int more = 0; more < 2 && at < s.size() && (s[at] == u':' || s[at] == u'：'); ++more) {
    if (digits_at(s, at + 1) != 2) return false;
    at += 3;
  }
  constexpr std::u16string_view kGoesOn = u"至到起前后-\u2014~\uFF5E。，、；";
  return at > 3 && (at == s.size() || kGoesOn.find(s[at]) == kNowhere);
}

// 2021-04-16发布, 2023-12-30 18:41:22: dates as sites write them, not as people sign.
bool is_site_date(std::u16string_view s) {
  // 原创 青禾发布 2024-05-11 18:00 below the title of an article.
  if (s.starts_with(u"原创")) {
    const std::size_t year = s.find(u"20");
    return year != s.npos && date_end(s, year) != kNowhere;
  }
  const std::size_t end = date_end(s, 0);
  if (end == kNowhere) return false;
  const std::u16string_view rest = s.substr(end);
  for (const std::u16string_view word :
       {u"来源：", u"来源:", u"点击：", u"点击:", u"阅读：", u"阅读:", u"浏览：", u"浏览:"}) {
    if (rest.find(word) != rest.npos) return true;
  }
  return is_clock(rest) || rest == u"发布" || rest == u"更新" || rest == u"上传";
}

bool is_size(std::u16string_view s) {  // 13.71KB 2.5M
  std::size_t n = digits_at(s, 0);
  if (n == 0) return false;
  if (n < s.size() && s[n] == u'.') n += 1 + digits_at(s, n + 1);
  const std::u16string_view unit = s.substr(n);
  return unit == u"KB" || unit == u"MB" || unit == u"kb" || unit == u"mb" || unit == u"K" ||
         unit == u"M" || unit == u"Kb" || unit == u"Mb" || unit == u"字节";
}

// 第2页 第2页共10页 —3— 3/10
bool is_page_footer(std::u16string_view s) {
  constexpr std::u16string_view kDashes = u"-\u2014\u2013\uFF0D\u2010";
  if (s.size() > 16 || s.empty()) return false;
  if (s.starts_with(u"第") && s.find(u'页') != s.npos) {
    const std::size_t n = digits_at(s, 1);
    return n != 0 && 1 + n < s.size() && s[1 + n] == u'页';
  }
  if (const std::size_t pages = digits_at(s, 0); pages != 0 && s.substr(pages) == u"页")
    return true;
  if (s.starts_with(u"共") && s.back() == u'页') return digits_at(s, 1) + 2 == s.size();
  if (kDashes.find(s.front()) != kDashes.npos) {
    std::size_t i = 0;
    while (i < s.size() && kDashes.find(s[i]) != kDashes.npos) ++i;
    const std::size_t n = digits_at(s, i);
    std::size_t j = i + n;
    while (j < s.size() && kDashes.find(s[j]) != kDashes.npos) ++j;
    return n != 0 && n <= 3 && j == s.size() && j > i + n;
  }
  const std::size_t n = digits_at(s, 0);
  return n != 0 && n < s.size() && s[n] == u'/' && n + 1 + digits_at(s, n + 1) == s.size() &&
         n + 1 < s.size();
}

bool has_letter(std::u16string_view s) {
  for (const char16_t c : s) {
    if (text::is_han(c) || text::is_latin(c) || text::is_digit(c) || text::is_fullwidth_digit(c)) {
      return true;
    }
  }
  return false;
}

// 6 M/ G: n( ?2 f% d: what some forums mix into their text against copying. Dates, times and
// telephone numbers have no letters.
bool is_garbage(std::u16string_view s) {
  if (s.size() < 6 || s.size() > 60) return false;
  std::size_t marks = 0;
  std::size_t word = 0;
  bool letter = false;
  for (const char16_t c : s) {
    if (!text::is_ascii(c)) return false;
    if (!text::is_latin(c) && !text::is_digit(c)) ++marks;
    word = text::is_latin(c) ? word + 1 : 0;
    letter = letter || word != 0;
    if (word >= 4) return false;
  }
  return letter && marks * 4 >= s.size() && s.find(u"__") == s.npos;
}

// A blank to fill in (______, ××××) is the writer's, a stray ` or · is not.
bool is_stray_mark(std::u16string_view s) {
  if (has_letter(s)) return false;
  return s.find_first_of(u"_＿×○") == s.npos && text::enclosed_value(s.front()) == 0;
}

bool is_label(std::u16string_view s) {
  if (const std::size_t index = kIndex.at_start(s); index != 0 && index < s.size()) {
    return s[index] == u'：' || s[index] == u':';
  }
  const std::size_t label = kLabel.at_start(s);
  if (label == 0 || label >= s.size()) return false;
  const char16_t colon = s[label];
  if (colon != u'：' && colon != u':') return false;
  const std::u16string_view name = s.substr(0, label);
  const std::u16string_view value = s.substr(label + 1);
  if (name == u"时间" || name == u"发布时间" || name == u"发布日期" || name == u"更新时间" ||
      name == u"上传时间") {
    // 时间：2024年5月1日 belongs to a plan; 2023-12-30 and a clock to a site.
    const std::size_t end = date_end(value, 0);
    return name != u"时间" || (end != kNowhere && value.size() > 4 && value[4] == u'-');
  }
  if (name == u"大小" || name == u"文件大小") return is_size(value);
  if (name == u"页数") return digits_at(value, 0) != 0;
  if (name == u"ID" || name == u"文档编号") return digits_at(value, 0) != 0;
  if (name == u"格式") return value.size() <= 5;
  return false;
}

// 来源：…, 编辑：…: a site's label or the imprint of a bulletin; the neighbours decide.
bool is_weak_label(std::u16string_view s) {
  const std::size_t label = kLabel.at_start(s);
  if (label == 0 || label + 1 >= s.size() || s.size() > 40) return false;
  return s[label] == u'：' || s[label] == u':';
}

bool parts_buttons(char16_t c) {
  if (text::is_beyond_marks(c)) return false;
  return text::is_invisible(c) || std::u16string_view(u"|·/【】[]｜").find(c) != kNowhere;
}

// Every word between blanks is a button: 收藏 分享赚钱
bool all_buttons(std::u16string_view typed) {
  if (typed.size() > 60) return false;
  bool any = false;
  std::size_t at = 0;
  while (at < typed.size()) {
    if (parts_buttons(typed[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < typed.size() && !parts_buttons(typed[end])) ++end;
    if (!kButton.is(typed.substr(at, end - at))) return false;
    any = true;
    at = end;
  }
  return any;
}

// 首页 > 范文 > 工作总结
bool is_path(std::u16string_view s) {
  if (s.size() > 80) return false;
  std::size_t steps = 0;
  for (std::size_t i = 0; i < s.size(); ++i) {
    if (text::is_beyond_marks(s[i])) continue;
    if (s[i] != u'>' && s[i] != u'＞' && s[i] != u'»' && s[i] != u'›') continue;
    if (i == 0 || s[i - 1] != s[i]) ++steps;
  }
  return steps >= 2;
}

// 作者：佚名
bool is_nobody(std::u16string_view s) {
  return s.size() <= 12 && s.starts_with(u"作者") &&
         (s.ends_with(u"佚名") || s.ends_with(u"网络") || s.ends_with(u"未知") ||
          s.ends_with(u"本站") || s.ends_with(u"admin"));
}

bool is_address(std::u16string_view s) {
  return s.starts_with(u"http://") || s.starts_with(u"https://") || s.starts_with(u"www.");
}

// A dateline of a news agency: 新华社北京3月15日电
bool is_dateline(std::u16string_view s) {
  return s.size() <= 24 && s.size() >= 6 && (s.ends_with(u"日电") || s.ends_with(u"日讯"));
}

// 强化 基层 工会 建设: key words a site has cut out of a title.
bool is_keywords(std::u16string_view typed) {
  if (typed.size() > 80) return false;
  std::size_t words = 0;
  std::size_t longest = 0;
  std::size_t size = 0;
  for (std::size_t i = 0; i <= typed.size(); ++i) {
    if (i == typed.size() || text::is_invisible(typed[i])) {
      if (size != 0) ++words;
      longest = size > longest ? size : longest;
      size = 0;
    } else {
      if (text::is_stop(typed[i])) return false;
      ++size;
    }
  }
  return words >= 4 && longest >= 2 && longest <= 10;
}

// 总工会工作总结06-15: a link with its date
bool is_dated_link(std::u16string_view s) {
  if (s.size() < 8 || s.size() > 50) return false;
  const std::u16string_view end = s.substr(s.size() - 5);
  return digits_at(end, 0) == 2 && end[2] == u'-' && digits_at(end, 3) == 2 &&
         text::is_han(s[s.size() - 6]);
}

// A line of the site's own words; not 今年以来，我镇……成效明显。更多范文请……: there they stand
// behind text of the writer's.
bool is_site_line(std::u16string_view s) {
  constexpr std::size_t kSentence = 10;
  const text::WordList::Hit site = kSite.find(s);
  if (!site) return false;
  const std::size_t end = s.substr(0, site.at).find_last_of(u"。！？");
  return end == s.npos || end + 1 < kSentence;
}

}  // namespace

void residue_traits(const Line& line, Features& out) {
  std::u16string_view s = line.whole;
  if (s.empty()) {
    // A long line is never residue; at the top of a collection it may be the site's introduction.
    if (line.typed.size() <= 600) out.set(Trait::teaser, kTeasers.in(line.tail));
    return;
  }
  // A list mark the copy has put before the line.
  std::u16string_view item = s;
  if (item.size() > 2 &&
      (item[0] == u'-' || item[0] == u'·' || item[0] == u'•' || item[0] == u'*') &&
      item[1] != item[0]) {
    item.remove_prefix(1);
  }
  while (item.size() > 1 && (item.back() == u'|' || item.back() == u'｜')) item.remove_suffix(1);
  const bool sentence = s.size() > kSiteLine;
  out.set(Trait::teaser, kTeasers.in(s));
  if (!sentence) {
    out.set(Trait::residue,
            is_site_line(s) || kButton.is(item) || all_buttons(line.typed) || is_site_date(item) ||
                is_size(item) || is_page_footer(s) || is_page_footer(item) || is_garbage(s) ||
                is_label(item) || is_stray_mark(s) || is_address(item) || is_dateline(s) ||
                is_path(s) || is_nobody(s) || s.starts_with(u"<!--") || s.starts_with(u"-->") ||
                (s.size() <= 20 && (s.starts_with(u"（责任编辑") || s.starts_with(u"(责任编辑"))));
    const bool quoted = s.back() == u'》' && s.front() == u'《';
    const std::u16string_view file = quoted ? s.substr(1, s.size() - 2) : s;
    if (file.size() <= 80 && kFileEnd.at_end(file) != 0 && file.find(u'。') == file.npos) {
      out.set(Trait::residue);
    }
    if (s.find(u"来源：") != s.npos && s.find(u"www.") != s.npos) out.set(Trait::residue);
  }
  if (s.size() <= 44) {
    const text::WordList::Hit list = kLists.find(s);
    std::size_t end = list ? list.end() : 0;
    while (list && end < s.size() && (text::is_stop(s[end]) || s[end] == u'】' || s[end] == u'>')) {
      ++end;
    }
    if (list && end == s.size()) out.set(Trait::link_list);
  }
  const std::size_t digits = digits_at(s, 0);
  out.set(Trait::number_only, digits == s.size());
  out.set(Trait::weak_residue, is_keywords(line.typed) || is_weak_label(item) || is_dated_link(s) ||
                                   (digits == s.size() && s.size() <= 3));
}

}  // namespace wengao::recognise
