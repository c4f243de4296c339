// CFF: the little a PDF needs of Adobe's Compact Font Format (Technical Note 5176).
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/bytes.h"

namespace wengao::fonts {

// The CID of each glyph, for a font keyed by CID; empty for all others.
std::vector<std::uint16_t> cff_charset(ByteView cff, std::uint16_t glyphs);

}  // namespace wengao::fonts
