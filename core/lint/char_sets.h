// Which characters each block of a batch holds: for each character one bit a block, so that one
// look tells for all of them whether a rule has anything to do there.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/doc/block.h"

namespace wengao::lint {

// Blocks of a batch; bit i stands for the i-th.
using Blocks = std::uint32_t;
static_assert(kBatch <= 32);

// Calls `visit` with the number of each bit that is set, the lowest first.
template <class Visit>
void each_bit(std::uint64_t bits, Visit visit) {
  for (; bits != 0; bits &= bits - 1) visit(static_cast<std::size_t>(std::countr_zero(bits)));
}

class CharSets {
 public:
  void add(char16_t c, Blocks block) { holding_[c] |= block; }
  // Every character that was added must be forgotten before the next batch.
  void forget(std::u16string_view text) {
    for (const char16_t c : text) holding_[c] = 0;
  }
  [[nodiscard]] Blocks holding(char16_t c) const { return holding_[c]; }
  [[nodiscard]] Blocks holding_any(std::u16string_view list) const {
    Blocks out = 0;
    for (const char16_t c : list) out |= holding_[c];
    return out;
  }

 private:
  std::array<Blocks, 0x10000> holding_{};
};

// The characters of one block of the batch.
class CharSet {
 public:
  CharSet() = default;
  CharSet(CharSets& sets, Blocks block) : sets_(&sets), block_(block) {}
  void add(char16_t c) const { sets_->add(c, block_); }
  [[nodiscard]] bool holds(char16_t c) const { return (sets_->holding(c) & block_) != 0; }

 private:
  CharSets* sets_ = nullptr;
  Blocks block_ = 0;
};

}  // namespace wengao::lint
