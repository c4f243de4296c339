// Lattice: the likeliest words behind a run of Han characters, some of which may be wrong. Words of
// the model are laid over the run; one may differ from what is written by one confusable character,
// or be another word of the same sound; a beam keeps the best ways to each place. Time and memory
// grow with the length of the run.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include "core/spelling/model.h"

namespace wengao::spelling {

// One character taken for another.
struct Change {
  std::uint32_t at;
  Char meant;
  Why why;
  bool first;  // of its word: the others of the word follow
  Cost cost;
};

// One word on the best way.
struct Step {
  std::uint32_t begin;
  std::uint32_t length;
  WordId word;  // kNoWord: one unknown character
  Cost cost;    // of the word after the one before, changes aside
};

struct Way {
  Cost cost = 0;
  std::vector<Step> steps;
  std::vector<Change> changes;  // by place
};

// The characters of a run that have a say in what [begin, end) should read: `reach` on either side.
struct Window {
  std::uint32_t begin;
  std::uint32_t end;
};
inline Window around(std::uint32_t begin, std::uint32_t end, std::size_t size,
                     std::uint32_t reach) {
  return {begin > reach ? begin - reach : 0,
          std::min(static_cast<std::uint32_t>(size), end + reach)};
}

class Lattice {
 public:
  explicit Lattice(const Model& model) : model_(model) {}

  // The best way through `chars`. With `changing`, some may be wrong. `beam`: how many ways to each
  // place are kept.
  void decode(std::span<const Char> chars, bool changing, std::uint32_t beam, Way& out);

 private:
  struct Arc {
    WordId word;
    std::uint32_t length;
    Cost cost;             // of its changes
    std::uint32_t change;  // the first of them in changes_
    std::uint32_t changes;
  };
  struct Cell {
    Cost cost;
    WordId word;
    std::uint32_t from;  // the cell before
    std::uint32_t change;
    std::uint16_t changes;
    std::uint16_t length;
    Cost step;
  };
  void find_arcs(std::uint32_t at, bool changing);
  void follow(NodeId node, std::uint32_t at, std::uint32_t depth, std::uint32_t change);
  void find_sounding(std::uint32_t at);
  void take(std::uint32_t place, const Cell& cell, std::uint32_t beam);

  const Model& model_;
  std::span<const Char> chars_;
  std::vector<Arc> arcs_;
  std::vector<Change> changes_;
  std::vector<Cell> cells_;
  std::vector<std::uint8_t> filled_;  // cells in use at each place
};

}  // namespace wengao::spelling
