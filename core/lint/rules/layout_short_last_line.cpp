#include <algorithm>

#include "core/lint/pages.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"
#include "core/text/chars.h"

namespace wengao {
namespace {

void check(std::span<const Block> blocks, std::span<const Page> pages, Sink& out) {
  for (const lint::LinesOfPage& lines : lint::lines_of_pages(blocks, pages)) {
    for (const lint::PageLine& line : lines) {
      if (!line.closes_block || (bit(line.block->info.kind) & kProse) == 0) continue;
      if (line.span.begin <= line.block->info.content.begin) continue;  // its only line
      const std::u16string_view words = part(line.block->text, line.span);
      const auto characters = std::count_if(words.begin(), words.end(), [](char16_t c) {
        return text::is_han(c) || text::is_digit(c) || text::is_latin(c);
      });
      if (characters != 1) continue;
      out.at(line.block->id, line.span).args.emplace_back(words);
    }
  }
}

}  // namespace

extern const Rule layout_short_last_line;
constinit const Rule layout_short_last_line{
    .id = "layout.short_last_line",
    .category = Category::layout,
    .severity = Severity::hint,
    .name = {u"段末一行只有一个字", u"Last line of one character"},
    .message = {u"段落最后一行只有一个字“{0}”，宜增减几个字",
                u"The last line of the paragraph holds one character, “{0}”; add or drop a few"},
    .check_pages = check,
    .bad = u"全镇组织开展安全生产大检查，对发现的隐患逐一登记造册了。",
    .good = u"全镇组织开展安全生产大检查。",
};

}  // namespace wengao
