// FactView: what fact rules see: the facts of one family in one report, in text order, and what
// several rules make of them. That is made once, for the rule that asks first.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/lint/parts.h"
#include "core/lint/sequences.h"

namespace wengao::lint {

class FactView {
 public:
  explicit FactView(std::span<const FactAt> facts) : facts_(facts) {}

  [[nodiscard]] std::span<const FactAt> all() const { return facts_; }

  // Of structure facts.
  [[nodiscard]] const std::vector<Part>& parts() const;
  [[nodiscard]] const Frame& frame() const;
  // The genre the title and the headings tell, when they tell it clearly; null else.
  [[nodiscard]] const Genre* genre() const;
  // True when a report of this kind is expected to have the part: by its genre, or as a summary.
  [[nodiscard]] bool expects(wengao::Part part) const;

  // Of numbering facts.
  [[nodiscard]] const std::vector<Sequence>& heading_sequences() const;

 private:
  std::span<const FactAt> facts_;
  mutable std::optional<std::vector<Part>> parts_;
  mutable std::optional<Frame> frame_;
  mutable std::optional<const Genre*> genre_;
  mutable std::optional<std::vector<Sequence>> sequences_;
};

}  // namespace wengao::lint
