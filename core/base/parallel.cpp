#include "core/base/parallel.h"

#include <algorithm>

#ifndef __EMSCRIPTEN__
#include <pthread.h>
#include <unistd.h>

#include <array>
#include <atomic>
#endif

namespace wengao {

#ifdef __EMSCRIPTEN__

std::size_t parts_for(std::size_t, std::size_t) { return 1; }

void run_parts(std::size_t parts, void (*work)(void* context, std::size_t part), void* context) {
  for (std::size_t part = 0; part < parts; ++part) work(context, part);
}

#else

namespace {

constexpr std::size_t kMostCores = 16;
constexpr std::size_t kPartsPerCore = 4;

std::size_t cores() {
  static const auto known = static_cast<std::size_t>(
      std::clamp<long>(sysconf(_SC_NPROCESSORS_ONLN), 1, static_cast<long>(kMostCores)));
  return known;
}

struct Job {
  std::size_t parts;
  void (*work)(void* context, std::size_t part);
  void* context;
  std::atomic<std::size_t> next{0};
};

void* take_parts(void* at) {
  Job& job = *static_cast<Job*>(at);
  for (std::size_t part = job.next++; part < job.parts; part = job.next++) {
    job.work(job.context, part);
  }
  return nullptr;
}

}  // namespace

std::size_t parts_for(std::size_t count, std::size_t least) {
  if (cores() == 1 || count < 2 * least) return 1;
  return std::min(count / least, cores() * kPartsPerCore);
}

void run_parts(std::size_t parts, void (*work)(void* context, std::size_t part), void* context) {
  Job job{parts, work, context};
  std::array<pthread_t, kMostCores> threads{};
  std::size_t started = 0;
  const std::size_t wanted = std::min(parts, cores());
  while (started + 1 < wanted &&
         pthread_create(&threads[started], nullptr, take_parts, &job) == 0) {
    ++started;
  }
  take_parts(&job);
  for (std::size_t i = 0; i < started; ++i) pthread_join(threads[i], nullptr);
}

#endif

}  // namespace wengao
