#include "core/genres/tell.h"

#include <algorithm>
#include <array>

#include "core/genres/pairs.h"
#include "core/text/chars.h"

namespace wengao::genres {
namespace {

using Words = std::u16string_view;

bool has(Words text, Words word) { return text.find(word) != Words::npos; }

bool any_of_ends(Words text, std::initializer_list<Words> ends) {
  return std::any_of(ends.begin(), ends.end(), [&](Words end) { return text.ends_with(end); });
}

// What may follow the name of a genre in a title: （试行）, 2023, 范文, 》.
Words without_additions(Words title) {
  for (bool cut = true; cut && !title.empty();) {
    cut = false;
    const char16_t last = title.back();
    if (last == u'）' || last == u')') {
      const std::size_t open = title.find_last_of(u"（(");
      if (open == title.npos || open == 0) return title;
      title = title.substr(0, open);
      cut = true;
    } else if (last == u'》' || last == u'"' || last == 0x201D || last == u'稿' ||
               text::is_digit(last) || last == u'年' || last == u'度') {
      title.remove_suffix(1);
      cut = true;
    } else if (title.ends_with(u"范文") || title.ends_with(u"模板") || title.ends_with(u"材料之")) {
      title.remove_suffix(2);
      cut = true;
    }
  }
  return title;
}

// 上半年工作总结及下半年工作打算 is a summary: what it also holds stands behind it.
Words without_second(Words title) {
  if (!any_of_ends(title, {u"打算", u"计划", u"安排", u"思路", u"要点", u"谋划"})) return title;
  for (std::size_t at = title.find_first_of(u"及和与暨、"); at != title.npos;
       at = title.find_first_of(u"及和与暨、", at + 1)) {
    const Words first = title.substr(0, at);
    if (any_of_ends(first, {u"总结", u"小结", u"汇报", u"报告", u"情况"})) return first;
  }
  return title;
}

// 以赛促学——某某活动总结: the genre may close either line.
bool closes_a_line(Words title, std::size_t end) {
  return end == title.size() || title[end] == u' ' || title[end] == u'|' || title[end] == 0x2014 ||
         title[end] == u'\u3000' || title[end] == u'（' || title[end] == u'(';
}

// How strongly a title speaks for a genre: the longest word it ends with, or holds.
int title_score(Words title, const Pairs& pairs, const Genre& genre) {
  int best = 0;
  for (const Words word : genre.title_words) {
    if (!pairs.may_hold(word)) continue;
    const auto size = static_cast<int>(word.size());
    for (std::size_t at = title.find(word); at != title.npos; at = title.find(word, at + 1)) {
      const bool closes = closes_a_line(title, at + word.size());
      // A short word inside a title is about something else: 关于通知公告管理的规定.
      if (!closes && size < 4) continue;
      best = std::max(best, closes ? 66 + std::min(size, 8) * 3 : 44 + std::min(size, 8));
    }
  }
  return best;
}

// What is the same for all genres, read once.
struct Seen {
  Pairs title;
  Pairs body;
};
Seen see(Words title, const Evidence& evidence) {
  Seen out;
  out.title.add(title);
  out.body.add(evidence.opening);
  out.body.add(evidence.closing);
  return out;
}

int body_score(const Evidence& evidence, const Pairs& pairs, const Genre& genre) {
  int found = 0;
  for (const Words word : genre.body_words) {
    if (!pairs.may_hold(word)) continue;
    if (has(evidence.opening, word) || has(evidence.closing, word)) ++found;
  }
  if (!genre.closing.empty() && has(evidence.closing, genre.closing)) ++found;
  return std::min(found, 4) * 6;
}

int section_score(PartSet parts, const Genre& genre) {
  int wanted = 0;
  int there = 0;
  for (const Section& section : genre.sections) {
    if (section.part == Part::none) continue;
    ++wanted;
    if (parts.has(section.part)) ++there;
  }
  return wanted == 0 ? 0 : 10 * there / wanted;
}

bool any_of(Words text, std::initializer_list<Words> words) {
  return std::any_of(words.begin(), words.end(), [&](Words word) { return has(text, word); });
}

bool is_summary(const Genre& genre) {
  return genre.id == "annual-summary" || genre.id == "half-year-summary" ||
         genre.id == "quarterly-summary" || genre.id == "special-summary";
}

// 年度, 半年, 季度 and 专项 differ by the time they cover, not by the word 总结.
struct Span {
  bool quarter = false;
  bool half = false;
  bool year = false;
};
Span time_covered(const Evidence& evidence) {
  constexpr std::size_t kOpeningWords = 60;
  const Words opening = evidence.opening.substr(0, kOpeningWords);
  const auto in_head = [&](std::initializer_list<Words> words) {
    return any_of(evidence.title, words) || any_of(evidence.period, words);
  };
  Span out;
  out.quarter = in_head({u"季度"}) || any_of(opening, {u"本季度", u"一季度", u"二季度", u"三季度"});
  out.half = in_head({u"半年"}) || opening.starts_with(u"半年来") ||
             any_of(opening, {u"上半年，", u"上半年,", u"上半年以来", u"半年来，", u"半年来,"});
  out.year = in_head({u"年度", u"全年", u"年终", u"一年来", u"一年"}) ||
             any_of(opening, {u"一年来", u"全年"}) || has(evidence.title, u"年工作") ||
             has(evidence.period, u"年");
  return out;
}

const Genre* summary_for(const Evidence& evidence, int* sure) {
  const Span time = time_covered(evidence);
  *sure = 0;
  if (any_of(evidence.title, {u"专项", u"整治", u"试点"}) && !time.half && !time.quarter) {
    return find_genre("special-summary");
  }
  if (time.quarter) return find_genre("quarterly-summary");
  if (time.half) return find_genre("half-year-summary");
  if (!time.year) *sure = -12;  // the most common is the best guess
  return find_genre("annual-summary");
}

std::uint8_t percent(int score) { return static_cast<std::uint8_t>(std::clamp(score, 0, 98)); }

}  // namespace

Told tell(const Evidence& evidence) {
  struct Scored {
    const Genre* genre = nullptr;
    int score = 0;
  };
  Scored best;
  Scored second;
  const Words title = without_second(without_additions(evidence.title));
  const Seen seen = see(title, evidence);
  // A collection names its reports after one of them: what stands in the text counts for more.
  const int doubt = evidence.source == TitleSource::text   ? 0
                    : evidence.source == TitleSource::lead ? 6
                                                           : 40;
  constexpr int kOpensSo = 34;
  for (const Genre* genre : all_genres()) {
    int score = title_score(title, seen.title, *genre);
    if (score > doubt) score -= doubt;
    const int body = body_score(evidence, seen.body, *genre);
    // Words of the body alone make a guess, no more.
    score += score == 0 && body > 6 ? body + 16 : body;
    if (score > 0) score += section_score(evidence.parts, *genre);
    if (genre->id == "half-year-summary" && evidence.opening.starts_with(u"半年来")) {
      score += kOpensSo;
    }
    if (score > best.score) {
      // Kinds of summary are told apart below.
      if (best.genre == nullptr || !(is_summary(*best.genre) && is_summary(*genre))) second = best;
      best = {genre, score};
    } else if (score > second.score && !(is_summary(*best.genre) && is_summary(*genre))) {
      second = {genre, score};
    }
  }
  constexpr int kLeast = 30;
  if (best.score < kLeast) return {};
  int score = best.score;
  if (is_summary(*best.genre)) {
    int sure = 0;
    best.genre = summary_for(evidence, &sure);
    score += sure;
  }
  // The full form of a statutory title: 关于……的通知.
  if (best.genre->statutory && has(title, u"关于")) score += 6;
  constexpr int kClose = 12;
  const int lead = best.score - second.score;
  if (lead < kClose) score -= kClose - lead;
  return {best.genre, percent(score)};
}

}  // namespace wengao::genres
