#include "core/lint/pages.h"

#include <algorithm>
#include <unordered_map>

namespace wengao::lint {

std::vector<LinesOfPage> lines_of_pages(std::span<const Block> blocks,
                                        std::span<const Page> pages) {
  std::unordered_map<BlockId, const Block*> by_id;
  by_id.reserve(blocks.size());
  for (const Block& block : blocks) by_id.emplace(block.id, &block);
  std::vector<LinesOfPage> out;
  out.reserve(pages.size());
  PageLine* last = nullptr;
  for (const Page& page : pages) {
    LinesOfPage& lines = out.emplace_back();
    lines.reserve(page.lines.size());  // `last` points into it
    for (const LineBox& box : page.lines) {
      const auto found = by_id.find(box.block);
      if (box.block == 0 || found == by_id.end()) continue;
      PageLine line;
      line.block = found->second;
      for (const Run& run : box.runs) {
        if (run.source.empty()) continue;
        const bool first = line.span.empty();
        line.span.begin = first ? run.source.begin : std::min(line.span.begin, run.source.begin);
        line.span.end = std::max(line.span.end, run.source.end);
      }
      if (line.span.empty()) continue;
      // The cells of a table stand side by side: one line of the page for each row of them.
      if (last != nullptr && last->block == line.block) last->closes_block = false;
      line.closes_block = true;
      lines.push_back(line);
      last = &lines.back();
    }
  }
  return out;
}

void check_pages(std::span<const Block> blocks, std::span<const Page> pages,
                 std::vector<Finding>& out) {
  Sink sink(out);
  for (const Rule* rule : all_rules()) {
    if (rule->check_pages == nullptr) continue;
    sink.begin(*rule);
    rule->check_pages(blocks, pages, sink);
  }
}

}  // namespace wengao::lint
