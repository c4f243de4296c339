#include "core/engine/places.h"

#include <algorithm>

namespace wengao::engine {
namespace {

// Lines up to this length are counted anew for each place.
constexpr std::uint32_t kStep = 512;

// Code points in [begin, end): every unit but the second of a pair starts one.
std::uint32_t starts(std::u16string_view text, std::size_t begin, std::size_t end) {
  std::uint32_t count = 0;
  for (std::size_t i = begin; i < end; ++i) count += (text[i] & 0xFC00) != 0xDC00;
  return count;
}

}  // namespace

Places::Places(std::span<const Block> blocks) : blocks_(blocks) {
  lines_.reserve(blocks.size());
  for (std::uint32_t i = 0; i < blocks.size(); ++i) lines_.emplace(blocks[i].id, i);
}

std::uint32_t Places::line_of(BlockId block) const {
  const auto it = lines_.find(block);
  return it == lines_.end() ? kNone : it->second;
}

Position Places::at(std::uint32_t line, Off offset) {
  const std::u16string_view text = blocks_[line].text;
  const auto end = std::min<std::size_t>(offset, text.size());
  if (text.size() <= kStep) return {line + 1, starts(text, 0, end) + 1};
  std::vector<std::uint32_t>& marks = marks_[line];
  if (marks.empty()) {
    marks.push_back(0);
    for (std::size_t i = kStep; i <= text.size(); i += kStep) {
      marks.push_back(marks.back() + starts(text, i - kStep, i));
    }
  }
  const std::size_t mark = end / kStep;
  return {line + 1, marks[mark] + starts(text, mark * kStep, end) + 1};
}

}  // namespace wengao::engine
