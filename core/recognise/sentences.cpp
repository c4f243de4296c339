// What a paragraph of text says about its place in a report: that it opens one, leads over to its
// sections, announces a list, or closes it; and which body speaks.
#include "core/recognise/traits.h"
#include "core/recognise/words.h"
#include "core/text/chars.h"
#include "core/text/word_list.h"

namespace wengao::recognise {
namespace {

constexpr std::u16string_view kLeadVerbs[] = {u"现将", u"现就", u"现对", u"现把", u"特将",
                                              u"下面", u"现作", u"现做", u"以下"};
constexpr text::WordList kLeadVerb(kLeadVerbs);
constexpr std::u16string_view kLeadNouns[] = {u"总结", u"汇报", u"报告", u"小结",
                                              u"述职", u"通报", u"归纳", u"介绍"};
constexpr text::WordList kLeadNoun(kLeadNouns);

constexpr std::u16string_view kOpenings[] = {
    u"今年以来", u"一年来",     u"半年来",   u"近年来", u"上半年", u"年初以来", u"年以来",
    u"年度",     u"过去的一年", u"一年以来", u"年来",   u"季度",   u"全年",     u"任职以来",
};
constexpr text::WordList kOpening(kOpenings);
constexpr std::u16string_view kGuided[] = {u"领导下", u"指导下", u"支持下",
                                           u"帮助下", u"关怀下", u"部署下"};
constexpr text::WordList kGuide(kGuided);

constexpr std::u16string_view kClosings[] = {
    u"回顾",     u"总之",     u"总的来说", u"总的来看", u"综上",     u"以上是",   u"以上就是",
    u"在今后的", u"今后，",   u"今后,",    u"展望",     u"新的一年", u"总结半年", u"总结一年",
    u"特此报告", u"以上报告", u"专此报告", u"特此汇报", u"以上汇报", u"各位代表",
};
constexpr text::WordList kClosing(kClosings);

constexpr std::u16string_view kAnnouncing[] = {
    u"如下",     u"以下工作", u"以下几项", u"几个方面", u"方面工作", u"方面的工作", u"几点建议",
    u"几项工作", u"主要目标", u"主要做法", u"以下几点", u"几方面",   u"以下措施",   u"以下问题",
    u"四个方面", u"五个方面", u"三个方面", u"六个方面", u"几项",     u"具体如下",
};
constexpr text::WordList kAnnounce(kAnnouncing);

constexpr std::u16string_view kEnumerations[] = {
    u"一是", u"二是", u"三是", u"四是", u"五是", u"六是", u"七是", u"八是", u"九是",
    u"十是", u"一要", u"二要", u"三要", u"四要", u"五要", u"六要", u"七要", u"八要",
    u"九要", u"其一", u"其二", u"其三", u"首先", u"其次", u"再次", u"最后",
};
constexpr text::WordList kEnumeration(kEnumerations);

constexpr std::u16string_view kSections[] = {
    u"问题", u"不足", u"打算", u"计划", u"重点", u"目标", u"建议", u"体会", u"措施",
    u"成效", u"做法", u"安排", u"任务", u"成绩", u"经验", u"思路", u"方向", u"原因",
};
constexpr text::WordList kSection(kSections);

// 存在问题：, 下一步工作打算： — alone on a line.
bool is_section_label(std::u16string_view s) {
  constexpr std::size_t kLongest = 13;
  if (s.size() < 4 || s.size() > kLongest || (s.back() != u'：' && s.back() != u':')) return false;
  const std::u16string_view words = s.substr(0, s.size() - 1);
  return kSection.at_end(words) != 0 && words.find_first_of(u"，,、有是个几") == words.npos &&
         words.find(u"以下") == words.npos && words.find(u"如下") == words.npos;
}

// 2.1 加强领导
bool begins_with_decimals(std::u16string_view s) {
  std::size_t at = digits_at(s, 0);
  if (at == 0 || at > 2 || at >= s.size() || s[at] != u'.') return false;
  const std::size_t second = digits_at(s, at + 1);
  if (second == 0 || second > 2) return false;
  at += 1 + second;
  if (at < s.size() && s[at] == u'.') at += 1 + digits_at(s, at + 1);
  return at < s.size() && text::is_invisible(s[at]);
}

// …………3
bool is_contents(std::u16string_view s) {
  if (s == u"目录") return true;
  std::size_t at = s.size();
  while (at > 0 && text::is_digit(s[at - 1])) --at;
  if (at == s.size() || at < 3) return false;
  std::size_t leaders = 0;
  while (at > leaders && (s[at - 1 - leaders] == u'.' || s[at - 1 - leaders] == 0x2026 ||
                          s[at - 1 - leaders] == u'·')) {
    ++leaders;
  }
  return leaders >= 2;
}

// The bodies a report speaks for, one bit each: 我镇 全镇 镇党委 → the bit of 镇.
constexpr std::u16string_view kBodyKinds = u"镇乡街县区市省局校院村社会站所委办队司厂";

constexpr std::u16string_view kOrganWords[] = {u"党委", u"政府", u"党工委", u"总工会", u"办事处"};
constexpr text::WordList kOrgans(kOrganWords);

constexpr std::u16string_view kSpeakingWords[] = {u"我", u"本", u"全", u"镇", u"乡", u"道"};
constexpr text::WordList kSpeaking(kSpeakingWords);

std::uint32_t bodies_in(std::u16string_view s) {
  std::uint32_t bits = 0;
  for (text::WordList::Hit word = kSpeaking.find(s); word; word = kSpeaking.find(s, word.end())) {
    const std::u16string_view after = s.substr(word.end());
    // 县总工会 and 市政府 are above the body that reports; 镇党委 and 街道党工委 are it.
    if (const std::size_t organ = std::u16string_view(u"镇乡道").find(s[word.at]);
        organ != std::u16string_view::npos) {
      if (kOrgans.starts(after)) bits |= 1u << organ;
    } else if (!after.empty()) {
      if (const std::size_t kind = kBodyKinds.find(after.front()); kind != kBodyKinds.npos)
        bits |= 1u << kind;
    }
  }
  return bits;
}

bool leads_over(std::u16string_view tail) {
  // …，总结如下：
  std::u16string_view words = tail;
  while (!words.empty() && text::is_stop(words.back())) words.remove_suffix(1);
  if (words.ends_with(u"如下") && kLeadNoun.at_end(words.substr(0, words.size() - 2)) != 0) {
    return true;
  }
  std::size_t from = 0;
  for (text::WordList::Hit verb = kLeadVerb.find(tail); verb;
       verb = kLeadVerb.find(tail, verb.end())) {
    from = verb.end();
    const text::WordList::Hit noun = kLeadNoun.find(tail, from);
    if (!noun) return false;
    const std::u16string_view rest = tail.substr(noun.at);
    if (rest.find(u"如下") != rest.npos || rest.ends_with(u"：") || rest.ends_with(u":"))
      return true;
    if (rest.size() <= 6) return true;  // 现将…工作进行总结。
  }
  return false;
}

}  // namespace

void sentence_traits(const Line& line, Features& out) {
  const std::u16string_view s = line.whole.empty() ? line.head : line.whole;
  const char16_t last = line.tail.empty() ? u'\0' : line.tail.back();
  // 调解路上的“铁脚板” ends with a quotation and is no sentence.
  const bool quoted = last == 0x201D && line.tail.size() > 1 &&
                      text::is_sentence_end(line.tail[line.tail.size() - 2]);
  out.set(Trait::sentence_end, text::is_sentence_end(last) || last == u'：' || last == u':' ||
                                   last == u'；' || last == u';' || last == u'.' || quoted);
  out.set(Trait::item_end, last == u'；' || last == u';' || last == u'，' || last == u',');
  out.set(Trait::clauses, last == u'。' && line.whole.find(u'，') != kNowhere);
  out.set(Trait::enumeration, kEnumeration.at_start(s) != 0);
  out.set(Trait::list_lead,
          last == u'：' || last == u':' ||
              (last == u'。' &&
               kAnnounce.in(line.tail.substr(line.tail.size() > 20 ? line.tail.size() - 20 : 0))));
  out.set(Trait::decimal, line.typed.size() <= 60 && begins_with_decimals(line.typed));
  out.set(Trait::section_label, is_section_label(line.whole));
  out.set(Trait::contents, line.whole.size() <= 80 && is_contents(line.whole));
  out.set(Trait::closing, kClosing.at_start(s) != 0);
  if (line.typed.size() < 24) {
    out.set(Trait::lead_sentence, line.typed.size() >= 8 && leads_over(line.tail));
    return;
  }
  out.bodies = bodies_in(s);
  out.set(Trait::lead_sentence, leads_over(line.tail));
  // 在……领导下 early on, or 今年以来 at the start with it somewhere.
  constexpr std::size_t kEarly = 60;
  constexpr std::size_t kStart = 24;
  const text::WordList::Hit guided = kGuide.find(line.head);
  out.set(Trait::opening, guided && (guided.at < kEarly || kOpening.find(line.head).at <= kStart));
}

}  // namespace wengao::recognise
