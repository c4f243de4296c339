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

// ×政发〔2024〕5号, also with the wrong brackets people type, and 第5号 of an order.
bool is_doc_number(std::u16string_view s) {
  if (s.size() < 5 || s.size() > 40 || s.back() != u'号') return false;
  std::size_t open = 0;
  while (open < s.size() && !is_open(s[open])) ++open;
  if (open >= s.size()) {
    return s.starts_with(u"第") && 1 + digits_at(s, 1) + 1 == s.size() && s.size() > 2;
  }
  if (open == 0 || open > 20) return false;
  for (std::size_t i = 0; i < open; ++i) {
    if (!text::is_han(s[i]) && !text::is_latin(s[i])) return false;
  }
  std::size_t at = open + 1;
  std::size_t year = 0;
  while (at < s.size() && !is_close(s[at]) && year < 6) {
    ++at;
    ++year;
  }
  if (year < 2 || at >= s.size() || !is_close(s[at])) return false;
  ++at;
  if (at < s.size() && s[at] == u'第') ++at;
  // The number may still be blank: ×政发〔2024〕__号
  return s.size() - at <= 7;
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
  out.set(Trait::copy_number, (s.size() == 6 && digits_at(s, 0) == 6) || s.starts_with(u"份号：") ||
                                  s.starts_with(u"份号:") || s.starts_with(u"No.0") ||
                                  s.starts_with(u"№0"));
  out.set(Trait::urgency, kUrgency.is(s) || (s.starts_with(u"紧急程度") && s.size() <= 10));
  const std::size_t secrecy = kSecrecy.at_start(s);
  out.set(Trait::secrecy, secrecy != 0 && (secrecy == s.size() || s[secrecy] == u'★' ||
                                           s[secrecy] == u'☆' || s[secrecy] == u'*'));
  // In a joint paper 文件 may stand on a line of its own beside the names of the bodies.
  if (s == u"文件") out.set(Trait::issuer);
  if (s.ends_with(u"文件") && s.size() >= 5 && s.size() <= 40) {
    out.set(Trait::issuer, kBodies.at_end(s.substr(0, s.size() - 2)) != 0);
  }
}

}  // namespace wengao::recognise
