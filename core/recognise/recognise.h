// Recognise: text → kinds, levels, reports. Any text is recognised; nothing here can fail.
//
// Two steps. `features_of` looks at one line alone (pure, cached per line). `step` walks the lines
// from top to bottom with a small State and a bounded look-ahead, and decides each line's kind.
// Because the state is small and comparable, an edit is followed by walking again only from just
// before it until the state meets the one remembered: the same code serves both cases.
//
// Where to look: what a line says by itself is in traits.h (noise, separators, titles, people,
// letterhead, attachments, sentences), markers.h and lead.h; what its place makes of it is in
// step.h and the find_*.cpp files, one a family of kinds, asked in the order given in step.cpp.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/doc/block.h"
#include "core/doc/document.h"

namespace wengao::recognise {

// How many following lines a decision may look at. Bounds the work after an edit.
inline constexpr std::uint32_t kLookAhead = 24;

// Lines below this confidence are offered to the writer.
inline constexpr std::uint8_t kSure = 60;

struct Features;  // features.h
struct State;     // state.h

// What is remembered between edits, one entry a line. Owned by the session; only `update` writes
// it.
struct Memory;
struct MemoryDeleter {
  void operator()(Memory* memory) const;
};
using MemoryPtr = std::unique_ptr<Memory, MemoryDeleter>;
MemoryPtr new_memory();

// Lines of the new document whose BlockInfo differs from before (or is new): [first, last).
struct Changed {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::uint32_t lines_looked_at = 0;  // how much was redone, for the tests of incrementality
};

// Brings `memory` from the snapshot before `delta` to `document`. With fresh memory and
// delta = {0, 0, document.lines()} this is recognition from scratch.
Changed update(Memory& memory, const Document& document, LineDelta delta);

// The answer for one line. Precondition: memory is up to date, line < lines.
//
// `lead` of a heading ends before the mark that closes it: in （一）建立机制。各村… it is 建立机制,
// in 一、加强领导。 it is 加强领导, and text[lead.end] is the mark. A title with `run_in` has its
// subtitle in the same line (政府工作报告 ——2023年…), a signature with `run_in` its date; the lead
// is the title or the name. A numbered line that is no heading keeps marker, shape and ordinal.
// Headings further inside a long paragraph: inner.h.
const BlockInfo& info(const Memory& memory, std::uint32_t line);

// One report of the file: lines [first, last), and what its head says.
struct Report {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::u16string title;  // lines of a title of several lines joined; a proposal if `proposed`
  bool title_proposed = false;        // no title stands in the text: made from the lead sentence
  std::string genre;                  // id of a genre ("annual-summary"), empty when not told
  std::uint8_t genre_confidence = 0;  // 0–100
  std::u16string period;        // "2023年", "2023年上半年"; empty when not told; see period.h
  std::u16string organisation;  // the body whose report it is; empty when not told
  std::string_view organisation_level;  // see organisation.h
};

// The reports in order. Lines between reports (separators, noise) belong to none.
std::vector<Report> reports(const Memory& memory, const Document& document);

// Both at once, for callers that do not edit.
struct Recognised {
  std::vector<Block> blocks;  // one a line; views into the document
  std::vector<Report> reports;
  MemoryPtr memory;  // for explain.h
};
Recognised recognise(const Document& document);

}  // namespace wengao::recognise
