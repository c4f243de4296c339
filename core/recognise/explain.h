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

struct Explanation {
  // What the line has the look of, in Chinese, a few words each; static storage.
  std::vector<std::u16string_view> seen;
  // What each detector would make of it in its place: the answer first, no two alike.
  std::vector<Alternative> alternatives;
  // Lines of like shape have the same: a decision for one may be offered for the others.
  std::uint64_t likeness = 0;
};

// Precondition: memory is up to date, line < lines.
Explanation explain(const Memory& memory, std::uint32_t line);

}  // namespace wengao::recognise
