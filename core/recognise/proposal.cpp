#include "core/recognise/proposal.h"

#include <algorithm>

#include "core/recognise/phrases.h"
#include "core/recognise/words.h"
#include "core/text/chars.h"

namespace wengao::recognise {
namespace {

constexpr std::u16string_view kVerbs[] = {u"现将", u"现就", u"现对", u"现把", u"特将"};
constexpr Phrases kVerb(kVerbs);
constexpr std::u16string_view kNouns[] = {u"总结", u"汇报", u"报告", u"小结",
                                          u"述职", u"通报", u"归纳", u"介绍"};
constexpr Phrases kNoun(kNouns);
// Words between the subject and the verb that are no part of a title.
constexpr std::u16string_view kFillers[] = {
    u"的具体措施", u"的具体情况", u"的主要情况", u"具体情况", u"有关情况", u"的情况", u"的",
    u"进行",       u"作",         u"做",         u"向大家",   u"向各位",   u"予以",   u"情况",
    u"具体",       u"简要",       u"主要",       u"做如下",   u"作如下",   u"如下",   u"向您",
};
constexpr Phrases kFiller(kFillers);

constexpr std::u16string_view kVagueWords[] = {u"有关", u"具体",     u"主要",    u"相关",
                                               u"全年", u"一年来的", u"本年度的"};
constexpr Phrases kVague(kVagueWords);

// Genres by the words of a title, the more special before the more general.
struct GenreName {
  std::u16string_view words;
  std::string_view id;
};
constexpr GenreName kGenreNames[] = {
    {u"政府工作报告", "government-report"},
    {u"述职", "duty-report"},
    {u"述廉", "duty-report"},
    {u"个人工作总结", "personal-summary"},
    {u"个人总结", "personal-summary"},
    {u"活动总结", "activity-summary"},
    {u"上半年工作总结", "half-year-summary"},
    {u"半年工作总结", "half-year-summary"},
    {u"半年总结", "half-year-summary"},
    {u"季度工作总结", "quarterly-summary"},
    {u"季度总结", "quarterly-summary"},
    {u"经验", "experience"},
    {u"做法", "experience"},
    {u"事迹", "experience"},
    {u"调研报告", "research-report"},
    {u"调查报告", "research-report"},
    {u"对照检查", "self-examination"},
    {u"检查情况", "inspection-report"},
    {u"督查情况", "inspection-report"},
    {u"自查报告", "inspection-report"},
    {u"讲话", "speech"},
    {u"发言", "speech"},
    {u"致辞", "speech"},
    {u"简报", "brief"},
    {u"汇报", "briefing"},
    {u"工作要点", "plan"},
    {u"工作计划", "plan"},
    {u"方案", "plan"},
    {u"计划", "plan"},
    {u"请示", "request"},
    {u"批复", "reply"},
    {u"通报", "circular"},
    {u"通知", "notice"},
    {u"通告", "public-notice"},
    {u"公告", "announcement"},
    {u"公报", "communique"},
    {u"决议", "resolution"},
    {u"决定", "decision"},
    {u"命令", "order"},
    {u"议案", "bill"},
    {u"纪要", "minutes"},
    {u"意见", "opinion"},
    {u"复函", "letter"},
    {u"总结", "annual-summary"},
    {u"工作报告", "annual-summary"},
    {u"报告", "report"},
};

std::u16string without_blanks(std::u16string_view text) {
  std::u16string out;
  std::copy_if(text.begin(), text.end(), std::back_inserter(out),
               [](char16_t c) { return !text::is_invisible(c); });
  return out;
}

bool is_year_unit(char16_t c) {
  return text::is_digit(c) || text::is_fullwidth_digit(c) || text::is_han_digit(c) || c == u'×' ||
         c == u'x' || c == u'X' || c == u'_' || c == u'*' || c == u'○';
}

}  // namespace

std::u16string propose_title(std::u16string_view paragraph) {
  constexpr std::size_t kReach = 120;
  const std::size_t from = paragraph.size() > kReach ? paragraph.size() - kReach : 0;
  const std::u16string tail = without_blanks(paragraph.substr(from));
  const std::u16string_view s = tail;
  Phrases::Hit verb;
  for (Phrases::Hit hit = kVerb.find(s); hit; hit = kVerb.find(s, hit.end())) verb = hit;
  if (!verb) return {};
  const Phrases::Hit noun = kNoun.find(s, verb.end());
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

std::u16string period_in(std::u16string_view text) {
  for (std::size_t year = text.find(u'年'); year != text.npos; year = text.find(u'年', year + 1)) {
    std::size_t begin = year;
    while (begin > 0 && year - begin < 4 && is_year_unit(text[begin - 1])) --begin;
    if (year - begin < 2) continue;
    std::u16string period(text.substr(begin, year + 1 - begin));
    std::u16string_view rest = text.substr(year + 1);
    // 2023年5月 is a date.
    const std::size_t month = digits_at(rest, 0);
    if (month != 0 && month < rest.size() && rest[month] == u'月') continue;
    if (rest.starts_with(u"度")) rest.remove_prefix(1);
    for (const std::u16string_view part :
         {u"上半年", u"下半年", u"第一季度", u"第二季度", u"第三季度", u"第四季度", u"一季度",
          u"二季度", u"三季度", u"四季度"}) {
      if (rest.starts_with(part)) {
        period += part;
        break;
      }
    }
    return period;
  }
  return {};
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

std::string genre_of(std::u16string_view title, std::u16string_view period) {
  const std::u16string plain = without_blanks(title);
  for (const GenreName& genre : kGenreNames) {
    if (plain.find(genre.words) == plain.npos) continue;
    if (genre.id == "annual-summary" && period.find(u"半年") != period.npos) {
      return "half-year-summary";
    }
    if (genre.id == "annual-summary" && period.find(u"季度") != period.npos) {
      return "quarterly-summary";
    }
    return std::string(genre.id);
  }
  return {};
}

}  // namespace wengao::recognise
