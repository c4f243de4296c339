// A text's figures and relations read from scratch, in text order: for answers about a file that
// does not change, and for files of them.
#pragma once

#include "core/facts/context.h"
#include "core/facts/ledger.h"

namespace wengao::facts {

struct Reading {
  // `text` must outlive it.
  explicit Reading(std::span<const Block> text) : blocks(text), lines(text), ledger(lines) {}

  // Calls fn(figure, context, line) for each figure and time in text order; lines count from 0.
  template <class Fn>
  void each_figure(Fn&& fn) const {
    for (std::uint32_t line = 0; line < lines.count(); ++line) {
      const std::vector<const Fact*> figures = ledger.figures(lines, line);
      for (std::size_t i = 0; i < figures.size(); ++i) {
        fn(*figures[i], context_of(blocks[line], figures, i), line);
      }
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
