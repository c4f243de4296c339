// Places: from (block, UTF-16 offset) to what people and command line tools count: 1-based lines
// and 1-based columns of code points.
#pragma once

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "core/doc/block.h"

namespace wengao::engine {

struct Position {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
};

// For one document that does not change meanwhile; `blocks` are its lines in order and must outlive
// this. Looking up many places in one very long line stays linear in all.
class Places {
 public:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  explicit Places(std::span<const Block> blocks);

  // 0-based line of a block, kNone when it is not in the document.
  [[nodiscard]] std::uint32_t line_of(BlockId block) const;
  // Precondition: line < number of blocks; an offset past the end counts as the end.
  [[nodiscard]] Position at(std::uint32_t line, Off offset);
  [[nodiscard]] const Block& block(std::uint32_t line) const { return blocks_[line]; }
  [[nodiscard]] std::span<const Block> blocks() const { return blocks_; }

 private:
  std::span<const Block> blocks_;
  std::unordered_map<BlockId, std::uint32_t> lines_;
  // For long lines: how many code points stand before every kStep-th unit.
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> marks_;
};

}  // namespace wengao::engine
