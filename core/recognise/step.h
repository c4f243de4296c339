// Step: one line, in the light of the lines before it (State) and a few after it (Look).
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "core/doc/block.h"
#include "core/recognise/features.h"
#include "core/recognise/recognise.h"
#include "core/recognise/state.h"

namespace wengao::recognise {

// What a detector may see: a line, the state before it, and at most kLookAhead lines after it.
class Look {
 public:
  // `lines` begins with the line itself.
  Look(std::span<const Features> lines, const State& state)
      : lines_(lines.first(lines.size() < kLookAhead + 1 ? lines.size() : kLookAhead + 1)),
        state_(state) {}

  [[nodiscard]] const Features& line() const { return lines_.front(); }
  [[nodiscard]] const State& state() const { return state_; }
  // The n-th following line that is not blank (1 is the next); null when none is in reach.
  [[nodiscard]] const Features* next(unsigned n = 1) const;
  // The next line that is neither blank nor residue.
  [[nodiscard]] const Features* next_text() const;
  // The lines after this one, blank ones included.
  [[nodiscard]] std::span<const Features> ahead() const { return lines_.subspan(1); }

 private:
  std::span<const Features> lines_;
  const State& state_;
};

// What a detector says of the line.
struct Verdict {
  Kind kind = Kind::body;
  std::uint8_t level = 0;
  std::uint8_t confidence = 100;
  bool opens_report = false;  // a report begins here although the one before was not closed
};

using Detector = std::optional<Verdict> (*)(const Look&);

// All detectors, in the order in which they are asked; the first that speaks decides.
std::span<const Detector> detectors();

std::optional<Verdict> find_table(const Look& look);       // find_table.cpp
std::optional<Verdict> find_separator(const Look& look);   // find_separator.cpp
std::optional<Verdict> find_residue(const Look& look);     // find_residue.cpp
std::optional<Verdict> find_letterhead(const Look& look);  // find_head.cpp
std::optional<Verdict> find_addressee(const Look& look);   // find_head.cpp
std::optional<Verdict> find_title(const Look& look);       // find_title.cpp
std::optional<Verdict> find_author(const Look& look);      // find_title.cpp
std::optional<Verdict> find_attachment(const Look& look);  // find_tail.cpp
std::optional<Verdict> find_signature(const Look& look);   // find_tail.cpp
std::optional<Verdict> find_caption(const Look& look);     // find_tail.cpp
std::optional<Verdict> find_heading(const Look& look);     // find_heading.cpp
std::optional<Verdict> find_unnumbered(const Look& look);  // find_heading.cpp

// True when a report begins with this line though nothing separates it from the one before.
bool glued_report(const Look& look);  // find_separator.cpp
// The same for a line numbered 一、 whose numbering starts again in the name of another body.
bool restarted_report(const Look& look);  // find_separator.cpp

// What recognition itself makes of the line, whatever the writer has decided.
Verdict judge(const Look& look);

// The look of a line, and what was made of it, as one number: lines that would be asked about with
// the same question have the same. Differs between versions whose traits differ.
std::uint64_t likeness_of(const Features& line, const Verdict& judged);

// Decides the first of `lines` and moves `state` past it. `like`: the writer's decisions for lines
// of like look, or null.
BlockInfo step(std::span<const Features> lines, State& state, const LikeDecisions* like);

}  // namespace wengao::recognise
