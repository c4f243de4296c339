// Traits: what one line has the look of. Each function reads the line alone and sets traits; the
// detectors of step.h weigh them against the neighbours.
#pragma once

#include <string_view>

#include "core/recognise/features.h"

namespace wengao::recognise {

// A line as the readers of traits see it: without any blanks, and cut where only its ends matter.
struct Line {
  std::u16string_view text;   // the line as typed
  std::u16string_view typed;  // its content
  std::u16string_view whole;  // content without blanks; empty when longer than kWholeLine
  std::u16string_view head;   // the first kEnd units without blanks
  std::u16string_view tail;   // the last kEnd units without blanks
};
inline constexpr std::size_t kWholeLine = 240;
inline constexpr std::size_t kEnd = 96;

void residue_traits(const Line& line, Features& out);     // noise.cpp
void separator_traits(const Line& line, Features& out);   // separators.cpp
void title_traits(const Line& line, Features& out);       // titles.cpp
void people_traits(const Line& line, Features& out);      // people.cpp
void letterhead_traits(const Line& line, Features& out);  // letterhead.cpp
void attachment_traits(const Line& line, Features& out);  // attachments.cpp
void sentence_traits(const Line& line, Features& out);    // sentences.cpp

}  // namespace wengao::recognise
