// Both valid: pairs of words of which either is right by what the writer means, so that no count of
// words can tell. What they need is a reader; the check leaves them alone.
#pragma once

#include <string_view>

#include "core/text/span.h"

namespace wengao::spelling {

// True when `meant` in place of the characters at `span` only turns one such word into the other.
bool both_valid(std::u16string_view text, Span span, std::u16string_view meant);

}  // namespace wengao::spelling
