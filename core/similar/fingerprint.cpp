#include <algorithm>

#include "core/similar/steps.h"

namespace wengao::similar {
namespace {

constexpr std::uint64_t kBase = 0x9E3779B97F4A7C15U;

// Spreads a polynomial hash, whose order would follow the characters, over all values.
std::uint64_t spread(std::uint64_t h) {
  h ^= h >> 32;
  h *= 0xD6E8FEB86659FD93U;
  return h ^ (h >> 32);
}

// Precondition: at least one full window.
void add_line(std::u16string_view units, std::uint32_t begin, std::uint32_t end, std::uint32_t line,
              std::vector<Print>& out) {
  constexpr std::uint64_t kOut = [] {
    std::uint64_t power = 1;
    for (std::uint32_t i = 0; i < kGram; ++i) power *= kBase;
    return power;
  }();
  std::uint64_t rolling = 0;
  std::uint64_t window[kWindow] = {};
  std::uint32_t chosen = begin;  // place of the last print
  bool any = false;
  for (std::uint32_t i = begin; i < end; ++i) {
    rolling = rolling * kBase + units[i];
    if (i + 1 < begin + kGram) continue;
    if (i >= begin + kGram) rolling -= kOut * units[i - kGram];
    const std::uint32_t at = i + 1 - kGram;
    window[(at - begin) % kWindow] = spread(rolling);
    if (at + 1 < begin + kWindow) continue;
    // The smallest of the window; of equal ones that already chosen, so that a row of one
    // character gives few prints.
    const std::uint32_t first = at + 1 - kWindow;
    std::uint32_t best = any && chosen >= first ? chosen : first;
    for (std::uint32_t k = first; k <= at; ++k) {
      if (window[(k - begin) % kWindow] < window[(best - begin) % kWindow]) best = k;
    }
    if (any && best == chosen) continue;
    chosen = best;
    any = true;
    out.push_back({window[(best - begin) % kWindow], best, line});
  }
}

}  // namespace

std::vector<Print> fingerprint(const Normalised& text) {
  std::vector<Print> out;
  out.reserve(text.units.size() / 3 + 1);
  for (std::uint32_t line = 0; line + 1 < text.lines.size(); ++line) {
    if (text.end_of(line) - text.lines[line].begin < kGram + kWindow - 1) continue;
    add_line(text.units, text.lines[line].begin, text.end_of(line), line, out);
  }
  std::sort(out.begin(), out.end(), [](const Print& x, const Print& y) {
    return x.hash != y.hash ? x.hash < y.hash : x.at < y.at;
  });
  return out;
}

}  // namespace wengao::similar
