// Timing and memory for benches. Only here: the core itself reads no clock.
#pragma once

#include <time.h>

#include <algorithm>
#include <vector>

namespace wengao::bench {

// Time of the processor spent by this thread, in ms: not disturbed by what else the machine does.
inline double now_ms() {
  timespec t{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
  return static_cast<double>(t.tv_sec) * 1e3 + static_cast<double>(t.tv_nsec) / 1e6;
}

// Time on the wall, in ms: for what runs on several threads at once.
inline double wall_ms() {
  timespec t{};
  clock_gettime(CLOCK_MONOTONIC, &t);
  return static_cast<double>(t.tv_sec) * 1e3 + static_cast<double>(t.tv_nsec) / 1e6;
}

// The shortest of several runs, in ms. Runs at least `least` times and until `budget_ms` is spent.
template <class Fn>
double best_ms(Fn&& fn, double (*now)() = now_ms, int least = 3, double budget_ms = 600) {
  double best = 0;
  double spent = 0;
  for (int run = 0; run < least || spent < budget_ms; ++run) {
    const double begin = now();
    fn();
    const double ms = now() - begin;
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
