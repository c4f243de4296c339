// The head of a paper above its title, and the addressee below it.
#include "core/recognise/step.h"

namespace wengao::recognise {
namespace {

// The names of the other bodies of a joint paper stand above or below the one with 文件.
bool joint_issuer(const Look& look) {
  const Features& line = look.line();
  const State& state = look.state();
  if (!line.has(Trait::organisation) || !line.has(Trait::short_line)) return false;
  if (state.last == Kind::issuer) return true;
  for (unsigned n = 1; n <= 3; ++n) {
    const Features* next = look.next(n);
    if (next == nullptr) return false;
    if (next->has(Trait::issuer)) return true;
    if (!next->has(Trait::organisation)) return false;
  }
  return false;
}

// The name of the body alone, 人民政府令 or 会议纪要, above the number (GB/T 9704—2012, chapter
// 10); the name of a bulletin above 第15期.
bool heads_number(const Look& look) {
  const Features& line = look.line();
  const Features* next = look.next();
  if (next == nullptr || !line.has(Trait::short_line) || line.shape != Marker::none) return false;
  if (next->has(Trait::doc_number)) return line.has(Trait::organisation) || line.has(Trait::mark);
  constexpr std::uint32_t kLongestName = 20;
  return next->has(Trait::issue) && !line.has(Trait::date) &&
         (line.length <= kLongestName || line.has(Trait::mark));
}

// Who edits a bulletin or minutes, and when, in one line or two below their number.
bool edits(const Look& look) {
  const Features& line = look.line();
  if (look.state().last != Kind::doc_number) return false;
  if (line.has(Trait::organisation_date) || line.has(Trait::date)) return true;
  const Features* next = look.next();
  return line.has(Trait::organisation) && next != nullptr && next->has(Trait::date);
}

}  // namespace

std::optional<Verdict> find_letterhead(const Look& look) {
  const Features& line = look.line();
  const State& state = look.state();
  // After the date of one paper the head of the next may follow.
  if (state.phase == Phase::tail && !state.attachment &&
      ((line.has(Trait::issuer) && line.length > 2) || line.has(Trait::doc_number))) {
    return Verdict{line.has(Trait::issuer) ? Kind::issuer : Kind::doc_number, 0, 80, true};
  }
  // In an announcement, and in copies from the web, the number stands below the title.
  if (state.last == Kind::title && state.phase == Phase::head && line.has(Trait::doc_number) &&
      !line.has(Trait::date)) {
    return Verdict{Kind::doc_number, 0, 85, false};
  }
  if (state.title || (state.phase != Phase::outside && state.phase != Phase::head)) {
    return std::nullopt;
  }
  if (line.has(Trait::issuer)) return Verdict{Kind::issuer, 0, 90, false};
  if (joint_issuer(look)) return Verdict{Kind::issuer, 0, 75, false};
  if (heads_number(look)) return Verdict{Kind::issuer, 0, 82, false};
  if (edits(look)) return Verdict{Kind::doc_number, 0, 80, false};
  if (line.has(Trait::issue) && state.last == Kind::issuer) {
    return Verdict{Kind::doc_number, 0, 90, false};
  }
  if (line.has(Trait::doc_number)) return Verdict{Kind::doc_number, 0, 95, false};
  if (line.has(Trait::signer)) return Verdict{Kind::signer, 0, 95, false};
  if (line.has(Trait::secrecy)) return Verdict{Kind::secrecy, 0, 90, false};
  if (line.has(Trait::urgency)) return Verdict{Kind::urgency, 0, 90, false};
  if (line.has(Trait::copy_number)) return Verdict{Kind::copy_number, 0, 85, false};
  return std::nullopt;
}

std::optional<Verdict> find_addressee(const Look& look) {
  const Features& line = look.line();
  const State& state = look.state();
  if (line.shape != Marker::none) return std::nullopt;
  if (line.has(Trait::salutation)) {
    return Verdict{Kind::addressee, 0, static_cast<std::uint8_t>(state.addressee ? 80 : 95), false};
  }
  const bool head = state.phase == Phase::head || state.phase == Phase::outside;
  if (!head || state.body || state.addressee || !line.has(Trait::addressee)) return std::nullopt;
  return Verdict{Kind::addressee, 0, static_cast<std::uint8_t>(state.title ? 92 : 75), false};
}

}  // namespace wengao::recognise
