// Gates: which blocks of a batch each rule is asked about, found for all of them at once.
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "core/lint/char_sets.h"
#include "core/lint/rule.h"
#include "core/lint/scan.h"

namespace wengao::lint {

// What the blocks of a batch have, one bit a block.
struct BatchTraits {
  std::array<Blocks, 64> having{};  // by trait (scan.h)
  std::array<Blocks, static_cast<std::size_t>(Kind::blank) + 1> of_kind{};

  void add(Kind kind, std::uint64_t has, Blocks block);
};

// The blocks whose kind the rule admits and that have all its traits and one of its characters.
Blocks asked_about(const Rule& rule, const BatchTraits& traits, const CharSets& chars);

}  // namespace wengao::lint
