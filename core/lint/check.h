// check_document: every finding of a document, from scratch, with all its steps in view. What the
// session keeps up to date after an edit must equal this.
#pragma once

#include <vector>

#include "core/doc/document.h"
#include "core/lint/profile.h"
#include "core/lint/rule.h"
#include "core/recognise/recognise.h"

namespace wengao::lint {

// Findings in the order of (line, begin, end, rule id).
// With a profile, as the house wants them; without those of relations the writer marked as
// intended.
std::vector<Finding> check_document(const Document& document, const Profile* profile = nullptr);

// The same for blocks already recognised.
std::vector<Finding> check_blocks(const recognise::Recognised& recognised,
                                  const Profile* profile = nullptr);

// The findings in that order.
std::vector<Finding> in_order(std::vector<Finding> findings, std::span<const Block> blocks);

// Where a finding stands, for ordering.
struct Place {
  std::uint32_t line;
  const Finding* finding;
};
// The order of findings, wherever they are kept.
bool before(const Place& a, const Place& b);

}  // namespace wengao::lint
