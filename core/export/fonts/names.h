// Names: which face a font file is, told by the names it gives itself.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/bytes.h"
#include "core/layout/page.h"

namespace wengao::fonts {

// The shipped file that draws a face where the user has given none.
std::string_view shipped_file(Face face);
// The shipped file of rare characters, which none of the faces' files has.
inline constexpr std::string_view kRareFile = "NotoSerifCJKsc-Rare.otf";
// The official name of a face: 仿宋_GB2312.
std::u16string_view official_name(Face face);

// How many fonts a file holds: 1, or those of a collection; 0 when it is no font.
unsigned font_count(ByteView file);
// Its family and full names, in all languages.
std::vector<std::u16string> names_of(ByteView file, unsigned index);
// The face a font of this name is; nothing for fonts that are none of the five.
std::optional<Face> face_named(std::u16string_view name);

}  // namespace wengao::fonts
