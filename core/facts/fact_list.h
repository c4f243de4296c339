// FactList: the facts of one sort from all lines of a document, in text order, kept as lines come,
// go and change.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/doc/document.h"
#include "core/facts/lines.h"

namespace wengao::facts {

class FactList {
 public:
  using Holds = bool (*)(const Fact& fact);
  // `holds`: which facts are listed.
  explicit FactList(Holds holds) : holds_(holds) {}

  [[nodiscard]] std::span<const FactAt> all() const { return facts_; }
  // The index of the first fact on the line or behind it.
  [[nodiscard]] std::size_t first_at(std::uint32_t line) const;

  // Lines gave way to others. True when some of the facts stood there.
  bool move(LineDelta delta);
  // Puts the facts of the lines in place of those listed; which lines had some, or have.
  std::vector<bool> list(const Lines& lines, std::span<const std::uint32_t> dirty);

 private:
  Holds holds_;
  std::vector<FactAt> facts_;
};

}  // namespace wengao::facts
