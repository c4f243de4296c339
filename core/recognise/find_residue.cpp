// Residue of web pages, in the light of its neighbours.
#include "core/recognise/step.h"

namespace wengao::recognise {
namespace {

// Lists of links are short lines without stops, some of them numbered 1. 2.; text ends them.
bool may_be_link(const Features& line) {
  const bool plain = line.shape == Marker::none ||
                     (level_of(line.shape) >= 3 && !line.run_in && line.length <= 40);
  return plain && line.length <= 48 && !line.has(Trait::lead_sentence) &&
         !line.has(Trait::sentence_end) && !line.has(Trait::organisation_date) &&
         !line.has(Trait::date);
}

// True when the collection's first report is announced further down.
bool separator_ahead(const Look& look) {
  for (const Features& line : look.ahead()) {
    if (line.has(Trait::separator)) return line.series == 1;
    if (line.shape != Marker::none && !line.has(Trait::residue)) return false;
  }
  return false;
}

// The page's own heading, repeated below it as the title of the text or above each report.
bool heads_page(const Look& look) {
  const Features& line = look.line();
  bool residue = false;
  for (const Features& after : look.ahead()) {
    if (after.blank()) continue;
    if (after.has(Trait::separator)) return after.series <= 1 || after.base == line.base;
    if (after.has(Trait::residue) || after.has(Trait::teaser)) {
      residue = true;
      continue;
    }
    if (after.shape != Marker::none || after.has(Trait::salutation)) return false;
    if (after.has(Trait::genre)) {
      if (residue || (line.base != 0 && after.base == line.base)) return true;
      continue;
    }
    if (after.length > 60) return false;
  }
  return false;
}

// 时间：… above 地点：… tells of a meeting, not of a page.
bool of_a_meeting(const Look& look) {
  const Features* next = look.next();
  return look.line().has(Trait::session) && next != nullptr && next->has(Trait::session);
}

}  // namespace

std::optional<Verdict> find_residue(const Look& look) {
  const Features& line = look.line();
  const State& state = look.state();
  const bool outside = state.phase == Phase::outside;
  if (line.has(Trait::link_list)) return Verdict{Kind::noise, 0, 95, false};
  if (line.has(Trait::residue)) return Verdict{Kind::noise, 0, 90, false};
  if (state.links && may_be_link(line)) return Verdict{Kind::noise, 0, 85, false};
  if (line.has(Trait::teaser) && (outside || (!state.body && state.residue))) {
    return Verdict{Kind::noise, 0, 80, false};
  }
  if (line.has(Trait::weak_residue) && line.shape == Marker::none && !of_a_meeting(look)) {
    if (state.residue || outside) return Verdict{Kind::noise, 0, 62, false};
    const Features* next = look.next();
    if (next == nullptr || next->has(Trait::residue)) return Verdict{Kind::noise, 0, 56, false};
    if (state.phase == Phase::head && !state.body) return Verdict{Kind::noise, 0, 62, false};
  }
  if (!outside && !(state.phase == Phase::head && !state.body)) return std::nullopt;
  if (line.has(Trait::collection) && (line.has(Trait::short_line) || line.length <= 40)) {
    if (separator_ahead(look) || outside) return Verdict{Kind::noise, 0, 85, false};
  }
  if (outside && line.has(Trait::short_line) && line.has(Trait::genre) && heads_page(look)) {
    return Verdict{Kind::noise, 0, 80, false};
  }
  if (outside && (state.residue || state.collection) && line.shape == Marker::none &&
      separator_ahead(look)) {
    return Verdict{Kind::noise, 0, 58, false};
  }
  return std::nullopt;
}

}  // namespace wengao::recognise
