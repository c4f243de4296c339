#include "core/recognise/step.h"

#include <algorithm>

#include "core/recognise/markers.h"

namespace wengao::recognise {
namespace {

constexpr Detector kDetectors[] = {
    find_table, find_separator, find_residue,   find_letterhead, find_attachment, find_addressee,
    find_title, find_author,    find_signature, find_caption,    find_heading,    find_unnumbered,
};

Verdict verdict_of(const Attributes& decided, std::uint8_t confidence) {
  Verdict verdict{*decided.kind, 0, confidence, false};
  switch (verdict.kind) {
    case Kind::heading:
      verdict.level = std::min<std::uint8_t>(decided.level, 5);
      break;
    case Kind::signature:
    case Kind::table:
      verdict.level = std::min<std::uint8_t>(decided.level, 1);
      break;
    default:
      break;
  }
  return verdict;
}

// How surely a line that no detector claimed is text.
std::uint8_t body_confidence(const Look& look) {
  const Features& line = look.line();
  if (line.shape != Marker::none) return level_of(line.shape) <= 2 ? 65 : 75;
  if (line.has(Trait::short_line) && line.length >= 4 && line.length <= 24) return 65;
  return 95;
}

// Lengths that differ little do not make lines unlike.
std::uint64_t size_class(std::uint32_t length) {
  return length <= 6 ? 0 : length <= 14 ? 1 : length <= 30 ? 2 : length <= 60 ? 3 : 4;
}

// The writer's word before recognition's: for this line, or for lines of its look.
Verdict decide(const Look& look, const LikeDecisions* like) {
  const Features& line = look.line();
  const Verdict judged = judge(look);
  const auto taken = [&](const Attributes& decided, std::uint8_t confidence) {
    Verdict verdict = verdict_of(decided, confidence);
    // To confirm is to change nothing.
    const bool same = verdict.kind == judged.kind && verdict.level == judged.level;
    verdict.opens_report = same && judged.opens_report;
    return verdict;
  };
  if (line.decided.kind) return taken(line.decided, 100);
  if (like == nullptr) return judged;
  const std::uint64_t likeness = likeness_of(line, judged);
  const auto found = std::lower_bound(
      like->begin(), like->end(), likeness,
      [](const LikeDecision& decision, std::uint64_t l) { return decision.likeness < l; });
  if (found == like->end() || found->likeness != likeness) return judged;
  if (judged.confidence >= kSure && !found->sure_too) return judged;
  return taken(found->attributes, 90);
}

bool belongs_to_no_report(Kind kind) {
  return kind == Kind::noise || kind == Kind::separator || kind == Kind::blank;
}

void open_report(State& state) {
  State fresh;
  fresh.base = state.base;
  fresh.series = state.series;
  fresh.phase = Phase::head;
  state = fresh;
}

void count_heading(State& state, const Features& line, std::uint8_t level) {
  if (level == 0) {
    state.unnumbered = true;
    // Below 下半年工作打算 numbers start again; below 2.1 加强领导 they go on.
    if (!line.has(Trait::decimal)) state.ordinals.fill(0);
    return;
  }
  if (level > 5) return;
  if (level == 1) state.counted = line.has(Trait::counted_word);
  state.ordinals[level] = static_cast<std::uint8_t>(std::min<std::uint32_t>(line.ordinal, 255));
  for (std::size_t deeper = level + 1u; deeper < state.ordinals.size(); ++deeper) {
    state.ordinals[deeper] = 0;
  }
  if (level == 1) state.most = std::max(state.most, state.ordinals[1]);
}

Phase phase_after(Phase phase, Kind kind, bool attachment) {
  switch (kind) {
    case Kind::body:
    case Kind::heading:
    case Kind::table:
    case Kind::attachment_note:
      return phase == Phase::tail && !attachment ? Phase::tail : Phase::body;
    case Kind::signature:
      return Phase::body;
    case Kind::date:
    case Kind::annotation:
    case Kind::imprint:
    case Kind::attachment_title:
      return Phase::tail;
    default:
      return phase;
  }
}

void advance(State& state, const Features& line, const Verdict& verdict) {
  const Kind kind = verdict.kind;
  state.tabs = kind == Kind::table ? line.tabs : 0;
  if (kind == Kind::noise) {
    state.residue = true;
    if (line.has(Trait::link_list)) state.links = true;
    if (line.has(Trait::collection)) state.collection = true;
    if (line.base != 0 && line.has(Trait::genre)) state.base = line.base;
    return;
  }
  state.links = false;
  if (kind == Kind::separator) {
    const std::uint32_t base = line.base != 0 ? line.base : state.base;
    state = State{};
    state.base = base;
    state.series = line.series;
    return;
  }
  if (kind == Kind::title) {
    state.title = true;
    state.genre = state.genre || line.has(Trait::genre);
    state.encloses = state.encloses || line.has(Trait::encloses);
  }
  if (kind == Kind::addressee) state.addressee = true;
  if (kind == Kind::attachment_title) {
    state.attachment = true;
    // A title of two lines names the paper in its second: …农机购置补贴 / 资金分配表.
    state.annex_named = line.has(Trait::genre) || line.has(Trait::sheet);
  }
  state.note = kind == Kind::attachment_note;
  if (kind == Kind::heading) state.items = 0;
  if (kind == Kind::heading) count_heading(state, line, verdict.level);
  if (kind == Kind::body && line.ordinal != 0 && line.shape != Marker::none) {
    const std::uint8_t level = level_of(line.shape);
    state.ordinals[level] = static_cast<std::uint8_t>(std::min<std::uint32_t>(line.ordinal, 255));
    state.items = level;
  }
  if (line.has(Trait::contents)) {  // a table of contents stands before the text
    state.last = Kind::blank;
    return;
  }
  state.body = state.body || kind == Kind::body || kind == Kind::heading;
  state.phase = phase_after(state.phase, kind, state.attachment);
  state.bodies |= line.bodies;
  state.announced = line.has(Trait::list_lead);
  state.closing = line.has(Trait::closing);
  state.sentence = line.has(Trait::sentence_end);
  state.residue = false;
  state.last = kind;
}

BlockInfo info_of(const Features& line, const Verdict& verdict) {
  BlockInfo info;
  info.kind = verdict.kind;
  info.level = verdict.level;
  info.confidence = verdict.confidence;
  info.content = line.content;
  info.marker_shape = line.shape;
  info.marker = line.marker;
  info.ordinal = line.ordinal;
  switch (verdict.kind) {
    case Kind::table:  // the number of a row is what a cell holds
      info.marker_shape = Marker::none;
      info.marker = {};
      info.ordinal = 0;
      break;
    case Kind::heading:
    case Kind::title:
    case Kind::signature:
      info.lead = line.lead;
      info.run_in = line.run_in;
      break;
    case Kind::subtitle:
      info.lead = line.content;
      break;
    default:
      break;
  }
  return info;
}

}  // namespace

std::span<const Detector> detectors() { return kDetectors; }

Verdict judge(const Look& look) {
  for (const Detector find : kDetectors) {
    if (const auto verdict = find(look)) return *verdict;
  }
  return {Kind::body, 0, body_confidence(look), glued_report(look)};
}

std::uint64_t likeness_of(const Features& line, const Verdict& judged) {
  constexpr std::uint64_t kMix = 0x9E3779B97F4A7C15u;
  std::uint64_t out = (line.traits ^ (static_cast<std::uint64_t>(line.shape) << 58)) * kMix;
  out = (out ^ (out >> 29) ^ size_class(line.length)) * kMix;
  return (out ^ (out >> 29) ^ (static_cast<std::uint64_t>(judged.kind) << 4 | judged.level)) * kMix;
}

const Features* Look::next(unsigned n) const {
  for (const Features& line : ahead()) {
    if (!line.blank() && --n == 0) return &line;
  }
  return nullptr;
}

const Features* Look::next_text() const {
  for (const Features& line : ahead()) {
    if (!line.blank() && !line.has(Trait::residue)) return &line;
  }
  return nullptr;
}

BlockInfo step(std::span<const Features> lines, State& state, const LikeDecisions* like) {
  const Features& line = lines.front();
  // A line without words is nothing yet, whatever it is decided to be; only rows may be empty.
  const bool row = line.decided.kind == Kind::table;
  if (line.blank() && !row && (line.decided.kind || !find_table(Look(lines, state)))) {
    state.tabs = 0;
    BlockInfo info;
    info.kind = Kind::blank;
    return info;
  }
  const Verdict verdict = decide(Look(lines, state), like);
  BlockInfo info = info_of(line, verdict);
  const bool starts = !belongs_to_no_report(verdict.kind) &&
                      (state.phase == Phase::outside || verdict.opens_report);
  if (starts) open_report(state);
  info.starts_report = starts;
  advance(state, line, verdict);
  return info;
}

}  // namespace wengao::recognise
