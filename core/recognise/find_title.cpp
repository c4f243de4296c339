// Titles, also of several lines; subtitles; the lines that name author, unit and date below them.
// GB/T 9704—2012, 7.3.1.
#include "core/recognise/markers.h"
#include "core/recognise/step.h"

namespace wengao::recognise {
namespace {

bool may_be_title(const Features& line) {
  return line.has(Trait::short_line) && line.shape == Marker::none && line.length >= 2 &&
         !line.has(Trait::date) && !line.has(Trait::dash) && !line.has(Trait::enumeration) &&
         !line.has(Trait::brackets) && !line.has(Trait::caption) && !line.has(Trait::session);
}

bool is_subtitle(const Features& line) {
  return line.length <= 60 && !line.has(Trait::sentence_end) &&
         (line.has(Trait::dash) || (line.has(Trait::brackets) && line.has(Trait::meeting)));
}

bool is_author(const Features& line) {
  return line.has(Trait::person) || line.has(Trait::date_in_brackets) || line.has(Trait::date);
}

// A line that only follows a title.
bool follows_title(const Features& line) {
  return is_subtitle(line) || is_author(line) || line.has(Trait::salutation) ||
         line.has(Trait::addressee);
}

// A paragraph of text, or the first heading.
bool is_text(const Features& line) {
  return line.length >= 36 || line.shape != Marker::none || line.has(Trait::sentence_end);
}

// True when the lines below complete a title of two to four lines: one of them names the genre, or
// a subtitle or author follows.
bool title_goes_on(const Look& look) {
  constexpr unsigned kFurther = 3;
  for (unsigned n = 1; n <= kFurther; ++n) {
    const Features* next = look.next(n);
    if (next == nullptr) return false;
    if (n > 1 && follows_title(*next)) return true;
    if (!may_be_title(*next)) return false;
    if (next->has(Trait::genre)) return true;
  }
  return false;
}

// How surely the first line of a report is its title though it names no genre; 0 when it is not.
std::uint8_t untold_title(const Look& look) {
  const Features& line = look.line();
  if (line.length > 50 || line.length < 4 || line.has(Trait::person)) return 0;
  const Features* next = look.next_text();
  if (next == nullptr) return 0;
  if (follows_title(*next)) return 80;
  if (title_goes_on(look)) return 85;
  if (next->has(Trait::doc_number)) return 70;
  // The unit that reports stands between the title and the text.
  const Features* second = look.next(2);
  const bool unit = next->has(Trait::organisation) && next->has(Trait::short_line);
  if (unit && !line.has(Trait::organisation) && second != nullptr && is_text(*second)) return 72;
  if (is_text(*next)) return line.has(Trait::organisation) ? 45 : 66;
  return 0;
}

// 王 平 between the title of a speech and its date or address.
bool is_name_line(const Features& line, const State& state, const Features* next) {
  return state.genre && line.has(Trait::short_line) && line.shape == Marker::none &&
         line.length >= 2 && line.length <= 4 && !line.has(Trait::genre) && next != nullptr &&
         (next->has(Trait::date_in_brackets) || next->has(Trait::date) ||
          next->has(Trait::salutation));
}

// 县委书记 on a line above the name.
bool names_follow(const Look& look) {
  const Features* next = look.next_text();
  const Features* second = look.next(2);
  return next != nullptr && is_name_line(*next, look.state(), second);
}

// A further line of a title that has begun.
std::uint8_t further_line(const Look& look) {
  const Features& line = look.line();
  const State& state = look.state();
  if (line.has(Trait::genre)) return 85;
  if (line.has(Trait::person)) return 0;
  const Features* next = look.next_text();
  if (next == nullptr || is_name_line(line, state, next)) return 0;
  if (!state.genre) {
    if (title_goes_on(look)) return 80;
    return follows_title(*next) && !line.has(Trait::organisation) ? 70 : 0;
  }
  if (line.has(Trait::organisation)) return 0;  // the unit that reports
  const Features* second = look.next(2);
  const bool framed = follows_title(*next) || (second != nullptr && is_subtitle(*second));
  return framed && !next->has(Trait::date) ? 70 : 0;
}

// The title of a further report, with no separator before it.
bool opens_next(const Look& look) {
  const Features& line = look.line();
  const State& state = look.state();
  if (!line.has(Trait::genre) || line.length < 6) return false;
  const bool closed = state.phase == Phase::tail || state.last == Kind::signature;
  if (closed && !state.attachment) return true;
  if (!line.has(Trait::formal) || state.attachment) return false;
  const Features* next = look.next_text();
  if (next == nullptr) return false;
  if (is_subtitle(*next) || next->has(Trait::date_in_brackets) || next->has(Trait::salutation)) {
    return true;
  }
  const Features* second = look.next(2);
  for (const Features* after : {next, second}) {
    if (after == nullptr) continue;
    if (after->has(Trait::lead_sentence) || (after->has(Trait::addressee) && state.closing)) {
      return true;
    }
    const bool again = after->shape == Marker::han && after->ordinal == 1 && state.most >= 2;
    if (again && next->has(Trait::opening)) return true;
  }
  return false;
}

}  // namespace

std::optional<Verdict> find_title(const Look& look) {
  const Features& line = look.line();
  const State& state = look.state();
  const bool first = state.phase == Phase::outside;
  const bool head = state.phase == Phase::head && !state.body && !state.addressee;
  if (head && state.title && is_subtitle(line)) return Verdict{Kind::subtitle, 0, 92, false};
  if (!may_be_title(line)) return std::nullopt;
  if (first || (head && !state.title)) {
    if (line.has(Trait::genre) && !line.has(Trait::person)) {
      return Verdict{Kind::title, 0, static_cast<std::uint8_t>(line.has(Trait::formal) ? 96 : 88),
                     false};
    }
    if (const std::uint8_t sure = untold_title(look)) return Verdict{Kind::title, 0, sure, false};
    return std::nullopt;
  }
  if (head && state.last == Kind::title) {
    if (const std::uint8_t sure = further_line(look)) return Verdict{Kind::title, 0, sure, false};
    return std::nullopt;
  }
  if (state.body && opens_next(look)) return Verdict{Kind::title, 0, 75, true};
  return std::nullopt;
}

std::optional<Verdict> find_author(const Look& look) {
  const Features& line = look.line();
  const State& state = look.state();
  if (state.phase != Phase::head || !state.title || state.body || state.addressee) {
    return std::nullopt;
  }
  if (line.shape != Marker::none || line.has(Trait::session)) return std::nullopt;
  if (is_author(line)) return Verdict{Kind::byline, 0, 92, false};
  if (is_name_line(line, state, look.next_text())) return Verdict{Kind::byline, 0, 85, false};
  if (line.has(Trait::duty) && names_follow(look)) return Verdict{Kind::byline, 0, 75, false};
  if (line.has(Trait::organisation) && line.has(Trait::short_line) && line.length <= 30) {
    return Verdict{Kind::byline, 0, 80, false};
  }
  if (line.has(Trait::organisation_date)) return Verdict{Kind::byline, 0, 85, false};
  // （根据录音整理）
  if (line.has(Trait::brackets) && line.length <= 30) return Verdict{Kind::byline, 0, 70, false};
  return std::nullopt;
}

}  // namespace wengao::recognise
