#include "core/spelling/lattice.h"

#include <algorithm>
#include <array>

namespace wengao::spelling {
namespace {

constexpr std::uint32_t kLongestWord = 8;
// A way this much worse than the best to a place is given up.
constexpr Cost kHopeless = 600;
// What each further wrong character of one word costs, beyond the first.
constexpr Cost kSounding = 150;
constexpr Cost kSoundingMore = 120;

}  // namespace

// Goes on from a node along what is written; each word on the way is an arc.
void Lattice::follow(NodeId node, std::uint32_t at, std::uint32_t depth, std::uint32_t change) {
  const Cost cost = changes_[change].cost;
  const auto left = static_cast<std::uint32_t>(chars_.size()) - at;
  for (;; ++depth) {
    if (depth > 1 && model_.word_at(node) != kNoWord) {
      arcs_.push_back({model_.word_at(node), depth, cost, change, 1});
    }
    if (depth == left || depth == kLongestWord) return;
    node = model_.child(node, chars_[at + depth]);
    if (node == kNoNode) return;
  }
}

void Lattice::find_arcs(std::uint32_t at, bool changing) {
  arcs_.clear();
  const auto left = std::min(static_cast<std::uint32_t>(chars_.size()) - at, kLongestWord);
  NodeId node = 0;
  bool alone = false;
  for (std::uint32_t depth = 0; depth < left; ++depth) {
    const Char c = chars_[at + depth];
    if (changing && c != kNoChar) {
      const auto add = [&](const Confusion& confusion, NodeId next) {
        const auto change = static_cast<std::uint32_t>(changes_.size());
        changes_.push_back({at + depth, confusion.meant, static_cast<Why>(confusion.why), true,
                            static_cast<Cost>(confusion.cost)});
        follow(next, at, depth + 1, change);
        if (arcs_.empty() || arcs_.back().change != change || arcs_.back().changes == 0) {
          changes_.pop_back();
        }
      };
      const std::span<const Confusion> confusions = model_.confusions(c);
      if (depth == 0) {
        for (const Confusion& lone : model_.lone(c)) {
          const NodeId next = model_.child(0, lone.meant);
          arcs_.push_back({model_.word_at(next), 1, static_cast<Cost>(lone.cost),
                           static_cast<std::uint32_t>(changes_.size()), 1});
          changes_.push_back(
              {at, lone.meant, static_cast<Why>(lone.why), true, static_cast<Cost>(lone.cost)});
        }
        if (left > 1 && chars_[at + 1] != kNoChar) {
          for (const Confusion& confusion : confusions) {
            if (!model_.may_begin(confusion.meant, chars_[at + 1])) continue;
            const NodeId next = model_.child(0, confusion.meant);
            if (next != kNoNode) add(confusion, next);
          }
        }
      } else {
        // Children and confusions are both in order.
        auto [child, end] = model_.children(node);
        auto confusion = confusions.begin();
        while (child < end && confusion != confusions.end()) {
          const Char have = model_.char_of(child);
          if (have == confusion->meant) {
            add(*confusion, child);
            ++child;
            ++confusion;
          } else if (have < confusion->meant) {
            ++child;
          } else {
            ++confusion;
          }
        }
      }
    }
    node = model_.child(node, c);
    if (node == kNoNode) break;
    if (model_.word_at(node) != kNoWord) {
      arcs_.push_back({model_.word_at(node), depth + 1, 0, 0, 0});
      alone = alone || depth == 0;
    }
  }
  if (!alone) arcs_.push_back({kNoWord, 1, 0, 0, 0});
}

// Words of the same sound of which two or three characters differ.
void Lattice::find_sounding(std::uint32_t at) {
  constexpr std::size_t kMost = 9;
  std::array<std::uint32_t, kMost> sounds = {0};
  std::size_t count = 1;
  const auto left = std::min<std::size_t>(chars_.size() - at, 4);
  for (std::uint32_t depth = 0; depth < left; ++depth) {
    if (chars_[at + depth] == kNoChar) return;
    std::array<std::uint32_t, kMost> next = {};
    std::size_t found = 0;
    for (std::size_t i = 0; i < count; ++i) {
      for (const std::uint16_t syllable : model_.readings(chars_[at + depth])) {
        if (found < kMost) next[found++] = Model::with_sound(sounds[i], syllable);
      }
    }
    sounds = next;
    count = found;
    if (depth == 0) continue;
    for (std::size_t i = 0; i < count; ++i) {
      for (const Model::Sounding& each : model_.sounding(sounds[i])) {
        const std::uint32_t length = depth + 1;
        if (length < 4 && each.chars[length] != kNoChar) continue;
        std::uint32_t differ = 0;
        for (std::uint32_t j = 0; j < length; ++j)
          differ += each.chars[j] != chars_[at + j] ? 1 : 0;
        if (differ < 2 || differ > 3 || each.chars[length - 1] == kNoChar) continue;
        const Cost cost = kSounding + kSoundingMore * static_cast<Cost>(differ - 1);
        arcs_.push_back(
            {each.word, length, cost, static_cast<std::uint32_t>(changes_.size()), differ});
        for (std::uint32_t j = 0; j < length; ++j) {
          if (each.chars[j] == chars_[at + j]) continue;
          changes_.push_back({at + j, each.chars[j], Why::same_sound,
                              changes_.size() == arcs_.back().change,
                              cost / static_cast<Cost>(differ)});
        }
      }
    }
  }
}

// Keeps the best `beam` ways to a place, of those that end in one word the best.
void Lattice::take(std::uint32_t place, const Cell& cell, std::uint32_t beam) {
  Cell* cells = cells_.data() + std::size_t{place} * beam;
  std::uint8_t& filled = filled_[place];
  std::uint32_t at = filled;
  for (std::uint32_t i = 0; i < filled; ++i) {
    if (cells[i].word != cell.word) continue;
    if (cells[i].cost <= cell.cost) return;
    at = i;
    break;
  }
  if (at == filled) {
    if (filled < beam) {
      ++filled;
    } else {
      at = beam - 1;
      if (cells[at].cost <= cell.cost) return;
    }
  }
  for (; at > 0 && cells[at - 1].cost > cell.cost; --at) cells[at] = cells[at - 1];
  cells[at] = cell;
}

void Lattice::decode(std::span<const Char> chars, bool changing, std::uint32_t beam, Way& out) {
  chars_ = chars;
  changes_.clear();
  const auto size = static_cast<std::uint32_t>(chars.size());
  cells_.resize(std::size_t{size + 1} * beam);
  filled_.assign(size + 1, 0);
  cells_[0] = {0, kNoWord, 0, 0, 0, 0, 0};
  filled_[0] = 1;
  for (std::uint32_t at = 0; at < size; ++at) {
    if (filled_[at] == 0) continue;
    find_arcs(at, changing);
    if (changing) find_sounding(at);
    const std::uint32_t first = at * beam;
    for (std::uint32_t i = 0; i < filled_[at]; ++i) {
      const Cell& before = cells_[first + i];
      if (before.cost > cells_[first].cost + kHopeless) break;
      for (const Arc& arc : arcs_) {
        const std::uint32_t place = at + arc.length;
        // A change is tried after the best way only: after others it hardly ever wins.
        if (arc.changes != 0 && i > 0) continue;
        // No word is cheaper than nothing: full places turn away what cannot enter.
        if (filled_[place] == beam &&
            cells_[std::size_t{place} * beam + beam - 1].cost <= before.cost + arc.cost) {
          continue;
        }
        const Cost step = arc.word == kNoWord ? kUnknownCost : model_.cost(before.word, arc.word);
        take(
            place,
            {before.cost + step + arc.cost, arc.word, first + i, arc.change,
             static_cast<std::uint16_t>(arc.changes), static_cast<std::uint16_t>(arc.length), step},
            beam);
      }
    }
  }
  out.steps.clear();
  out.changes.clear();
  std::uint32_t cell = size * beam;
  out.cost = cells_[cell].cost;
  for (std::uint32_t place = size; place > 0;) {
    const Cell& here = cells_[cell];
    place -= here.length;
    out.steps.push_back({place, here.length, here.word, here.step});
    for (std::uint32_t i = here.changes; i > 0; --i) {
      out.changes.push_back(changes_[here.change + i - 1]);
    }
    cell = here.from;
  }
  std::reverse(out.steps.begin(), out.steps.end());
  std::reverse(out.changes.begin(), out.changes.end());
}

}  // namespace wengao::spelling
