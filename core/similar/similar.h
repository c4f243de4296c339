// Similar: passages that stand in more than one place of one or more reports.
//
//   normalise    Han characters, letters and numbers only; what everybody says is marked
//   fingerprint  winnowed hashes of eight characters: any twelve in a row share one
//   match        equal hashes grow into equal stretches, and these into passages
//   share        how much of each report stands elsewhere
//
// The method is winnowing (Schleimer, Wilkerson, Aiken 2003). Linear in the length of the reports
// and the number of passages found.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/doc/block.h"

namespace wengao::similar {

// Characters a passage has at least: six words, also where long ones (共产党员, 未成年人) are among
// them; what is shorter is chance. Set phrases, names of documents in 《》 and phrases that a
// quarter of the reports share do not count towards it; a slogan in “” counts for two.
inline constexpr std::uint32_t kShortest = 16;

// One report: its lines.
using Source = std::span<const Block>;

// Words within one paragraph.
struct Place {
  std::uint32_t source = 0;
  std::uint32_t line = 0;  // index into the source
  Span span;
  friend bool operator==(const Place&, const Place&) = default;
};

// Two places that say the same but for a few characters between. `a` stands before `b`: in an
// earlier source, or earlier in the same one.
struct Passage {
  Place a;
  Place b;
  std::uint32_t same = 0;  // characters that count and are the same
};

// Shares are of the characters that count.
struct Share {
  std::uint32_t characters = 0;
  double elsewhere = 0;  // stands in another source too
  double repeated = 0;   // stands twice in this one
  double fresh = 1;      // stands in no source before this one
};

// What two sources share, as far as their passages were found.
struct Pair {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  double of_a = 0;
  double of_b = 0;
};

struct Comparison {
  std::vector<Passage> passages;  // by the place of b, then of a
  std::vector<Share> shares;      // one a source
  std::vector<Pair> pairs;        // the largest share first
};

// Pure; never fails.
Comparison compare(std::span<const Source> sources);

}  // namespace wengao::similar
