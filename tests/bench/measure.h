// Timing and memory for benches. Only here: the core itself reads no clock.
#pragma once

#include <algorithm>
#include <chrono>
#include <vector>

namespace wengao::bench {

// The shortest of several runs, in ms: what the code costs when nothing else disturbs it. Runs at
// least `least` times and until `budget_ms` is spent.
template <class Fn>
double best_ms(Fn&& fn, int least = 3, double budget_ms = 600) {
  using Clock = std::chrono::steady_clock;
  double best = 0;
  double spent = 0;
  for (int run = 0; run < least || spent < budget_ms; ++run) {
    const auto begin = Clock::now();
    fn();
    const double ms = std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
    best = run == 0 ? ms : std::min(best, ms);
    spent += ms;
  }
  return best;
}

// The value below which `share` of the samples lie. Sorts them.
inline double percentile(std::vector<double>& samples, double share) {
  std::sort(samples.begin(), samples.end());
  const auto at = static_cast<std::size_t>(share * static_cast<double>(samples.size() - 1));
  return samples[at];
}

// The most memory this process has held so far, in MB.
double peak_mb();

}  // namespace wengao::bench
