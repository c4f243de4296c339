// A text's figures and relations read from scratch, in text order: for answers about a file that
// does not change, and for files of them.
#pragma once

#include "core/facts/ledger.h"

namespace wengao::facts {

struct Reading {
  // `text` must outlive it.
  explicit Reading(std::span<const Block> text) : blocks(text), lines(text), ledger(lines) {}

  // Calls fn(fact, line) for each figure in text order; lines count from 0.
  template <class Fn>
  void each_figure(Fn&& fn) const {
    for (std::uint32_t line = 0; line < lines.count(); ++line) {
      for (const Fact* fact : ledger.figures(lines, line)) fn(*fact, line);
    }
  }
  // Calls fn(relation, line) for each relation in text order.
  template <class Fn>
  void each_relation(Fn&& fn) const {
    for (std::uint32_t line = 0; line < lines.count(); ++line) {
      for (const Relation* relation : ledger.relations(blocks[line].id)) fn(*relation, line);
    }
  }

  std::span<const Block> blocks;
  BlockLines lines;
  Ledger ledger;
};

}  // namespace wengao::facts
