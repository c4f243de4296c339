// Half-width marks that stand in Chinese text, and the full-width marks they stand for. The count
// of them is a fact; the rule that reports them and the fix that replaces them walk the same list.
#pragma once

#include <vector>

#include "core/doc/block.h"
#include "core/facts/protected_spans.h"

namespace wengao::facts {

struct HalfWidth {
  Off at = 0;
  char16_t mark = 0;  // , . ; : ? ! ( ) "
  char16_t full = 0;  // what it stands for; 0 for a quotation mark without its partner
};

// In text order. A mark counts when it has Chinese beside it (blanks skipped), is not part of the
// block's number and not inside a protected word. Brackets and quotes are judged in pairs.
std::vector<HalfWidth> half_width_marks(const Block& block,
                                        const std::vector<ProtectedSpan>& guards);

// Calls fn(const HalfWidth&) for each.
template <class Fn>
void for_each_half_width(const Block& block, Fn&& fn) {
  for (const HalfWidth& mark : half_width_marks(block, protected_spans(block.text))) fn(mark);
}

}  // namespace wengao::facts
