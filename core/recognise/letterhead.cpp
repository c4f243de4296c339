// The head of a statutory paper: copy number, secrecy, urgency, issuer, document number, signer.
// GB/T 9704—2012, 7.2.
#include "core/recognise/traits.h"
#include "core/recognise/words.h"
#include "core/text/chars.h"
#include "core/text/word_list.h"

namespace wengao::recognise {
namespace {

constexpr std::u16string_view kUrgencies[] = {u"特急", u"加急", u"平急", u"特提", u"紧急", u"急件"};
constexpr text::WordList kUrgency(kUrgencies);
constexpr std::u16string_view kSecrecies[] = {u"绝密", u"机密", u"秘密", u"内部资料", u"内部文件"};
constexpr text::WordList kSecrecy(kSecrecies);

bool is_open(char16_t c) {
  return c == u'〔' || c == u'[' || c == u'［' || c == u'（' || c == u'(' || c == u'【';
}
bool is_close(char16_t c) {
  return c == u'〕' || c == u']' || c == u'］' || c == u'）' || c == u')' || c == u'】';
}

// 第5号 of an order, 2024年第3号 of an announcement.
bool is_order_number(std::u16string_view s) {
  if (const std::size_t year = digits_at(s, 0); year == 4 && year < s.size() && s[year] == u'年') {
    s.remove_prefix(year + 1);
  }
  if (!s.starts_with(u"第") || s.size() < 3) return false;
  s = s.substr(1, s.size() - 2);
  return s.find_first_not_of(u"0123456789一二三四五六七八九十百〇零") == s.npos;
}

// ×政发〔2024〕5号, also with the wrong brackets people type; under a mark that says the rest only
// 〔2024〕5号.
bool is_doc_number(std::u16string_view s) {
  if (s.size() < 3 || s.size() > 40 || s.back() != u'号') return false;
  std::size_t open = 0;
  while (open < s.size() && !is_open(s[open])) ++open;
  if (open >= s.size()) return is_order_number(s);
  if (open > 20) return false;
  for (std::size_t i = 0; i < open; ++i) {
    if (!text::is_han(s[i]) && !text::is_latin(s[i])) return false;
  }
  std::size_t at = open + 1;
  std::size_t year = 0;
  while (at < s.size() && !is_close(s[at]) && year < 6) {
    ++at;
    ++year;
  }
  if (year < (open == 0 ? 4 : 2) || at >= s.size() || !is_close(s[at])) return false;
  ++at;
  if (at < s.size() && s[at] == u'第') ++at;
  // The number may still be blank: ×政发〔2024〕__号
  return s.size() - at <= 7;
}

// 第15期, （第3期）, 2024年第6期（总第120期）, 第7次
bool is_issue(std::u16string_view s) {
  constexpr std::size_t kLongest = 20;
  if (s.size() < 3 || s.size() > kLongest) return false;
  const std::size_t open = s.find_first_not_of(u"（(〔[");
  std::size_t at = digits_at(s, open);
  at = at == 4 && open + at < s.size() && s[open + at] == u'年' ? open + at + 1 : open;
  if (at >= s.size() || s[at] != u'第') return false;
  std::size_t number = digits_at(s, ++at);
  while (at + number < s.size() && text::is_han_numeral(s[at + number])) ++number;
  if (number == 0 || at + number >= s.size()) return false;
  if (s[at + number] != u'期' && s[at + number] != u'次') return false;
  const std::u16string_view rest = s.substr(at + number + 1);
  return rest.empty() || is_close(rest.front()) || (is_open(rest.front()) && is_close(rest.back()));
}

}  // namespace

void letterhead_traits(const Line& line, Features& out) {
  const std::u16string_view s = line.whole;
  if (s.empty() || s.size() > 60) return;
  // 签发人 may stand in the line of the document number in papers that go up.
  const std::size_t signer = s.find(u"签发人");
  std::u16string_view number = s;
  if (signer != s.npos) {
    out.set(Trait::signer, signer == 0 && s.size() > 3 && (s[3] == u'：' || s[3] == u':'));
    number = s.substr(0, signer);
  }
  out.set(Trait::doc_number, is_doc_number(number));
  out.set(Trait::issue, is_issue(s));
  out.set(Trait::copy_number, (s.size() == 6 && digits_at(s, 0) == 6) || s.starts_with(u"份号：") ||
                                  s.starts_with(u"份号:") || s.starts_with(u"No.0") ||
                                  s.starts_with(u"№0"));
  out.set(Trait::urgency, kUrgency.is(s) || (s.starts_with(u"紧急程度") && s.size() <= 10));
  const std::size_t secrecy = kSecrecy.at_start(s);
  out.set(Trait::secrecy, secrecy != 0 && (secrecy == s.size() || s[secrecy] == u'★' ||
                                           s[secrecy] == u'☆' || s[secrecy] == u'*'));
  // In a joint paper 文件 may stand on a line of its own beside the names of the bodies.
  if (s == u"文件") out.set(Trait::issuer);
  constexpr std::size_t kLongestMark = 40;
  if (s.size() < 5 || s.size() > kLongestMark) return;
  for (const std::u16string_view end : {u"文件", u"（函）", u"命令", u"令"}) {
    if (!s.ends_with(end) || kBodies.at_end(s.substr(0, s.size() - end.size())) == 0) continue;
    out.set(end.back() == u'令' ? Trait::mark : Trait::issuer);
  }
  if (s.ends_with(u"纪要") && s.find(u"关于") == s.npos) out.set(Trait::mark);
}

}  // namespace wengao::recognise
