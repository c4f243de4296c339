// Lines: a document's lines with their facts, wherever they are kept. For what reads beyond one
// line: lists and their announcements, tables and the unit above them.
#pragma once

#include <cstdint>
#include <span>

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

}  // namespace wengao::facts
