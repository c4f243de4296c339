// Line diff: two snapshots of one document as flat edits.
#pragma once

#include <vector>

#include "core/doc/document.h"

namespace wengao::engine {

// Edits that turn the text of `before` into that of `after`, all against `before`, in text order,
// not overlapping. `after` must stem from `before` by edits (lines are matched by id). Each changed
// line gives one edit, without the words at its ends that stayed. Linear.
std::vector<Edit> line_diff(const Document& before, const Document& after);

}  // namespace wengao::engine
