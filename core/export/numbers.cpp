#include "core/export/numbers.h"

#include <charconv>
#include <string_view>

#include "core/base/hash.h"

namespace wengao {

void append_integer(std::int64_t value, std::string& out) {
  char digits[24];
  const auto [end, error] = std::to_chars(digits, digits + sizeof digits, value);
  out.append(digits, end);
}

void append_milli(std::int64_t thousandths, std::string& out) {
  if (thousandths < 0) {
    out += '-';
    thousandths = -thousandths;
  }
  append_integer(thousandths / 1000, out);
  auto rest = static_cast<unsigned>(thousandths % 1000);
  if (rest == 0) return;
  out += '.';
  for (unsigned place = 100; rest != 0; place /= 10) {
    out += static_cast<char>('0' + rest / place);
    rest %= place;
  }
}

void append_hex2(unsigned value, std::string& out) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  out += kHex[value >> 4 & 15u];
  out += kHex[value & 15u];
}

void append_hex4(unsigned value, std::string& out) {
  append_hex2(value >> 8, out);
  append_hex2(value, out);
}

std::string identity(ByteView bytes) {
  // Two hashes of the same bytes, from two beginnings.
  std::uint64_t a = kHashBasis;
  std::uint64_t b = 0x9ae16a3b2f90404fu;
  for (const std::uint8_t byte : bytes) {
    a = hashed(a, byte);
    b = hashed(b, byte);
  }
  std::string out;
  for (const std::uint64_t half : {a, b}) {
    for (int shift = 48; shift >= 0; shift -= 16) {
      append_hex4(static_cast<unsigned>(half >> shift & 0xFFFF), out);
    }
  }
  return out;
}

}  // namespace wengao
