// Headings: numbered ones by the shape of their number, unnumbered ones only when quite certain.
// GB/T 9704—2012, 7.3.3.
#include <algorithm>

#include "core/recognise/markers.h"
#include "core/recognise/step.h"

namespace wengao::recognise {
namespace {

constexpr std::uint8_t kEnough = 50;  // trust from which a numbered item is a heading
constexpr std::uint8_t kPlain = 70;   // and from which it is one among items that are none

// True when a number with an unusual stop continues a series, or another line continues it.
bool in_series(const Look& look, std::uint8_t level) {
  const Features& line = look.line();
  if (look.state().ordinals[level] + 1u == line.ordinal && line.ordinal > 1) return true;
  for (const Features& after : look.ahead()) {
    if (after.shape == line.shape && after.ordinal == line.ordinal + 1) return true;
    if (after.has(Trait::separator)) return false;
  }
  return false;
}

// 第一，… is a numbered sentence unless it stands alone on a short line with text below it.
std::optional<Verdict> counted_heading(const Look& look) {
  const Features& line = look.line();
  const State& state = look.state();
  constexpr std::uint32_t kLongest = 40;
  if (line.length > kLongest || line.run_in) return std::nullopt;
  const Features* next = look.next();
  if (next == nullptr || next->shape != Marker::none || next->length < 24) return std::nullopt;
  const bool below = (state.ordinals[1] != 0 && !state.counted) || state.unnumbered;
  const std::uint8_t level = below ? 2 : 1;
  if (!in_series(look, level)) return std::nullopt;
  return Verdict{Kind::heading, level, 62, false};
}

bool may_head(const Features& line) {
  constexpr std::uint32_t kLongest = 28;
  return (line.has(Trait::short_line) || line.has(Trait::section_label)) &&
         line.shape == Marker::none && line.length >= 4 && line.length <= kLongest &&
         !line.has(Trait::date) && !line.has(Trait::brackets) && !line.has(Trait::person) &&
         (line.has(Trait::section_label) || !line.has(Trait::sentence_end)) &&
         !line.has(Trait::dash) && !line.has(Trait::enumeration) && !line.has(Trait::caption) &&
         line.tabs == 0 && !line.has(Trait::date_in_brackets) &&
         !line.has(Trait::organisation_date) && !line.has(Trait::salutation) &&
         !line.has(Trait::session) && !line.has(Trait::name_list);
}

// The item before it in its list was a sentence, no heading.
bool goes_on_with_items(const Look& look, std::uint8_t level) {
  const Features& line = look.line();
  const State& state = look.state();
  return state.items == level && line.ordinal > 1 && state.ordinals[level] + 1u == line.ordinal;
}

// A line of a list (1、…；2、…；3、…。) has no text below it as a heading has.
bool is_item(const Look& look, std::uint8_t level) {
  const Features& line = look.line();
  if (line.has(Trait::item_end)) return true;
  // The last one is an item like the others, whatever stop it has.
  if (goes_on_with_items(look, level)) return line.has(Trait::sentence_end);
  const Features* next = look.next();
  return line.has(Trait::clauses) && next != nullptr && next->shape == line.shape &&
         next->ordinal == line.ordinal + 1;
}

}  // namespace

std::optional<Verdict> find_heading(const Look& look) {
  const Features& line = look.line();
  if (line.shape == Marker::none || line.has(Trait::contents)) return std::nullopt;
  if (line.has(Trait::counted_word)) return counted_heading(look);
  const std::uint8_t level = level_of(line.shape);
  if (line.has(Trait::weak_marker) && !in_series(look, level)) return std::nullopt;
  const bool opens = restarted_report(look);
  std::uint8_t sure = line.trust;
  if (line.has(Trait::weak_marker) && sure > 70) sure = 70;
  if (level >= 3 && sure < kEnough) return std::nullopt;
  if (!line.run_in && is_item(look, level)) return std::nullopt;
  if (level >= 3 && line.run_in && sure < kPlain && goes_on_with_items(look, level))
    return std::nullopt;
  if (line.lead.empty()) return std::nullopt;
  // Below level 2 a heading prints like text: no doubt worth a question.
  if (level >= 3) sure = std::max<std::uint8_t>(sure, 60);
  if (opens) sure = 52;
  return Verdict{Kind::heading, level, sure, opens};
}

std::optional<Verdict> find_unnumbered(const Look& look) {
  const Features& line = look.line();
  const State& state = look.state();
  if (!state.body || state.phase != Phase::body || !may_head(line)) return std::nullopt;
  if (state.last != Kind::body && state.last != Kind::heading) return std::nullopt;
  if (state.last == Kind::body && !state.sentence) return std::nullopt;
  if (state.announced) return std::nullopt;
  const Features* next = look.next();
  if (next == nullptr) return std::nullopt;
  const bool text = next->length >= 40 || (next->length >= 20 && next->has(Trait::sentence_end));
  const bool list = next->shape != Marker::none && next->ordinal == 1;
  if (!text && !list) return std::nullopt;
  return Verdict{Kind::heading, 0, static_cast<std::uint8_t>(state.last == Kind::body ? 66 : 55),
                 false};
}

}  // namespace wengao::recognise
