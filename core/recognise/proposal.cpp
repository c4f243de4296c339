#include "core/recognise/proposal.h"

#include <algorithm>

#include "core/recognise/period.h"
#include "core/recognise/words.h"
#include "core/text/chars.h"
#include "core/text/word_list.h"

namespace wengao::recognise {
namespace {

constexpr std::u16string_view kVerbs[] = {u"现将", u"现就", u"现对", u"现把", u"特将"};
constexpr text::WordList kVerb(kVerbs);
constexpr std::u16string_view kNouns[] = {u"总结", u"汇报", u"报告", u"小结",
                                          u"述职", u"通报", u"归纳", u"介绍"};
constexpr text::WordList kNoun(kNouns);
// Words between the subject and the verb that are no part of a title.
constexpr std::u16string_view kFillers[] = {
    u"的具体措施", u"的具体情况", u"的主要情况", u"具体情况", u"有关情况", u"的情况", u"的",
    u"进行",       u"作",         u"做",         u"向大家",   u"向各位",   u"予以",   u"情况",
    u"具体",       u"简要",       u"主要",       u"做如下",   u"作如下",   u"如下",   u"向您",
};
constexpr text::WordList kFiller(kFillers);

constexpr std::u16string_view kVagueWords[] = {u"有关", u"具体",     u"主要",    u"相关",
                                               u"全年", u"一年来的", u"本年度的"};
constexpr text::WordList kVague(kVagueWords);

std::u16string without_blanks(std::u16string_view text) {
  std::u16string out;
  std::copy_if(text.begin(), text.end(), std::back_inserter(out),
               [](char16_t c) { return !text::is_invisible(c); });
  return out;
}

}  // namespace

std::u16string propose_title(std::u16string_view paragraph) {
  constexpr std::size_t kReach = 120;
  const std::size_t from = paragraph.size() > kReach ? paragraph.size() - kReach : 0;
  const std::u16string tail = without_blanks(paragraph.substr(from));
  const std::u16string_view s = tail;
  text::WordList::Hit verb;
  for (text::WordList::Hit hit = kVerb.find(s); hit; hit = kVerb.find(s, hit.end())) verb = hit;
  if (!verb) return {};
  const text::WordList::Hit noun = kNoun.find(s, verb.end());
  if (!noun) return {};
  std::u16string_view subject = s.substr(verb.end(), noun.at - verb.end());
  if (subject.find_first_of(u"。；，,;") != subject.npos) return {};
  for (std::size_t cut = kFiller.at_end(subject); cut != 0; cut = kFiller.at_end(subject)) {
    if (subject.ends_with(u"工作")) break;
    subject.remove_suffix(cut);
  }
  if (const std::size_t vague = kVague.at_start(subject)) subject.remove_prefix(vague);
  if (subject.size() > 40) return {};
  std::u16string title(subject);
  // 现将具体工作总结如下 tells nothing of its own; the period is all there is to add.
  if (title.size() < 4) title = period_in(paragraph) + u"工作";
  const std::u16string_view told = s.substr(noun.at, noun.size);
  if (told == u"归纳" || told == u"小结" || told == u"介绍") {
    title += told == u"介绍" ? u"情况" : u"总结";
  } else if (told == u"汇报" || told == u"报告" || told == u"通报") {
    if (told != u"报告" || !title.ends_with(u"工作")) title += u"情况";
    title += told;
  } else if (!title.ends_with(told)) {
    title += told;
  }
  return title;
}

std::u16string title_of_separator(std::u16string_view line) {
  const std::u16string plain = without_blanks(line);
  std::u16string_view title = plain;
  if (const std::size_t mark = title.find_first_of(u"：:】"); mark <= 6) {
    title.remove_prefix(mark + 1);
  }
  // 范文2023, 篇4, （四）: what a collection adds at the end.
  constexpr std::u16string_view kAdded = u"0123456789篇第（）()【】[]一二三四五六七八九十：:、";
  while (!title.empty()) {
    if (title.ends_with(u"范文")) {
      title.remove_suffix(2);
    } else if (kAdded.find(title.back()) != kNowhere) {
      title.remove_suffix(1);
    } else {
      break;
    }
  }
  return title.size() >= 4 ? std::u16string(title) : std::u16string{};
}

}  // namespace wengao::recognise
