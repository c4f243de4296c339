#include "core/base/parallel.h"

#include <doctest/doctest.h>

#include <atomic>
#include <vector>

namespace wengao {
namespace {

TEST_CASE("every thing is done once, whatever the number of parts") {
  for (const std::size_t count :
       {std::size_t{0}, std::size_t{1}, std::size_t{7}, std::size_t{1000}}) {
    for (const std::size_t parts : {std::size_t{1}, std::size_t{3}, std::size_t{64}}) {
      std::vector<std::atomic<int>> done(count);
      in_parts(count, parts, [&](std::size_t, std::size_t first, std::size_t last) {
        for (std::size_t i = first; i < last; ++i) ++done[i];
      });
      bool once = true;
      for (const auto& times : done) once = once && times == 1;
      CHECK(once);
    }
  }
}

TEST_CASE("parts follow one another without gaps") {
  constexpr std::size_t kCount = 1001;
  constexpr std::size_t kParts = 8;
  std::vector<std::size_t> begins(kParts);
  std::vector<std::size_t> ends(kParts);
  in_parts(kCount, kParts, [&](std::size_t part, std::size_t first, std::size_t last) {
    begins[part] = first;
    ends[part] = last;
  });
  CHECK(begins.front() == 0);
  CHECK(ends.back() == kCount);
  for (std::size_t part = 1; part < kParts; ++part) CHECK(begins[part] == ends[part - 1]);
}

TEST_CASE("little work stays in one part, much work in parts of a fair size") {
  CHECK(parts_for(10, 8) == 1);
  const std::size_t parts = parts_for(10'000, 100);
  CHECK(parts >= 1);
  CHECK(parts <= 100);
}

}  // namespace
}  // namespace wengao
