// Where one report of a file ends and the next begins.
#include "core/recognise/markers.h"
#include "core/recognise/step.h"

namespace wengao::recognise {
namespace {

// The next numbered line within reach.
const Features* next_numbered(const Look& look) {
  for (const Features& line : look.ahead()) {
    if (line.shape != Marker::none && !line.has(Trait::counted_word)) return &line;
  }
  return nullptr;
}

bool restarts(const Features& line, const State& state) {
  const std::uint8_t level = level_of(line.shape);
  return line.ordinal == 1 && level != 0 && state.ordinals[level] >= 2;
}

// The bodies the next few lines speak as.
std::uint32_t bodies_ahead(const Look& look) {
  constexpr int kLines = 4;
  std::uint32_t bodies = look.line().bodies;
  int seen = 0;
  for (const Features& line : look.ahead()) {
    if (line.blank()) continue;
    bodies |= line.bodies;
    if (++seen == kLines) break;
  }
  return bodies;
}

}  // namespace

std::optional<Verdict> find_separator(const Look& look) {
  const Features& line = look.line();
  const State& state = look.state();
  if (line.has(Trait::separator)) {
    return Verdict{Kind::separator, 0, 92, false};
  }
  if (!line.has(Trait::weak_separator)) return std::nullopt;
  // …总结（四） is a title of its own unless it goes on counting.
  const bool goes_on = state.series != 0 && line.series == state.series + 1;
  const bool known = state.base != 0 && state.base == line.base;
  if (!goes_on && !known) return std::nullopt;
  return Verdict{Kind::separator, 0, 80, false};
}

bool glued_report(const Look& look) {
  const Features& line = look.line();
  const State& state = look.state();
  if (state.phase == Phase::outside || !state.body) return false;
  const Features* numbered = next_numbered(look);
  const bool again = numbered != nullptr && restarts(*numbered, state);
  // A new lead sentence, and the numbering starts again after it.
  if (line.has(Trait::lead_sentence) && line.shape == Marker::none) {
    if (state.phase == Phase::tail) return true;
    return state.most >= 2 && (again || line.has(Trait::opening)) && !state.announced;
  }
  return state.phase == Phase::tail && line.has(Trait::opening) && again && line.length >= 60;
}

// Numbering that restarts is no new report; numbering that restarts without a word to announce it,
// in the name of another body, is.
bool restarted_report(const Look& look) {
  const Features& line = look.line();
  const State& state = look.state();
  if (line.shape != Marker::han || line.ordinal != 1 || state.most < 3) return false;
  if (state.ordinals[1] < 3 || state.announced || state.unnumbered) return false;
  if (!state.sentence || line.length < 8) return false;
  const std::uint32_t ahead = bodies_ahead(look);
  return ahead != 0 && state.bodies != 0 && (ahead & state.bodies) == 0;
}

}  // namespace wengao::recognise
