#include "core/engine/line_store.h"

#include <algorithm>
#include <iterator>

namespace wengao::engine {
namespace {

// A chunk is parted when it grows past twice this.
constexpr std::uint32_t kChunkLines = 256;

using Step = std::vector<LinePtr>::iterator::difference_type;

}  // namespace

std::size_t LineStore::chunk_of(std::uint32_t line) const {
  const auto after =
      std::upper_bound(chunks_.begin(), chunks_.end(), line,
                       [](std::uint32_t l, const Chunk& chunk) { return l < chunk.first; });
  return static_cast<std::size_t>(after - chunks_.begin()) - 1;
}

LineState& LineStore::at(std::uint32_t line) {
  Chunk& chunk = chunks_[chunk_of(line)];
  return *chunk.lines[line - chunk.first];
}

const LineState& LineStore::at(std::uint32_t line) const {
  const Chunk& chunk = chunks_[chunk_of(line)];
  return *chunk.lines[line - chunk.first];
}

void LineStore::renumber(std::size_t from_chunk) {
  std::uint32_t line = from_chunk == 0
                           ? 0
                           : chunks_[from_chunk - 1].first +
                                 static_cast<std::uint32_t>(chunks_[from_chunk - 1].lines.size());
  for (std::size_t i = from_chunk; i < chunks_.size(); ++i) {
    chunks_[i].first = line;
    line += static_cast<std::uint32_t>(chunks_[i].lines.size());
  }
  size_ = line;
}

std::vector<LinePtr> LineStore::take(std::uint32_t first, std::uint32_t count) {
  std::vector<LinePtr> out;
  if (count == 0) return out;
  out.reserve(count);
  const std::size_t begin = chunk_of(first);
  std::size_t i = begin;
  std::uint32_t at = first - chunks_[begin].first;
  for (; out.size() < count; ++i, at = 0) {
    std::vector<LinePtr>& lines = chunks_[i].lines;
    const auto end = std::min<std::size_t>(lines.size(), at + (count - out.size()));
    const auto from = lines.begin() + static_cast<Step>(at);
    const auto to = lines.begin() + static_cast<Step>(end);
    out.insert(out.end(), std::make_move_iterator(from), std::make_move_iterator(to));
    lines.erase(from, to);
  }
  const auto empty = [](const Chunk& chunk) { return chunk.lines.empty(); };
  chunks_.erase(std::remove_if(chunks_.begin() + static_cast<Step>(begin),
                               chunks_.begin() + static_cast<Step>(i), empty),
                chunks_.begin() + static_cast<Step>(i));
  renumber(std::min(begin, chunks_.size()));
  return out;
}

void LineStore::put(std::uint32_t first, std::vector<LinePtr> lines) {
  if (lines.empty()) return;
  if (chunks_.empty()) chunks_.emplace_back();
  const std::size_t index = first >= size_ ? chunks_.size() - 1 : chunk_of(first);
  std::vector<LinePtr>& home = chunks_[index].lines;
  home.insert(home.begin() + static_cast<Step>(first - chunks_[index].first),
              std::make_move_iterator(lines.begin()), std::make_move_iterator(lines.end()));
  if (home.size() > 2 * kChunkLines) {
    std::vector<Chunk> parts;
    std::vector<LinePtr> all = std::move(home);
    for (std::size_t at = 0; at < all.size(); at += kChunkLines) {
      const std::size_t end = std::min<std::size_t>(all.size(), at + kChunkLines);
      Chunk& part = parts.emplace_back();
      part.lines.assign(std::make_move_iterator(all.begin() + static_cast<Step>(at)),
                        std::make_move_iterator(all.begin() + static_cast<Step>(end)));
    }
    chunks_.erase(chunks_.begin() + static_cast<Step>(index));
    chunks_.insert(chunks_.begin() + static_cast<Step>(index),
                   std::make_move_iterator(parts.begin()), std::make_move_iterator(parts.end()));
  }
  renumber(index);
}

}  // namespace wengao::engine
