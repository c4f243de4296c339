// FNV-1a of 64 bits: the same on every machine, since its values are kept in files.
#pragma once

#include <cstdint>

namespace wengao {

inline constexpr std::uint64_t kHashBasis = 14695981039346656037U;
inline constexpr std::uint64_t kHashPrime = 1099511628211U;

// `hash` with one unit more (a byte, a character, or several packed in one).
constexpr std::uint64_t hashed(std::uint64_t hash, std::uint64_t unit) {
  return (hash ^ unit) * kHashPrime;
}

}  // namespace wengao
