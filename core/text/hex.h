// A number of 64 bits as sixteen hexadecimal digits: names that JavaScript numbers cannot hold.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace wengao::text {

std::string to_hex(std::uint64_t number);
// Nothing unless it is sixteen digits 0–9 a–f.
std::optional<std::uint64_t> read_hex(std::string_view text);

}  // namespace wengao::text
