// Which characters each block of a batch holds: for each character one bit a block, so that one
// look tells for all of them whether a rule has anything to do there.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace wengao::lint {

// Blocks that are checked together; bit i stands for the i-th.
using Blocks = std::uint32_t;
inline constexpr std::size_t kBatch = 32;

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
