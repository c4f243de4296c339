#include <algorithm>

#include "core/similar/steps.h"

namespace wengao::similar {
namespace {

constexpr std::uint8_t kElsewhere = 1;
constexpr std::uint8_t kRepeated = 2;
constexpr std::uint8_t kBefore = 4;

double ratio(std::uint32_t part, std::uint32_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

// How many units that count lie in the ranges, each taken once. Sorts them.
std::uint32_t counting(std::vector<std::pair<std::uint32_t, std::uint32_t>>& ranges,
                       std::span<const std::uint8_t> counts) {
  std::sort(ranges.begin(), ranges.end());
  std::uint32_t sum = 0;
  std::uint32_t done = 0;
  for (const auto& [begin, end] : ranges) {
    for (std::uint32_t i = std::max(begin, done); i < end; ++i) sum += counts[i];
    done = std::max(done, end);
  }
  return sum;
}

}  // namespace

void share(const Normalised& text, std::span<const Stretch> stretches, Comparison& out,
           std::size_t sources) {
  std::vector<std::uint8_t> covered(text.units.size());
  const auto cover = [&](std::uint32_t begin, std::uint32_t size, std::uint8_t how) {
    for (std::uint32_t i = begin; i < begin + size; ++i) covered[i] |= how;
  };
  struct Ranges {
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    const Stretch* stretch = nullptr;
  };
  std::vector<Ranges> between;
  for (const Stretch& stretch : stretches) {
    const std::uint32_t a = text.lines[stretch.a_line].source;
    const std::uint32_t b = text.lines[stretch.b_line].source;
    cover(stretch.a, stretch.a_size, a == b ? kRepeated : kElsewhere);
    cover(stretch.b, stretch.b_size, a == b ? kRepeated : std::uint8_t{kElsewhere | kBefore});
    if (a != b) between.push_back({a, b, &stretch});
  }
  struct Sums {
    std::uint32_t all = 0;
    std::uint32_t elsewhere = 0;
    std::uint32_t repeated = 0;
    std::uint32_t before = 0;
  };
  std::vector<Sums> sums(sources);
  for (std::size_t line = 0; line + 1 < text.lines.size(); ++line) {
    Sums& sum = sums[text.lines[line].source];
    for (std::uint32_t i = text.lines[line].begin; i < text.end_of(line); ++i) {
      if (text.counts[i] == 0) continue;
      ++sum.all;
      sum.elsewhere += (covered[i] & kElsewhere) != 0 ? 1 : 0;
      sum.repeated += (covered[i] & kRepeated) != 0 ? 1 : 0;
      sum.before += (covered[i] & kBefore) != 0 ? 1 : 0;
    }
  }
  for (const Sums& sum : sums) {
    out.shares.push_back({sum.all, ratio(sum.elsewhere, sum.all), ratio(sum.repeated, sum.all),
                          1 - ratio(sum.before, sum.all)});
  }

  std::sort(between.begin(), between.end(),
            [](const Ranges& x, const Ranges& y) { return x.a != y.a ? x.a < y.a : x.b < y.b; });
  for (std::size_t i = 0; i < between.size();) {
    std::size_t end = i;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> of_a;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> of_b;
    while (end < between.size() && between[end].a == between[i].a &&
           between[end].b == between[i].b) {
      const Stretch& stretch = *between[end].stretch;
      of_a.emplace_back(stretch.a, stretch.a + stretch.a_size);
      of_b.emplace_back(stretch.b, stretch.b + stretch.b_size);
      ++end;
    }
    out.pairs.push_back({between[i].a, between[i].b,
                         ratio(counting(of_a, text.counts), sums[between[i].a].all),
                         ratio(counting(of_b, text.counts), sums[between[i].b].all)});
    i = end;
  }
  std::stable_sort(out.pairs.begin(), out.pairs.end(), [](const Pair& x, const Pair& y) {
    return std::max(x.of_a, x.of_b) > std::max(y.of_a, y.of_b);
  });
}

}  // namespace wengao::similar
