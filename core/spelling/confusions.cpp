// What may have been meant by each character: of the same sound, of a sound like it, a finger
// beside its key, or of a shape like it; each with the likeliest reason only.
#include <algorithm>

#include "core/spelling/reader.h"

namespace wengao::spelling {
namespace {

// What a wrong character costs, by why (hundredths of −log10).
constexpr Cost kSameSound = 150;
constexpr Cost kNearSound = 220;
constexpr Cost kSlip = 330;
constexpr Cost kShape = 250;
// A character rarer than this is never meant; and one slip away only common ones are.
constexpr Cost kRare = 620;
constexpr Cost kRareSlip = 420;
constexpr std::size_t kLone = 6;
// About how many a character is confused with, so that lists need not grow by doubling.
constexpr std::size_t kUsualConfusions = 106;

}  // namespace

// Which syllables go with which: read from pairs, both ways.
bool Model::Reader::related(Section section, std::uint32_t count,
                            std::vector<std::vector<std::uint16_t>>& out) const {
  out.assign(count_[kSyllables], {});
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::uint16_t a = load16(begin(section), std::size_t{2} * i);
    const std::uint16_t b = load16(begin(section), std::size_t{2} * i + 1);
    if (a >= out.size() || b >= out.size()) return false;
    out[a].push_back(b);
    out[b].push_back(a);
  }
  return true;
}

bool Model::Reader::read_alike(std::vector<std::vector<Alike>>& out) const {
  out.assign(count_[kChars], {});
  Stream counts = stream(kAlikeCounts);
  Stream ids = stream(kAlikeIds);
  std::size_t at = 0;
  for (std::uint32_t c = 0; c < count_[kChars]; ++c) {
    const std::uint32_t count = counts.next();
    std::uint32_t other = c;
    for (std::uint32_t i = 0; i < count; ++i) {
      const std::uint32_t step = ids.next();
      if (!ids.good || step >= count_[kChars] - other || at >= size(kAlike)) return false;
      other += step;
      const std::uint8_t steps = begin(kAlike)[at++];
      out[c].push_back({static_cast<Char>(other), steps});
      out[other].push_back({static_cast<Char>(c), steps});
    }
  }
  return counts.good;
}

bool Model::Reader::make_confusions() {
  std::vector<std::vector<std::uint16_t>> near;
  std::vector<std::vector<std::uint16_t>> slips;
  std::vector<std::vector<Alike>> alike;
  if (!related(kNearPairs, count_[kNear], near) || !related(kSlipPairs, count_[kSlips], slips) ||
      !read_alike(alike)) {
    return false;
  }
  std::vector<std::vector<Char>> by_sound(count_[kSyllables]);
  std::vector<std::vector<Char>> common(count_[kSyllables]);
  for (std::uint32_t c = 0; c < count_[kChars]; ++c) {
    const auto meant = static_cast<Char>(c);
    if (m_.rarity(meant) > kRare) continue;
    for (const std::uint16_t syllable : m_.readings(meant)) {
      by_sound[syllable].push_back(meant);
      if (m_.rarity(meant) < kRareSlip) common[syllable].push_back(meant);
    }
  }
  // The best reason of each pair, gathered for one character at a time.
  constexpr std::uint16_t kNone = 0x1FFF;
  std::vector<Confusion> best(count_[kChars], Confusion{0, kNone, 0});
  std::vector<Char> touched;
  const auto offer = [&](Char meant, Cost cost, Why why) {
    Confusion& slot = best[meant];
    if (slot.cost == kNone) touched.push_back(meant);
    if (cost >= slot.cost) return;
    slot.meant = meant;
    slot.cost = static_cast<std::uint16_t>(cost & 0x1FFF);
    slot.why = static_cast<std::uint16_t>(static_cast<unsigned>(why) & 7U);
  };
  m_.confusions_.reserve(std::size_t{count_[kChars]} * kUsualConfusions);
  m_.confusion_begin_.push_back(0);
  m_.lone_begin_.push_back(0);
  for (std::uint32_t c = 0; c < count_[kChars]; ++c) {
    touched.clear();
    const auto self = static_cast<Char>(c);
    for (const std::uint16_t syllable : m_.readings(self)) {
      for (const Char each : by_sound[syllable]) offer(each, kSameSound, Why::same_sound);
      for (const std::uint16_t other : near[syllable]) {
        for (const Char each : by_sound[other]) offer(each, kNearSound, Why::near_sound);
      }
      for (const std::uint16_t other : slips[syllable]) {
        for (const Char each : common[other]) offer(each, kSlip, Why::slip);
      }
    }
    for (const Alike& each : alike[c]) {
      if (m_.rarity(each.other) > kRare) continue;
      const Cost steps = std::min<Cost>(each.steps, 45);
      Confusion& slot = best[each.other];
      if (slot.cost != kNone && slot.why != static_cast<unsigned>(Why::slip)) {
        // Alike in sound and shape: likelier still.
        if (steps > 30)
          slot.cost = static_cast<std::uint16_t>((slot.cost - 3 * (steps - 25)) & 0x1FFF);
      } else {
        offer(each.other, kShape + 5 * (40 - steps), Why::shape);
      }
    }
    list_confusions(self, touched, best);
    for (const Char each : touched) best[each].cost = kNone;
  }
  return true;
}

void Model::Reader::list_confusions(Char self, std::vector<Char>& touched,
                                    const std::vector<Confusion>& best) {
  std::sort(touched.begin(), touched.end());
  std::vector<std::pair<Cost, Confusion>> lone;
  for (const Char meant : touched) {
    if (meant == self) continue;
    m_.confusions_.push_back(best[meant]);
    const NodeId node = m_.root_children_[meant];
    const WordId word = node == kNoNode ? kNoWord : m_.nodes_[node].word;
    if (word == kNoWord || best[meant].why == static_cast<unsigned>(Why::slip)) continue;
    if (m_.rarity(meant) < 500) lone.emplace_back(m_.cost(word) + best[meant].cost, best[meant]);
  }
  std::stable_sort(lone.begin(), lone.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  for (std::size_t i = 0; i < std::min(kLone, lone.size()); ++i) {
    m_.lone_.push_back(lone[i].second);
  }
  m_.confusion_begin_.push_back(static_cast<std::uint32_t>(m_.confusions_.size()));
  m_.lone_begin_.push_back(static_cast<std::uint32_t>(m_.lone_.size()));
}

}  // namespace wengao::spelling
