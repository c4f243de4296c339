#include "core/text/hex.h"

namespace wengao::text {

std::string to_hex(std::uint64_t number) {
  constexpr std::string_view kHex = "0123456789abcdef";
  std::string out(16, '0');
  for (std::size_t i = out.size(); i-- > 0; number >>= 4) out[i] = kHex[number & 15];
  return out;
}

std::optional<std::uint64_t> read_hex(std::string_view text) {
  if (text.size() != 16) return std::nullopt;
  std::uint64_t out = 0;
  for (const char c : text) {
    const bool digit = c >= '0' && c <= '9';
    if (!digit && (c < 'a' || c > 'f')) return std::nullopt;
    out = out << 4 | static_cast<std::uint64_t>(digit ? c - '0' : c - 'a' + 10);
  }
  return out;
}

}  // namespace wengao::text
