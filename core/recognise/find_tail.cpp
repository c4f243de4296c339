// The end of a report: attachments, signature, date, annotation, imprint; and captions.
// GB/T 9704—2012, 7.3.4–7.3.7 and 7.4.
#include "core/recognise/step.h"

namespace wengao::recognise {
namespace {

// Nothing of the report's own text follows.
bool ends_report(const Features* next) {
  return next == nullptr || next->has(Trait::separator) || next->has(Trait::residue) ||
         next->has(Trait::link_list) || next->has(Trait::attachment_title) ||
         next->has(Trait::attachment_note) || next->has(Trait::imprint) ||
         next->has(Trait::brackets) || next->has(Trait::genre) || next->has(Trait::issuer) ||
         next->has(Trait::doc_number) || next->has(Trait::copy_number);
}

// A name may sign: short, without stops, without a number.
bool may_sign(const Features& line) {
  return line.shape == Marker::none && line.has(Trait::short_line) && line.length >= 2 &&
         line.length <= 36 && !line.has(Trait::date) && !line.has(Trait::brackets) &&
         !line.has(Trait::enumeration);
}

bool is_signature(const Look& look, std::uint8_t* confidence) {
  const Features& line = look.line();
  const State& state = look.state();
  if (!may_sign(line)) return false;
  const bool named = line.has(Trait::organisation) || line.has(Trait::person) || line.length <= 4;
  // Joint signatures stand one below the other, the date last.
  constexpr unsigned kJoint = 12;
  for (unsigned n = 1; n <= kJoint; ++n) {
    const Features* next = look.next(n);
    if (next == nullptr) break;
    if (next->has(Trait::date)) {
      const bool near = n == 1 || named;
      const bool ends = ends_report(look.next(n + 1));
      // A body's name and a date sign, whatever is pasted below them: after a finished sentence, or
      // where the next report opens.
      const Features* below = look.next(n + 1);
      const bool opens =
          below != nullptr && (below->has(Trait::lead_sentence) || below->has(Trait::opening));
      const bool sure = line.has(Trait::organisation) && (state.sentence || opens);
      if (!near || (!ends && !sure)) return false;
      *confidence = !ends ? 62 : named ? 95 : 75;
      return true;
    }
    if (!may_sign(*next) || !next->has(Trait::organisation)) break;
  }
  // A signature without a date, at the very end.
  const bool closed =
      state.sentence || state.last == Kind::attachment_note || state.last == Kind::signature;
  if (line.has(Trait::organisation) && line.length <= 24 && closed && look.next() == nullptr) {
    *confidence = 70;
    return true;
  }
  return false;
}

// What a title like 关于印发……的通知 names begins after the date, often with no 附件 above it; its
// title has one line, or two.
bool is_enclosure(const Look& look) {
  constexpr std::uint32_t kLongest = 40;
  const Features& line = look.line();
  const State& state = look.state();
  if (!state.encloses || state.phase != Phase::tail || state.attachment) return false;
  if (!line.has(Trait::short_line) || line.shape != Marker::none || line.length > kLongest ||
      line.has(Trait::issuer) || line.has(Trait::encloses) || line.has(Trait::doc_number) ||
      line.has(Trait::brackets)) {
    return false;
  }
  const Features* next = look.next_text();
  if (next == nullptr || next->has(Trait::addressee) || next->has(Trait::doc_number)) return false;
  if (line.has(Trait::genre)) return true;
  const Features* second = look.next(2);
  return next->has(Trait::genre) && next->has(Trait::short_line) &&
         (second == nullptr || !second->has(Trait::addressee));
}

}  // namespace

std::optional<Verdict> find_attachment(const Look& look) {
  const Features& line = look.line();
  const State& state = look.state();
  if (!state.body) return std::nullopt;
  if (line.has(Trait::attachment_note)) return Verdict{Kind::attachment_note, 0, 92, false};
  // 附表1 above a table of the text is its caption.
  const bool caption = line.has(Trait::caption) && state.phase != Phase::tail;
  if (line.has(Trait::attachment_title) && !caption) {
    // 附件 above a numbered list is its head; alone on a line, an attachment begins.
    const Features* next = look.next();
    const bool list = next != nullptr && next->shape == Marker::arabic && next->ordinal == 1 &&
                      state.phase == Phase::body;
    return Verdict{list ? Kind::attachment_note : Kind::attachment_title, 0, 85, false};
  }
  if (is_enclosure(look)) return Verdict{Kind::attachment_title, 0, 72, false};
  const bool counted = line.shape == Marker::arabic || line.has(Trait::part_number);
  if (state.note && counted && line.length <= 70 && !line.run_in &&
      !line.has(Trait::sentence_end)) {
    return Verdict{Kind::attachment_note, 0, 88, false};
  }
  if (state.last == Kind::attachment_title && !state.annex_named && line.has(Trait::short_line) &&
      line.shape == Marker::none && !line.has(Trait::caption) && !line.has(Trait::imprint)) {
    return Verdict{Kind::attachment_title, 0, 80, false};
  }
  if (line.has(Trait::imprint) && line.shape == Marker::none) {
    return Verdict{Kind::imprint, 0, 88, false};
  }
  // The bodies that get a copy go on in the next line.
  if (state.last == Kind::imprint && !state.sentence && line.shape == Marker::none &&
      line.length <= 60) {
    return Verdict{Kind::imprint, 0, 75, false};
  }
  return std::nullopt;
}

std::optional<Verdict> find_signature(const Look& look) {
  const Features& line = look.line();
  const State& state = look.state();
  if (!state.body) return std::nullopt;
  if (line.has(Trait::organisation_date) && line.shape == Marker::none &&
      ends_report(look.next())) {
    return Verdict{Kind::signature, 0, 88, false};
  }
  std::uint8_t confidence = 0;
  if (is_signature(look, &confidence)) return Verdict{Kind::signature, 0, confidence, false};
  if (line.has(Trait::date) || line.has(Trait::date_in_brackets)) {
    if (state.last == Kind::signature && line.has(Trait::date)) {
      return Verdict{Kind::date, 0, 96, false};
    }
    if (ends_report(look.next()) && line.has(Trait::date)) return Verdict{Kind::date, 0, 75, false};
  }
  if (line.has(Trait::brackets) && (state.last == Kind::date || state.last == Kind::annotation)) {
    return Verdict{Kind::annotation, 0, 88, false};
  }
  return std::nullopt;
}

std::optional<Verdict> find_caption(const Look& look) {
  if (!look.line().has(Trait::caption) || look.line().shape != Marker::none) return std::nullopt;
  return Verdict{Kind::caption, 0, 80, false};
}

}  // namespace wengao::recognise
