#include "core/export/docx/letter.h"

#include <algorithm>

#include "core/layout/collect.h"

namespace wengao::docx {

std::vector<Block> mark_first(const ExportInput& input) {
  std::vector<Block> blocks(input.blocks.begin(), input.blocks.end());
  const auto left = [](const Block& block) {
    return block.is(Kind::copy_number) || block.is(Kind::secrecy) || block.is(Kind::urgency);
  };
  if (std::none_of(blocks.begin(), blocks.end(), left)) return blocks;
  const auto frames = layout::collect(blocks, {.pictures = input.pictures, .house = input.house});
  for (std::size_t mark = 0; mark < frames.size(); ++mark) {
    if (!frames[mark].letter) continue;
    std::size_t first = mark;
    while (first > 0 && (left(blocks[first - 1]) || blocks[first - 1].is(Kind::blank))) --first;
    std::size_t number = mark + 1;
    while (number < blocks.size() && (left(blocks[number]) || blocks[number].is(Kind::blank))) {
      ++number;
    }
    const auto bring = [&](std::size_t from, std::size_t to) {
      const auto at = blocks.begin() + static_cast<std::ptrdiff_t>(from);
      std::rotate(blocks.begin() + static_cast<std::ptrdiff_t>(to), at, at + 1);
    };
    bring(mark, first);
    if (number < blocks.size() && blocks[number].is(Kind::doc_number)) bring(number, first + 1);
  }
  return blocks;
}

}  // namespace wengao::docx
