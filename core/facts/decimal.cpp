// Exact arithmetic on Decimal.
#include <cmath>

#include "core/facts/number.h"

namespace wengao::facts {
namespace {

constexpr std::uint8_t kMostPlaces = 15;

// Brings both to the same number of places. False on overflow.
bool align(Decimal& a, Decimal& b) {
  while (a.scale != b.scale) {
    Decimal& coarser = a.scale < b.scale ? a : b;
    if (coarser.scale >= kMostPlaces ||
        __builtin_mul_overflow(coarser.units, std::int64_t{10}, &coarser.units)) {
      return false;
    }
    ++coarser.scale;
  }
  return true;
}

}  // namespace

double approximate_value(Decimal value) {
  double out = static_cast<double>(value.units);
  for (int i = 0; i < value.scale; ++i) out /= 10;
  return out;
}

std::optional<Decimal> sum(Decimal a, Decimal b) {
  if (!align(a, b) || __builtin_add_overflow(a.units, b.units, &a.units)) return std::nullopt;
  return a;
}

std::optional<Decimal> times(Decimal a, std::int64_t factor) {
  while (a.scale > 0 && factor % 10 == 0 && factor > 0) {
    factor /= 10;
    --a.scale;
  }
  if (__builtin_mul_overflow(a.units, factor, &a.units)) return std::nullopt;
  return a;
}

int compare(Decimal a, Decimal b) {
  if (align(a, b)) return a.units < b.units ? -1 : (a.units > b.units ? 1 : 0);
  const double x = approximate_value(a);
  const double y = approximate_value(b);
  return x < y ? -1 : (x > y ? 1 : 0);
}

Decimal negated(Decimal a) { return {-a.units, a.scale}; }

std::string to_string(Decimal value) {
  const bool negative = value.units < 0;
  // The magnitude of the smallest int64 does not fit into int64.
  std::uint64_t magnitude = negative ? 0 - static_cast<std::uint64_t>(value.units)
                                     : static_cast<std::uint64_t>(value.units);
  std::string digits = std::to_string(magnitude);
  if (digits.size() <= value.scale) digits.insert(0, value.scale + 1 - digits.size(), '0');
  if (value.scale > 0) digits.insert(digits.size() - value.scale, 1, '.');
  return negative ? "-" + digits : digits;
}

}  // namespace wengao::facts
