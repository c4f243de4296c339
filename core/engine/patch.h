// Patch: what an edit has changed in the core's answers. Small when the edit is small.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "core/engine/line_store.h"

namespace wengao::engine {

// Lines [first, first + removed) gave way to [first, first + inserted) of the present document.
struct LineChange {
  std::uint32_t first = 0;
  std::uint32_t removed = 0;
  std::uint32_t inserted = 0;
};

// How much was redone; the tests of incrementality look at this.
struct Work {
  std::uint32_t lines_recognised = 0;
  std::uint32_t blocks_checked = 0;
  std::uint32_t rule_runs = 0;   // families of a report whose fact rules ran again
  std::uint32_t facts_seen = 0;  // facts those runs looked at
};

struct Counts {
  std::uint32_t words = 0;
  std::uint32_t length = 0;  // UTF-16 code units, line ends included
  std::uint32_t lines = 0;
  std::array<std::uint32_t, 3> findings = {};  // by Severity
};

struct Patch {
  std::uint32_t revision = 0;               // the session's, after the change
  std::vector<LineChange> lines;            // to be followed one after the other
  std::vector<FindingId> removed;           // no longer said
  std::vector<const StoredFinding*> added;  // valid until the next change
  Counts counts;
  Work work;
};

}  // namespace wengao::engine
