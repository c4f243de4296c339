// Lines: a document's lines with their facts, wherever they are kept. For what reads beyond one
// line: lists and their announcements, tables and the unit above them.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/facts/fact.h"

namespace wengao::facts {

class Lines {
 public:
  virtual ~Lines() = default;
  [[nodiscard]] virtual std::uint32_t count() const = 0;
  // Preconditions: line < count().
  [[nodiscard]] virtual Block block(std::uint32_t line) const = 0;
  [[nodiscard]] virtual std::span<const Fact> facts(std::uint32_t line) const = 0;
};

// Lines at hand, each with its facts. `blocks` must outlive it.
class BlockLines final : public Lines {
 public:
  explicit BlockLines(std::span<const Block> blocks) : blocks_(blocks) {
    facts_.resize(blocks.size());
    extract(blocks, facts_);
  }
  [[nodiscard]] std::uint32_t count() const override {
    return static_cast<std::uint32_t>(blocks_.size());
  }
  [[nodiscard]] Block block(std::uint32_t line) const override { return blocks_[line]; }
  [[nodiscard]] std::span<const Fact> facts(std::uint32_t line) const override {
    return facts_[line];
  }

 private:
  std::span<const Block> blocks_;
  std::vector<std::vector<Fact>> facts_;
};

}  // namespace wengao::facts
