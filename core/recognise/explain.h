// Why a line is what recognition says, and what else it might be: for `outline --why` and for the
// short list of doubtful lines that the writer is asked about.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/doc/block.h"
#include "core/recognise/recognise.h"

namespace wengao::recognise {

struct Alternative {
  Kind kind = Kind::body;
  std::uint8_t level = 0;
  std::uint8_t confidence = 0;
};

// A few words on what the line has the look of; static storage.
struct Sight {
  std::u16string_view zh;
  std::string_view en;
};

// Where the answer for a line comes from.
enum class Source : std::uint8_t {
  recognised,
  decided,       // the writer decided this line
  like_decided,  // the writer decided lines of its look
};

struct Explanation {
  Source source = Source::recognised;
  std::vector<Sight> seen;
  // The answer first, then what each detector would make of the line in its place; no two alike.
  std::vector<Alternative> alternatives;
  // Lines of like look, recognised alike, have the same: a decision for one may hold for all.
  std::uint64_t likeness = 0;
  // What recognition itself is sure of; the answer's confidence unless the writer decided.
  std::uint8_t confidence = 0;
};

// Precondition: memory is up to date, line < lines.
Explanation explain(const Memory& memory, std::uint32_t line);

// The likeness alone; 0 for a blank line.
std::uint64_t likeness(const Memory& memory, std::uint32_t line);

// Likenesses of one version of recognition say nothing to another: kept beside decisions that
// outlive the document.
std::uint32_t likeness_scheme();

}  // namespace wengao::recognise
