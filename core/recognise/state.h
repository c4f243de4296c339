// State: what a line needs to know of all lines before it. Small and comparable: where the state
// after an edit meets the one remembered, everything below is as it was.
#pragma once

#include <array>
#include <cstdint>

#include "core/doc/block.h"

namespace wengao::recognise {

enum class Phase : std::uint8_t {
  outside,  // no report is open: the top of the file, or after a separator
  head,     // title, authors, addressee
  body,     // text and headings
  tail,     // after the date: notes, attachments, imprint
};

struct State {
  Phase phase = Phase::outside;
  bool title = false;     // the open report has a title
  bool genre = false;     // … that names its genre
  bool encloses = false;  // … that says that another paper follows below
  bool addressee = false;
  bool note = false;         // a list of attachments is being read
  bool attachment = false;   // an attachment has begun
  bool annex_named = false;  // … and its title has named it
  bool links = false;        // a list of links is being read
  bool residue = false;      // web residue was seen since the last line of text
  bool collection = false;   // the heading of a collection was seen
  bool unnumbered = false;   // an unnumbered heading is open: numbers below it may start again
  bool counted = false;      // level 1 is numbered 第一， 第二，
  bool announced = false;    // the last line announced a list
  bool closing = false;      // the last line summed up
  bool sentence = false;     // the last line ended a sentence
  std::uint8_t items = 0;    // the level whose last numbered line was an item, not a heading
  bool body = false;         // text of the body was seen
  Kind last = Kind::blank;   // the last line that was neither blank nor noise
  std::uint8_t tabs = 0;     // of the last line when that was a row of a table
  std::uint32_t base = 0;    // what the collection is about
  std::uint32_t series = 0;  // the number of the last separator
  std::uint32_t bodies = 0;  // the bodies this report has spoken as
  std::array<std::uint8_t, 6> ordinals{};  // the last number of each level
  std::uint8_t most = 0;                   // the greatest number of level 1 in this report

  friend bool operator==(const State&, const State&) = default;
};

}  // namespace wengao::recognise
