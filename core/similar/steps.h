// The steps of compare(), each with its result.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/similar/similar.h"

namespace wengao::similar {

// The running text of all sources one after the other, without what does not tell texts apart:
// marks and blanks are gone, digits of any number are one 0, a name in 《》 is one mark.
struct Normalised {
  struct Line {
    std::uint32_t source = 0;
    std::uint32_t line = 0;   // index into the source
    std::uint32_t begin = 0;  // of its units; its end is the next line's begin
  };
  std::u16string units;
  std::vector<Span> spans;           // where each unit stands in its paragraph
  std::vector<std::uint8_t> counts;  // 1 for what is the writer's own, 0 for what everybody says
  std::vector<Line> lines;           // those that have units, and one more at the end

  [[nodiscard]] std::uint32_t end_of(std::size_t line) const { return lines[line + 1].begin; }
};
Normalised normalise(std::span<const Source> sources);

// Takes the counts off set phrases.
void discount_set_phrases(Normalised& text);

// The hash of the kGram units at `at`, chosen in its window.
struct Print {
  std::uint64_t hash = 0;
  std::uint32_t at = 0;
  std::uint32_t line = 0;  // index into Normalised::lines
};
inline constexpr std::uint32_t kGram = 8;
// With grams of 8 and windows of 5, any 12 units that two texts share have a print in common.
inline constexpr std::uint32_t kWindow = 5;
// By hash, then by place.
std::vector<Print> fingerprint(const Normalised& text);

// A passage in units: [a, a + a_size) and [b, b + b_size).
struct Stretch {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  std::uint32_t a_size = 0;
  std::uint32_t b_size = 0;
  std::uint32_t a_line = 0;  // index into Normalised::lines
  std::uint32_t b_line = 0;
  std::uint32_t same = 0;     // units that count and are equal
  std::uint32_t telling = 0;  // of these, outside phrases that many sources share
};
// `prints` as fingerprint gives them.
std::vector<Stretch> match(const Normalised& text, std::span<const Print> prints,
                           std::size_t sources);

void share(const Normalised& text, std::span<const Stretch> stretches, Comparison& out,
           std::size_t sources);

}  // namespace wengao::similar
