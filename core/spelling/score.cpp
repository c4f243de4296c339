#include <algorithm>
#include <array>
#include <cstddef>

#include "core/spelling/suspects.h"

namespace wengao::spelling {
namespace {

// Thousandths, of features in hundredths. scripts/spelling/fit.py fits them and prints this table.
constexpr std::array<std::int32_t, 30> kWeights = {
    // clang-format off
    -285,  // one
    1308,  // gain
    -538,  // gain>5
    -491,  // gain<3.5
    -1891,  // cost
    -272,  // near
    -1965,  // slip
    -3073,  // shape
    411,  // many
    -1057,  // lone1
    2023,  // long1>=3
    -246,  // long1>=4
    292,  // found>=2
    -3702,  // found>=3
    407,  // word1
    -1228,  // word1>4.5
    -279,  // word0
    333,  // word0>5
    -296,  // rarer
    -6,  // lone*gain
    413,  // found2*gain
    -179,  // long*gain
    679,  // shape*gain
    -22,  // slip*gain
    -179,  // before1
    -219,  // before0
    -106,  // after1
    -14,  // after0
    -108,  // backoff1
    82,  // found2*word0
    // clang-format on
};

}  // namespace

std::int32_t score(const Evidence& e) {
  const auto when = [](bool holds, Cost value = 100) { return holds ? value : 0; };
  const auto above = [](Cost value, Cost limit) { return std::max(value - limit, 0); };
  const bool lone = e.length_meant == 1;
  const bool was_word = e.length_found >= 2;
  const std::array<Cost, kWeights.size()> features = {
      100,
      e.margin,
      above(e.margin, 500),
      above(350, e.margin),
      e.cost,
      when(e.why == Why::near_sound),
      when(e.why == Why::slip),
      when(e.why == Why::shape),
      when(e.changed >= 2),
      when(lone),
      when(e.length_meant >= 3),
      when(e.length_meant >= 4),
      when(was_word),
      when(e.length_found >= 3),
      e.word_meant,
      above(e.word_meant, 450),
      e.word_found,
      above(e.word_found, 500),
      e.rarer,
      when(lone, e.margin),
      when(was_word, e.margin),
      when(e.length_meant >= 3, e.margin),
      when(e.why == Why::shape, e.margin),
      when(e.why == Why::slip, e.margin),
      e.before_meant,
      e.before_found,
      e.after_meant,
      e.after_found,
      above(e.before_meant, e.word_meant),
      when(was_word, e.word_found),
  };
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < features.size(); ++i) sum += std::int64_t{kWeights[i]} * features[i];
  return static_cast<std::int32_t>(sum / 1000);
}

}  // namespace wengao::spelling
