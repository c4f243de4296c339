#include "core/spelling/model.h"

#include <algorithm>

namespace wengao::spelling {

NodeId Model::child(NodeId node, Char c) const {
  if (c == kNoChar) return kNoNode;
  if (node == 0) return root_children_[c];
  NodeId begin = nodes_[node].first_child;
  std::uint32_t count = nodes_[node + 1].first_child - begin;
  // Without branches: most searches end in nothing, unpredictably.
  while (count > 1) {
    const std::uint32_t half = count / 2;
    begin += char_of(begin + half) <= c ? half : 0;
    count -= half;
  }
  return count == 1 && char_of(begin) == c ? begin : kNoNode;
}

WordId Model::find_word(std::span<const Char> chars) const {
  NodeId node = 0;
  for (const Char c : chars) {
    node = child(node, c);
    if (node == kNoNode) return kNoWord;
  }
  return nodes_[node].word;
}

Cost Model::cost(WordId before, WordId word) const {
  const Cost alone = 4 * words_[word].cost;
  if (before == kNoWord) return alone;
  const Entry& entry = words_[before];
  const std::uint32_t count = words_[before + 1].pairs - entry.pairs;
  if (count > 0) {
    const Block* block = blocks_.data() + entry.blocks;
    std::uint32_t blocks = words_[before + 1].blocks - entry.blocks;
    while (blocks > 1) {
      const std::uint32_t half = blocks / 2;
      block += block[half].first <= word ? half : 0;
      blocks -= half;
    }
    std::uint32_t second = block->first;
    if (second <= word) {
      const auto nth = static_cast<std::uint32_t>(block - (blocks_.data() + entry.blocks));
      const std::uint32_t begin = nth * kBlock;
      const std::uint32_t left = std::min(kBlock, count - begin);
      const std::uint8_t* at = pairs_ + block->at;
      std::uint32_t i = 0;
      while (second < word && ++i < left) {
        std::uint32_t step = *at++;
        if (step >= 128) {
          step &= 127;
          for (unsigned shift = 7;; shift += 7) {
            step |= (*at & 127U) << shift;
            if (*at++ < 128) break;
          }
        }
        second += step;
      }
      if (second == word && i < left) return 20 * chances_[entry.pairs + begin + i];
    }
  }
  return alone + 300 - 2 * entry.back_off;
}

std::span<const Model::Sounding> Model::sounding(std::uint32_t sound) const {
  const auto begin = std::lower_bound(
      sounding_.begin(), sounding_.end(), sound,
      [](const Sounding& each, std::uint32_t wanted) { return each.sound < wanted; });
  auto end = begin;
  while (end != sounding_.end() && end->sound == sound) ++end;
  return {sounding_.data() + (begin - sounding_.begin()), static_cast<std::size_t>(end - begin)};
}

std::size_t Model::memory() const {
  const auto bytes = [](const auto& list) { return list.capacity() * sizeof(list[0]); };
  return bytes(bytes_) + bytes(places_) + bytes(root_children_) + bytes(begins_) + bytes(nodes_) +
         bytes(words_) + bytes(blocks_) + bytes(reading_begin_) + bytes(confusion_begin_) +
         bytes(lone_begin_) + bytes(readings_) + bytes(confusions_) + bytes(lone_) +
         bytes(sounding_);
}

}  // namespace wengao::spelling
