// Numbers written again: for messages, and for the fix that mends a list from a mistake on.
#pragma once

#include <span>
#include <string>

#include "core/lint/finding.h"
#include "core/lint/sequences.h"

namespace wengao::lint {

// `ordinal` in the standard form of the marker of `fact`: 三、（三）3.（3）③ 第三部分.
std::u16string number_like(const Fact& fact, std::int64_t ordinal);
std::u16string number_like(const Fact& fact);

// Renumbers the list from member `from` on, which becomes `expected`, the later ones by as much;
// references (见第三部分) to a renumbered part of the first level among `facts` follow.
Fix renumber(const Sequence& list, std::size_t from, std::int64_t expected,
             std::span<const FactAt> facts);

}  // namespace wengao::lint
