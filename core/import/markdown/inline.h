#pragma once

#include <string>
#include <string_view>

namespace wengao::import::markdown {

// The text of one line without marks of emphasis, code, links and pictures. Adds to `pictures`.
std::u16string plain(std::u16string_view line, std::uint32_t& pictures);

}  // namespace wengao::import::markdown
