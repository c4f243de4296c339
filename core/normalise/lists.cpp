#include "core/normalise/lists.h"

#include <array>

#include "core/text/chars.h"

namespace wengao::normalise {
namespace {

constexpr std::size_t kDepths = 6;

// 第一部分 stands above 一、, though both are of the first level; 第一、 is one of 一、.
std::size_t depth_of(const Block& block, Span marker) {
  const Marker shape = block.info.marker_shape;
  if (shape != Marker::part) return level_of(shape);
  return block.text[marker.end - 1] == u'、' ? 1 : 0;
}

Span without_blanks(std::u16string_view text, Span span) {
  while (!span.empty() && text::is_invisible(text[span.end - 1])) --span.end;
  return span;
}

// A list that does not begin with 1 goes on from elsewhere when its first number is far from it.
void count(List& list) {
  constexpr std::uint32_t kFar = 9;
  const std::uint32_t first = list.members.front().ordinal;
  const bool alone = list.members.size() == 1 && first > 2;
  std::uint32_t next = first > kFar || alone ? first : 1;
  for (Member& member : list.members) member.right = next++;
}

}  // namespace

std::vector<List> lists_of(std::span<const Block> blocks, std::uint32_t first, std::uint32_t last) {
  std::vector<List> lists;
  std::array<std::size_t, kDepths> open;
  open.fill(kTop);
  for (std::uint32_t line = first; line < last; ++line) {
    const Block& block = blocks[line];
    const BlockInfo& info = block.info;
    if (info.marker_shape == Marker::none || info.ordinal == 0 || info.marker.empty()) continue;
    // 第一，… is a sentence that counts, not a number of a list.
    const bool counts = info.marker_shape == Marker::part && !block.is(Kind::heading);
    if (counts || (!block.is(Kind::heading) && !block.is(Kind::body))) continue;
    const Span marker = without_blanks(block.text, info.marker);
    if (marker.empty()) continue;
    const std::size_t depth = depth_of(block, marker);
    for (std::size_t deeper = depth + 1; deeper < kDepths; ++deeper) open[deeper] = kTop;
    if (open[depth] == kTop || info.ordinal == 1) {
      List list;
      list.depth = depth;
      for (std::size_t above = depth; above-- > 0;) {
        if (open[above] == kTop) continue;
        list.parent = open[above];
        list.parent_member = lists[open[above]].members.size() - 1;
        break;
      }
      open[depth] = lists.size();
      lists.push_back(std::move(list));
    }
    lists[open[depth]].members.push_back({line, info.ordinal, 0, info.marker_shape, marker});
  }
  for (List& list : lists) count(list);
  return lists;
}

}  // namespace wengao::normalise
