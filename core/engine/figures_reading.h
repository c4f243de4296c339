// A file's figures read from scratch, for its answers and for files of them.
#pragma once

#include "core/engine/ledger.h"
#include "core/engine/places.h"

namespace wengao::engine {

// The ledger of a file that does not change, and its places.
struct FiguresReading {
  explicit FiguresReading(std::span<const Block> blocks)
      : lines(blocks), ledger(lines), places(blocks) {}

  // Calls fn(fact, block, position) for each figure in text order.
  template <class Fn>
  void each_figure(Fn&& fn) {
    for (std::uint32_t line = 0; line < lines.count(); ++line) {
      for (const Fact* fact : ledger.figures(lines, line)) {
        fn(*fact, places.block(line), places.at(line, fact->span.begin));
      }
    }
  }
  // Calls fn(relation, block, position) for each relation in text order.
  template <class Fn>
  void each_relation(Fn&& fn) {
    for (std::uint32_t line = 0; line < lines.count(); ++line) {
      for (const facts::Relation* relation : ledger.relations(places.block(line).id)) {
        fn(*relation, places.block(line), places.at(line, relation->total.span.begin));
      }
    }
  }

  facts::BlockLines lines;
  Ledger ledger;
  Places places;
};

}  // namespace wengao::engine
