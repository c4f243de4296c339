#include "core/export/docx/places.h"

#include <algorithm>
#include <unordered_map>

#include "core/export/docx/measure.h"
#include "core/export/parts.h"
#include "core/export/written.h"

namespace wengao::docx {
namespace {

constexpr Um kRow = 225000 / 22;
constexpr Um kTextTop = 37000;
constexpr Um kTextRight = 28000 + 156000;

bool heads(Kind kind) {
  return kind == Kind::title || kind == Kind::subtitle || kind == Kind::byline;
}

bool closes(Kind kind) { return kind == Kind::signature || kind == Kind::date; }

// Width in hundredths of a cell: Latin letters and digits take half of one.
int width_of(std::u16string_view text) {
  int width = 0;
  for (const char16_t c : text) {
    if ((c & 0xFC00) == 0xDC00) continue;  // the second half of a pair counts nothing
    width += c < 0x80 ? 50 : 100;
  }
  return width;
}

// 7.3.5.2, without a seal: the signature two cells from the right, the date's first character two
// cells to the right of the signature's first; a longer date stands two cells from the right itself
// and pushes the signature left.
void place_closing(std::span<const Block> blocks, std::size_t signature, std::size_t date,
                   std::vector<Place>& places) {
  const int name_width = width_of(written_text(blocks[signature]));
  const int date_width = width_of(written_text(blocks[date]));
  if (date_width > name_width) {
    places[date].right = 200;
    places[signature].right = 400 + date_width - name_width;
  } else {
    places[signature].right = 200;
    places[date].right = std::max(0, name_width - date_width);
  }
}

void place_by_rule(std::span<const Block> blocks, const ExportOptions& options,
                   std::vector<Place>& places) {
  std::size_t before = blocks.size();  // the written block before this one
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (!is_written(blocks[i], options)) continue;
    const Kind kind = blocks[i].info.kind;
    if (before < blocks.size()) {
      const Kind previous = blocks[before].info.kind;
      const bool after_head = heads(previous) && !heads(kind);  // 7.3.2: 标题下空一行
      const bool note = kind == Kind::attachment_note && previous != kind;        // 7.3.4
      const bool closing = closes(kind) && !closes(previous);                     // 7.3.5.2
      const bool title_row = kind == Kind::attachment_title && previous == kind;  // 7.3.7: 第三行
      if (after_head || note || closing || title_row) places[i].rows_above = 1;
    }
    if (closes(kind)) {
      places[i].right = 200;
      if (kind == Kind::date && before < blocks.size() && blocks[before].is(Kind::signature)) {
        place_closing(blocks, before, i, places);
      }
    }
    before = i;
  }
}

// What the pages say of one block.
struct Seen {
  Um gap = 0;
  Um right = 0;
  std::vector<Off> starts;  // where each of its lines begins
};

std::unordered_map<BlockId, Seen> read_pages(std::span<const Page> pages) {
  std::unordered_map<BlockId, Seen> seen;
  for (const Page& page : pages) {
    Um bottom = kTextTop;
    for (const LineBox& line : page.lines) {
      if (line.block == 0 || line.runs.empty()) continue;
      const auto [entry, fresh] = seen.try_emplace(line.block);
      Seen& block = entry->second;
      if (fresh) block.gap = std::max(0, line.top - bottom);
      const Run& last = line.runs.back();
      Um end = last.x;
      for (const Um advance : last.advances) end += advance;
      block.right = kTextRight - end;
      block.starts.push_back(line.runs.front().source.begin);
      bottom = line.top + line.height;
    }
  }
  return seen;
}

void place_by_pages(std::span<const Block> blocks, std::span<const Page> pages,
                    std::vector<Place>& places) {
  const std::unordered_map<BlockId, Seen> seen = read_pages(pages);
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const auto found = seen.find(blocks[i].id);
    if (found == seen.end()) continue;
    const Seen& block = found->second;
    const Kind kind = blocks[i].info.kind;
    places[i].rows_above = (block.gap + kRow / 2) / kRow;
    if (kind == Kind::title || kind == Kind::attachment_title) {
      places[i].line_ends.assign(block.starts.begin() + 1, block.starts.end());
    }
    // A signature of several lines fills the type area: no free space to keep.
    if (closes(kind) && block.starts.size() == 1) {
      places[i].right = std::max(0, block.right) * 28 / 1560;  // hundredths of 156 mm / 28
    }
  }
}

}  // namespace

std::vector<Place> places(const ExportInput& input, const ExportOptions& options) {
  std::vector<Place> all(input.blocks.size());
  if (input.pages.empty()) {
    place_by_rule(input.blocks, options, all);
  } else {
    place_by_pages(input.blocks, input.pages, all);
  }
  bool first = true;
  for (std::size_t i = 0; i < input.blocks.size(); ++i) {
    const Block& block = input.blocks[i];
    if (!is_written(block, options)) continue;
    all[i].new_page = !first && (is_attachment_mark(block) || block.info.starts_report);
    if (all[i].new_page) all[i].rows_above = 0;  // a page break leaves nothing above
    first = false;
  }
  return all;
}

}  // namespace wengao::docx
