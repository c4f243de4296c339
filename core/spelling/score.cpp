#include <algorithm>
#include <array>
#include <cstddef>

#include "core/spelling/suspects.h"

namespace wengao::spelling {
namespace {

// Thousandths, of features in hundredths. scripts/spelling/fit.py fits them and prints this table.
constexpr std::array<std::int32_t, 33> kWeights = {
    // clang-format off
    -232,  // one
    1335,  // gain
    -384,  // gain>5
    -315,  // gain<3.5
    -1915,  // cost
    -326,  // near
    -682,  // slip
    -1440,  // shape
    1725,  // many
    -1144,  // lone
    2645,  // long>=3
    -125,  // long>=4
    247,  // found>=2
    2527,  // found>=3
    346,  // word_meant
    -1128,  // word_meant>4.5
    -179,  // word_found
    -10,  // word_found>5
    -379,  // rarer
    104,  // lone*gain
    591,  // found2*gain
    -265,  // long*gain
    397,  // shape*gain
    -213,  // slip*gain
    -145,  // before_meant
    -277,  // before_found
    -114,  // after_meant
    1,  // after_found
    -54,  // back_off
    -10,  // found2*word_found
    -2445,  // shape*found2
    -384,  // slip*found2
    -1440,  // many*found1
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
      when(e.why == Why::shape && was_word),
      when(e.why == Why::slip && was_word),
      when(e.changed >= 2 && !was_word),
  };
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < features.size(); ++i) sum += std::int64_t{kWeights[i]} * features[i];
  return static_cast<std::int32_t>(sum / 1000);
}

}  // namespace wengao::spelling
