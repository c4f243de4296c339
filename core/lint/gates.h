// Gates: which blocks of a batch each rule is asked about, found for all of them at once.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "core/lint/char_sets.h"
#include "core/lint/rule.h"
#include "core/lint/scan.h"

namespace wengao::lint {

// What the blocks of a batch have.
class BatchTraits {
 public:
  void add(Kind kind, std::uint64_t has, Blocks block);
  // The blocks that have all of `traits` (scan.h).
  [[nodiscard]] Blocks with(std::uint64_t traits) const;
  [[nodiscard]] Blocks of(Kinds kinds) const;

 private:
  static constexpr std::size_t kKinds = static_cast<std::size_t>(Kind::blank) + 1;
  std::uint64_t any_ = 0;            // the traits of all blocks together
  std::array<Blocks, 64> having_{};  // by trait
  std::array<Blocks, kKinds> of_kind_{};
};

// What a block must have for one rule to be asked about it.
struct Gate {
  const Rule* rule;
  std::uint64_t needs;  // all of these traits
  Kinds kinds;
  std::u16string_view chars;  // one of these, unless empty

  [[nodiscard]] Blocks open(const BatchTraits& traits, const CharSets& sets) const;
};

// Of all block rules, in the order of the registry.
std::span<const Gate> all_gates();

}  // namespace wengao::lint
