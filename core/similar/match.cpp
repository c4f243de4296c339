#include <algorithm>
#include <tuple>

#include "core/similar/steps.h"

namespace wengao::similar {
namespace {

// Places of one print up to which every one is compared with every other; of more, each with the
// next: a passage that a hundred reports share is found without ten thousand comparisons.
constexpr std::size_t kEvery = 8;
// Different words between two equal stretches of one passage.
constexpr std::uint32_t kGap = 10;
// A passage of that length is one however many reports share it.
constexpr std::uint32_t kLong = 40;

struct Seed {
  std::uint32_t a_line = 0;
  std::uint32_t b_line = 0;
  std::uint32_t distance = 0;  // b - a
  std::uint32_t a = 0;
};

void add_seed(const Print& a, const Print& b, std::vector<Seed>& out) {
  if (b.at >= a.at + kGram) out.push_back({a.line, b.line, b.at - a.at, a.at});
}

// Equal units around a seed, within both lines. Within one line the copies do not overlap.
Stretch grow(const Normalised& text, const Seed& seed, std::uint32_t not_before) {
  const std::u16string_view units = text.units;
  std::uint32_t begin = seed.a;
  const std::uint32_t low = std::max(text.lines[seed.a_line].begin, not_before);
  const std::uint32_t b_low = text.lines[seed.b_line].begin;
  while (begin > low && begin + seed.distance > b_low &&
         units[begin - 1] == units[begin - 1 + seed.distance]) {
    --begin;
  }
  std::uint32_t end = seed.a;
  std::uint32_t high = text.end_of(seed.a_line);
  if (seed.a_line == seed.b_line) high = std::min(high, begin + seed.distance);
  const std::uint32_t b_high = text.end_of(seed.b_line);
  while (end < high && end + seed.distance < b_high && units[end] == units[end + seed.distance]) {
    ++end;
  }
  Stretch out;
  out.a = begin;
  out.b = begin + seed.distance;
  out.a_size = out.b_size = end - begin;
  out.a_line = seed.a_line;
  out.b_line = seed.b_line;
  return out;
}

class Lines {
 public:
  // `rare`: as the counts of the text, but 0 for phrases that many sources share.
  Lines(const Normalised& text, std::span<const std::uint8_t> rare, std::vector<Stretch>& out)
      : text_(text), rare_(rare), out_(out) {}

  // All seeds of one pair of lines, by distance, then by place.
  void take(std::span<const Seed> seeds) {
    equal_.clear();
    std::uint32_t covered = 0;  // at this distance
    for (std::size_t i = 0; i < seeds.size(); ++i) {
      if (i > 0 && seeds[i].distance != seeds[i - 1].distance) covered = 0;
      if (seeds[i].a < covered) continue;
      // A hash may be that of other words.
      const Stretch stretch = grow(text_, seeds[i], covered);
      if (stretch.a_size < kGram) continue;
      covered = stretch.a + stretch.a_size;
      equal_.push_back(stretch);
    }
    std::sort(equal_.begin(), equal_.end(), [](const Stretch& x, const Stretch& y) {
      return std::tie(x.a, x.b) < std::tie(y.a, y.b);
    });
    join();
  }

 private:
  static std::uint32_t counting(std::span<const std::uint8_t> counts, std::uint32_t begin,
                                std::uint32_t size) {
    std::uint32_t sum = 0;
    for (std::uint32_t i = begin; i < begin + size; ++i) sum += counts[i];
    return sum;
  }

  // Equal stretches that follow each other on both sides become one passage.
  void join() {
    const std::size_t first = out_.size();
    for (Stretch& stretch : equal_) {
      stretch.same = counting(text_.counts, stretch.a, stretch.a_size);
      stretch.telling = counting(rare_, stretch.a, stretch.a_size);
      Stretch* last = out_.size() > first ? &out_.back() : nullptr;
      if (last != nullptr && follows(last->a + last->a_size, stretch.a) &&
          follows(last->b + last->b_size, stretch.b) && !overlaps(*last, stretch)) {
        last->a_size = stretch.a + stretch.a_size - last->a;
        last->b_size = stretch.b + stretch.b_size - last->b;
        last->same += stretch.same;
        last->telling += stretch.telling;
      } else {
        out_.push_back(stretch);
      }
    }
    const auto begin = out_.begin() + static_cast<std::ptrdiff_t>(first);
    const auto weak = [](const Stretch& s) { return !tells(s); };
    out_.erase(std::remove_if(begin, out_.end(), weak), out_.end());
  }
  static bool follows(std::uint32_t end, std::uint32_t begin) {
    return begin >= end && begin - end <= kGap;
  }
  // Grown over its own copy: within one line a passage ends where its copy begins.
  static bool overlaps(const Stretch& a, const Stretch& b) {
    return a.a_line == a.b_line && b.a + b.a_size > a.b;
  }
  static bool tells(const Stretch& stretch) {
    return stretch.telling >= kShortest || stretch.same >= kLong;
  }

  const Normalised& text_;
  std::span<const std::uint8_t> rare_;
  std::vector<Stretch>& out_;
  std::vector<Stretch> equal_;
};

}  // namespace

std::vector<Stretch> match(const Normalised& text, std::span<const Print> prints,
                           std::size_t sources) {
  std::vector<Seed> seeds;
  std::vector<std::uint8_t> rare = text.counts;
  constexpr std::size_t kFewSources = 8;
  const std::size_t many = std::max<std::size_t>(sources / 4, 6);
  for (std::size_t i = 0; i < prints.size();) {
    std::size_t end = i + 1;
    while (end < prints.size() && prints[end].hash == prints[i].hash) ++end;
    if (end - i <= kEvery) {
      for (std::size_t x = i; x < end; ++x) {
        for (std::size_t y = x + 1; y < end; ++y) add_seed(prints[x], prints[y], seeds);
      }
    } else {
      for (std::size_t x = i + 1; x < end; ++x) add_seed(prints[x - 1], prints[x], seeds);
    }
    if (sources >= kFewSources && end - i >= many) {
      for (std::size_t x = i; x < end; ++x) {
        std::fill_n(rare.begin() + static_cast<std::ptrdiff_t>(prints[x].at), kGram,
                    std::uint8_t{0});
      }
    }
    i = end;
  }
  std::sort(seeds.begin(), seeds.end(), [](const Seed& x, const Seed& y) {
    return std::tie(x.a_line, x.b_line, x.distance, x.a) <
           std::tie(y.a_line, y.b_line, y.distance, y.a);
  });
  std::vector<Stretch> out;
  Lines lines(text, rare, out);
  for (std::size_t i = 0; i < seeds.size();) {
    std::size_t end = i + 1;
    while (end < seeds.size() && seeds[end].a_line == seeds[i].a_line &&
           seeds[end].b_line == seeds[i].b_line) {
      ++end;
    }
    lines.take(std::span(seeds).subspan(i, end - i));
    i = end;
  }
  return out;
}

}  // namespace wengao::similar
