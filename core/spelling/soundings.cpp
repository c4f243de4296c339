// Words by their sound: two to four characters, each reading of each.
#include <algorithm>

#include "core/spelling/reader.h"

namespace wengao::spelling {
namespace {

// Words rarer than this are not looked for by sound alone.
constexpr Cost kRareWord = 700;

}  // namespace

bool Model::Reader::make_sounding() {
  struct Open {
    NodeId node;
    std::uint32_t sound;
    std::array<Char, 4> chars;
  };
  m_.sounding_.reserve(count_[kWords] + std::size_t{count_[kWords]} / 32);
  std::vector<Open> level;
  level.push_back({0, 0, {kNoChar, kNoChar, kNoChar, kNoChar}});
  for (std::size_t depth = 1; depth <= 4; ++depth) {
    std::vector<Open> next;
    for (const Open& open : level) {
      for (const NodeId n : m_.children(open.node)) {
        std::array<Char, 4> chars = open.chars;
        chars[depth - 1] = m_.char_of(n);
        for (const std::uint16_t syllable : m_.readings(m_.char_of(n))) {
          const std::uint32_t sound = with_sound(open.sound, syllable);
          const WordId word = m_.nodes_[n].word;
          if (depth > 1 && word != kNoWord && m_.cost(word) <= kRareWord) {
            m_.sounding_.push_back({sound, word, chars});
          }
          if (depth < 4) next.push_back({n, sound, chars});
        }
      }
    }
    level = std::move(next);
  }
  std::sort(m_.sounding_.begin(), m_.sounding_.end(), [](const Sounding& a, const Sounding& b) {
    return a.sound != b.sound ? a.sound < b.sound : a.word < b.word;
  });
  return true;
}

}  // namespace wengao::spelling
