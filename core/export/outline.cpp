#include "core/export/outline.h"

#include <algorithm>
#include <unordered_map>

#include "core/export/fonts/plan.h"
#include "core/export/parts.h"
#include "core/export/written.h"

namespace wengao {
namespace {

struct Place {
  std::uint32_t page = 0;
  Um top = 0;
};

std::u16string title_of(const Block& block) {
  const Span lead = lead_span(block);
  if (lead.empty()) return written_text(block);
  std::u16string title = without_zero_width(part(block.text, lead));
  if (title.ends_with(u'。')) title.pop_back();
  return title;
}

// A heading of nothing but controls shows nothing, and XML would keep nothing of it.
bool shows(std::u16string_view title) {
  return std::any_of(title.begin(), title.end(), [](char16_t c) {
    const bool half = (c & 0xF800) == 0xD800;
    return half || fonts::is_drawn(c);
  });
}

}  // namespace

std::vector<OutlineEntry> outline_of(std::span<const Block> blocks, std::span<const Page> pages) {
  std::unordered_map<BlockId, Place> places;
  for (std::uint32_t page = 0; page < pages.size(); ++page) {
    for (const LineBox& line : pages[page].lines) {
      if (line.block != 0) places.try_emplace(line.block, Place{page, line.top});
    }
  }
  std::vector<OutlineEntry> entries;
  const Block* before = nullptr;
  for (const Block& block : blocks) {
    const bool title_goes_on = before != nullptr && before->is(Kind::attachment_title) &&
                               block.is(Kind::attachment_title) && !is_attachment_mark(block);
    before = &block;
    if (!block.is(Kind::heading) && !block.is(Kind::attachment_title)) continue;
    const auto place = places.find(block.id);
    if (place == places.end()) continue;
    std::u16string title = title_of(block);
    if (!shows(title)) continue;
    if (title_goes_on && !entries.empty()) {  // “附件1” and its title are one entry
      entries.back().title += u' ';
      entries.back().title += title;
      continue;
    }
    unsigned depth = 0;
    if (block.is(Kind::heading) && !entries.empty() && block.info.level > 1) {
      depth = std::min<unsigned>(block.info.level - 1u, entries.back().depth + 1);
    }
    entries.push_back({std::move(title), depth, place->second.page, place->second.top});
  }
  return entries;
}

}  // namespace wengao
