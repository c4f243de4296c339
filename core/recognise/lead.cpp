#include "core/recognise/lead.h"

#include <algorithm>

#include "core/recognise/lead_words.h"
#include "core/text/chars.h"

namespace wengao::recognise {
namespace {

constexpr Off kReach = 160;        // a lead is never longer; nothing further is looked at
constexpr Off kWhole = 45;         // a line up to this long without a stop inside is all heading
constexpr Off kLongest = 60;       // a sentence longer than this is no heading
constexpr Off kSuspicious = 48;    // longer than this, a stop may have been lost
constexpr Off kBracketReach = 60;  // a quotation or bracket longer than this is not skipped

constexpr bool is_comma(char16_t c) { return c == u'，' || c == u','; }

constexpr char16_t closing_of(char16_t open) {
  switch (open) {
    case u'（':
      return u'）';
    case u'(':
      return u')';
    case u'《':
      return u'》';
    case u'【':
      return u'】';
    case u'[':
      return u']';
    case 0x201C:
      return 0x201D;
    case 0x2018:
      return 0x2019;
    case u'"':
      return u'"';
    default:
      return u'\0';
  }
}

// Where the first stops of each sort stand after `begin`, outside quotations and brackets.
struct Stops {
  Off sentence;  // 。！？
  Off colon;
  Off comma;
  Off semicolon;
};

bool between_digits(std::u16string_view text, Off at, Off end) {
  return at > 0 && at + 1 < end && text::is_digit(text[at - 1]) && text::is_digit(text[at + 1]);
}

// （一） right after a heading: the next section was run into it.
bool begins_section(std::u16string_view text, Off at, Off end) {
  if (text[at] != u'（' && text[at] != u'(') return false;
  Off close = at + 1;
  while (close < end && close < at + 3 && text::is_han_numeral(text[close])) ++close;
  return close > at + 1 && close < end && (text[close] == u'）' || text[close] == u')');
}

Stops find_stops(std::u16string_view text, Off begin, Off end) {
  Stops stops{end, end, end, end};
  for (Off i = begin; i < end; ++i) {
    const char16_t c = text[i];
    if (i > begin + 2 && begins_section(text, i, end)) {
      stops.sentence = i;
      return stops;
    }
    if (const char16_t closing = closing_of(c); closing != u'\0') {
      const Off reach = std::min(end, i + kBracketReach);
      const std::size_t close = text.substr(0, reach).find(closing, i + 1);
      if (close != text.npos) i = static_cast<Off>(close);
      continue;
    }
    switch (c) {
      case u'。':
      case u'！':
      case u'？':
      case u'!':
      case u'?':
        if (between_digits(text, i, end)) break;  // 2。8公里: a decimal point read wrongly
        stops.sentence = i;
        return stops;
      case u'.':
      case u'．':
        // A full stop typed in half width; never within 3.5 or www.
        if (i > begin && text::is_han(text[i - 1]) && (i + 1 == end || text::is_han(text[i + 1]))) {
          stops.sentence = i;
          return stops;
        }
        break;
      case u'：':
      case u':':
        if (!between_digits(text, i, end)) stops.colon = std::min(stops.colon, i);
        break;
      case u'，':
      case u',':
        if (!between_digits(text, i, end)) stops.comma = std::min(stops.comma, i);
        break;
      case u'；':
      case u';':
        stops.semicolon = std::min(stops.semicolon, i);
        break;
      default:
        break;
    }
  }
  return stops;
}

Off without_stops(std::u16string_view text, Off begin, Off end) {
  while (end > begin && (text::is_stop(text[end - 1]) || text::is_invisible(text[end - 1]) ||
                         text[end - 1] == u'．')) {
    --end;
  }
  return end;
}

// 安全。稳定。和谐。: 、 read as 。 leaves pieces too short for sentences; they belong together.
Off past_misread_stops(std::u16string_view text, Off stop, Off end) {
  constexpr Off kPiece = 4;
  constexpr Off kLastPiece = 10;
  Off at = stop;
  bool joined = false;
  while (at < end && text[at] == u'。') {
    const std::size_t next = text.substr(0, std::min(end, at + 1 + kLastPiece + 1))
                                 .find_first_of(u"。，,；：、", at + 1);
    if (next == text.npos || text[next] != u'。') break;
    const Off size = static_cast<Off>(next) - at - 1;
    if (size == 0 || kEnumerator.at_start(text.substr(at + 1)) != 0) break;
    if (size > (joined ? kLastPiece : kPiece)) break;
    if (next + 1 >= end) break;  // the last piece of the paragraph is its body
    joined = true;
    at = static_cast<Off>(next);
    if (size > kPiece) break;
  }
  return at;
}

// Where the body begins in a sentence too long for a heading; `end` when nothing tells.
Off lost_stop(std::u16string_view text, Off begin, Off end, const text::WordList& cues) {
  constexpr Off kShortest = 4;
  constexpr Off kFurthest = 40;
  if (end - begin <= kShortest) return end;
  const std::u16string_view area = text.substr(begin, std::min<Off>(end - begin, kFurthest + 4));
  const text::WordList::Hit hit = cues.find(area, kShortest);
  if (!hit || hit.at > kFurthest) return end;
  return begin + static_cast<Off>(hit.at);
}

bool lists_inline(std::u16string_view text, Span content, const Mark& mark) {
  if (mark.ordinal != 1 || mark.shape == Marker::han || mark.shape == Marker::part) return false;
  constexpr Off kListReach = 400;
  const std::u16string_view area =
      text.substr(0, std::min<Off>(content.end, mark.span.end + kListReach));
  static constexpr std::u16string_view kSeconds[] = {u"2、", u"2.", u"2．", u"（2）",
                                                     u"(2)", u"②",  u"2）"};
  static constexpr text::WordList kSecond(kSeconds);
  for (Off from = mark.span.end;;) {
    const text::WordList::Hit hit = kSecond.find(area, from);
    if (!hit) return false;
    const char16_t before = area[hit.at - 1];
    if (before == u'；' || before == u';' || is_comma(before)) return true;
    from = static_cast<Off>(hit.end());
  }
}

// What says where the lead ends.
enum class By : std::uint8_t {
  stop,   // a stop
  cue,    // the words after it begin a sentence of their own
  guess,  // only that it cannot go on for ever
};

struct Cut {
  Off end;  // end of the lead
  bool run_in;
  By by;
};

Cut cut(std::u16string_view text, Off begin, Off end, bool higher) {
  const Off reach = std::min(end, begin + kReach);
  const Stops stops = find_stops(text, begin, reach);
  const bool closed = stops.sentence < reach;
  // 活动时间：2025年5月1日; 存在问题：一是…
  const Off label_limit = begin + 30;
  const bool label = stops.colon < std::min(stops.comma, stops.sentence) &&
                     stops.colon <= label_limit && stops.colon + 1 < end && stops.colon > begin;
  if (label) return {stops.colon, true, By::stop};
  if (stops.colon < stops.sentence && stops.colon + 1 < end && stops.colon < begin + kWhole &&
      kEnumerator.at_start(text.substr(stops.colon + 1)) != 0) {
    return {stops.colon, true, By::stop};
  }
  const bool inner = closed && stops.sentence + 1 < end;
  if (inner && stops.sentence - begin <= kSuspicious) {
    // A blank ends the heading when what follows it is too long to belong to one.
    constexpr Off kSecondHalf = 16;
    const std::size_t gap = text.substr(0, stops.sentence).find_first_of(u" \u3000", begin + 4);
    if (gap < stops.sentence && stops.sentence - gap > kSecondHalf) {
      return {static_cast<Off>(gap), true, By::stop};
    }
    return {past_misread_stops(text, stops.sentence, end), true, By::stop};
  }
  if (!inner && end - begin <= kWhole) {
    const bool sentence = closed && stops.comma < stops.sentence;
    if (higher && sentence) {
      const Off at = lost_stop(text, begin, end, kSubject);
      if (at < end) return {at, true, By::cue};
    }
    return {end, false, By::stop};
  }
  // Too long: a stop was lost, or the sentence is no heading. A blank may stand for the stop.
  const Off first = std::min(stops.sentence, end);
  const std::u16string_view area = text.substr(0, std::min(reach, begin + kWhole));
  const std::size_t blank = area.find_first_of(u" \u3000", begin + 4);
  if (blank < first) return {static_cast<Off>(blank), true, By::stop};
  const Off at = lost_stop(text, begin, first, kBodyStart);
  if (at < first) return {at, true, By::cue};
  if (closed && stops.sentence - begin <= kLongest) return {stops.sentence, inner, By::stop};
  const Off comma = std::min({stops.comma, stops.semicolon, stops.sentence});
  if (comma - begin >= 4 && comma - begin <= 30) return {comma, comma < end, By::guess};
  return {std::min(stops.sentence, reach), true, By::guess};
}

// How surely a paragraph numbered 1. （1） ① is a heading rather than an item of a list.
std::uint8_t item_trust(std::u16string_view text, Off begin, Off end, const Cut& lead) {
  const Off size = lead.end - begin;
  if (lead.by == By::guess || (lead.by == By::cue && size > 22)) return 35;
  const bool comma = text.substr(begin, size).find_first_of(u"，,") != text.npos;
  const bool adverbial = kAdverbial.at_start(text.substr(begin, size)) != 0;
  int trust = 0;
  if (lead.run_in) {
    trust = size <= 20 ? 92 : size <= 32 ? 82 : size <= 42 ? 64 : size <= 48 ? 52 : 40;
  } else {
    const char16_t last = text[end - 1];
    const bool open = !text::is_stop(last);
    const bool item = last == u'；' || last == u';' || is_comma(last);
    trust = open ? (size <= 30 ? 88 : 74) : size <= 24 ? 75 : size <= 40 ? 62 : 40;
    if (item) trust = 40;
  }
  if (lead.by == By::cue) trust = std::min(trust, 54);
  if (adverbial && (comma || lead.by == By::cue)) trust -= 40;
  return static_cast<std::uint8_t>(std::max(trust, 10));
}

}  // namespace

Lead find_lead(std::u16string_view text, Span content, const Mark& mark) {
  Off begin = mark.span.end;
  while (begin < content.end && text::is_invisible(text[begin])) ++begin;
  Lead lead;
  lead.span = {begin, begin};
  if (begin >= content.end) {
    lead.trust = 30;  // a number and nothing else
    return lead;
  }
  const std::uint8_t level = level_of(mark.shape);
  Off end = content.end;
  if (mark.shape == Marker::part && text[end - 1] == u'】') --end;
  const Cut at = cut(text, begin, end, level <= 2);
  lead.span.end = without_stops(text, begin, at.end);
  lead.run_in = at.run_in;
  lead.inline_list = lists_inline(text, content, mark);
  const Off size = lead.span.size();
  if (level <= 2) {
    lead.trust = at.by == By::stop ? (size <= kWhole ? 95 : 80) : at.by == By::cue ? 57 : 55;
  } else {
    lead.trust = item_trust(text, begin, end, at);
  }
  if (lead.inline_list) lead.trust = std::min<std::uint8_t>(lead.trust, 25);
  return lead;
}

}  // namespace wengao::recognise
