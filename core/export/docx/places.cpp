#include "core/export/docx/places.h"

#include <algorithm>
#include <cstdlib>
#include <unordered_map>

#include "core/export/written.h"
#include "core/layout/collect.h"
#include "core/layout/fill.h"

namespace wengao::docx {
namespace {

using layout::Frame;
using layout::Grid;
using layout::Shape;
using layout::twips;

// Thousandths of a character, as layout has them, in hundredths.
int hundredths(std::int32_t thousandths) { return (thousandths + (thousandths < 0 ? -5 : 5)) / 10; }

// 7.3.5: 署名 and 成文日期. The edge that the standard fixes is the one to set: the free space at
// the right where that is a whole number of characters, so that the name stays right when it is
// edited by hand; else the left edge, which holds in every face, however wide its digits.
void place_closing(const Block& block, const Frame& frame, const Grid& grid, Place& place) {
  if (frame.align == layout::Align::right) {
    place.indent.right = hundredths(frame.right);
    return;
  }
  const auto width =
      static_cast<std::int32_t>(layout::pen_width(block, frame, grid) / (grid.cell / 1000));
  place.beside = frame.beside;
  place.middle = twips(layout::to_um_width((frame.first + width / 2) * (grid.cell / 1000)));
  const int right = hundredths(grid.cells * 1000 - frame.first - width);
  const int whole = (right + 50) / 100 * 100;
  if (right > 0 && std::abs(right - whole) <= 2) {
    place.indent.right = whole;
  } else {
    place.indent.left = hundredths(frame.first);
    place.align = Align::left;
    // Wider digits, or the spaces that LibreOffice adds, must not part a date: it may run out a
    // bit.
    place.indent.right = -200;
  }
}

// 10.1. Offices draw two rules with the white between as half as thick again as the thick one.
void place_letter(const Frame& frame, const Grid& grid, Place& place) {
  constexpr Um kPoint = 353;
  constexpr Um kRules = kLetterRule * kPoint * 3 / 16;
  const Um character = layout::em(frame.size);
  // Of the line, as high as the type, the last tenth is under the characters.
  const int distance = (layout::kRedRuleGap - character * 11 / 100) / kPoint;
  const Um rule = layout::kLetterMarkTop + character + distance * kPoint;
  place.line = twips(character);
  place.letter = LetterMark{twips(layout::kLetterMarkTop), distance,
                            twips(grid.top + layout::to_um(frame.line) - rule - kRules)};
  // As wide as 170 mm, over both edges of the text area.
  place.indent.cell = twips(character);
  const int over = (layout::kLetterRuleLength - grid.width) / 2;
  place.indent.left = place.indent.right = -over * 100 / character;
}

void place_indent(const Block& block, const Frame& frame, const Grid& grid, Place& place) {
  switch (block.info.kind) {
    case Kind::signature:
    case Kind::date:
      place_closing(block, frame, grid, place);
      return;
    case Kind::attachment_note: {
      // Names line up behind “附件：1.”. In the official faces digits and stops take half a cell;
      // in the one layout measures with, a stop takes less.
      const int hanging = (hundredths(frame.rest - frame.first) + 49) / 50 * 50;
      place.indent = {.left = hundredths(frame.first) + hanging, .first = -hanging};
      return;
    }
    case Kind::addressee:
      if (!frame.to_imprint) return;
      place.to_imprint = true;
      // Its label is written before it.
      place.indent = {.left = hundredths(frame.rest),
                      .right = hundredths(frame.right),
                      .first = hundredths(frame.right - frame.rest),
                      .cell = kSmallCell};
      return;
    case Kind::imprint:
      place.indent = {.left = hundredths(frame.rest),
                      .right = hundredths(frame.right),
                      .first = hundredths(frame.first - frame.rest),
                      .cell = kSmallCell};
      place.right_from = frame.flush_right;
      return;
    case Kind::body:
      // 10.3: attendance of minutes hangs behind its label.
      if (frame.lead_end == 0) return;
      place.indent = {.left = hundredths(frame.rest),
                      .first = hundredths(frame.first - frame.rest)};
      place.lead_end = frame.lead_end;
      place.lead_face = frame.lead_face;
      return;
    default:
      return;
  }
}

std::shared_ptr<const std::vector<int>> number_widths(const layout::Columns& columns) {
  auto widths = std::make_shared<std::vector<int>>();
  widths->reserve(columns.numbers.size());
  for (const Um width : columns.numbers) widths->push_back(twips(width));
  return widths;
}

// What the pages say of a block.
struct Seen {
  std::size_t first_page = 0;
  std::size_t last_page = 0;
  Um white = 0;       // above its first line, to the line before or to the top of the type area
  bool opens = true;  // its first line is the first on its page
  Um box_top = 0;     // of its last line
  bool fills_page = false;  // goes on on the next page because this one is full
};

// 7.2: the head as the frames have it: the mark's size, its height, the names of a joint paper from
// edge to edge with 文件 in a box beside them.
void place_head(const Block& block, const Frame& frame, const Grid& grid, const Seen* seen,
                Place& place) {
  const bool mark = block.is(Kind::issuer);
  if (!mark && !block.is(Kind::doc_number) && !block.is(Kind::signer)) return;
  if (block.is(Kind::signer)) place.beside = frame.beside;
  if (!mark && frame.lead_end > 0) {
    place.lead_end = frame.lead_end;
    place.lead_face = frame.lead_face;
    place.face = frame.face;
  }
  if (block.is(Kind::signer)) return;
  place.no_rule = !mark && !frame.rule_under;
  if (!mark && frame.align == layout::Align::left) {
    place.align = Align::left;
    place.indent.first = hundredths(frame.first);
    place.right_from = frame.flush_right;
  }
  if (!mark) {
    if (frame.align == layout::Align::right) {
      place.align = Align::right;
      place.indent.right = hundredths(frame.right);
    }
    return;
  }
  place.size = frame.size / 500;
  place.line = twips(layout::to_um(frame.line));
  if (frame.letter) place_letter(frame, grid, place);
  if (seen != nullptr && frame.stand > 0) place.before = twips(std::max(seen->white, 0));
  if (frame.align != layout::Align::spread && frame.flush_right == 0 && !frame.beside) return;
  const Um character = layout::em(frame.size);
  const auto of_cells = [&](std::int32_t cells) {
    return static_cast<Um>(static_cast<std::int64_t>(cells) * character / 1000);
  };
  place.indent.cell = twips(character);
  if (frame.align == layout::Align::spread) {
    const std::int32_t right = frame.flush_right > 0 ? frame.before_flush : frame.right;
    place.align = Align::spread;
    place.indent.left = hundredths(frame.first);
    // The longest name fills its room; what twips are rounded by must not take its last character
    // to another line.
    constexpr int kSpare = 3;  // hundredths of a character
    place.indent.right = hundredths(right) - kSpare;
  }
  if (frame.align == layout::Align::spread && frame.flush_right == 0) return;
  place.word = frame.flush_right > 0 ? frame.flush_right : block.info.content.begin;
  const Um width = 2 * character;
  const Um top = seen != nullptr ? seen->box_top : 0;
  place.box = {twips(grid.right() - of_cells(frame.right) - width), twips(top), twips(width) + 40};
}

std::shared_ptr<const std::vector<int>> column_widths(const layout::Columns& columns,
                                                      int text_width) {
  auto widths = std::make_shared<std::vector<int>>();
  int left = text_width;  // the last column ends where the section says the type area does
  for (std::size_t k = 0; k + 2 < columns.edges.size(); ++k) {
    widths->push_back(twips(columns.edges[k + 1]) - twips(columns.edges[k]));
    left -= widths->back();
  }
  widths->push_back(left);
  return widths;
}

std::unordered_map<BlockId, Seen> read_pages(std::span<const Page> pages, const Grid& grid) {
  std::unordered_map<BlockId, Seen> seen;
  for (std::size_t page = 0; page < pages.size(); ++page) {
    Um bottom = grid.top;
    Seen* last = nullptr;  // of its last line, where the block begins here
    bool first = true;
    for (const LineBox& line : pages[page].lines) {
      if (line.block == 0) continue;
      const Seen fresh{page, page, line.top - bottom, first, 0};
      Seen& mine = seen.try_emplace(line.block, fresh).first->second;
      last = mine.first_page == page ? &mine : nullptr;
      mine.last_page = page;
      mine.box_top = line.top;
      bottom = std::max(bottom, line.top + line.height);
      first = false;
    }
    // For want of a second line on either page a page ends up to one row early.
    if (last != nullptr) last->fills_page = grid.bottom() - bottom < 2 * layout::to_um(grid.row);
  }
  return seen;
}

// Whether an office must be told that a block stands with the next. Word would then take two lines
// of it to the next page, as the pages do; LibreOffice takes all of it, so where the first page is
// full anyway it is left unsaid.
bool must_keep(const std::unordered_map<BlockId, Seen>& seen, BlockId block) {
  const auto found = seen.find(block);
  if (found == seen.end()) return true;
  return found->second.first_page == found->second.last_page || !found->second.fills_page;
}

}  // namespace

std::vector<Place> places(const ExportInput& input, const ExportOptions& options,
                          const Measure& measure) {
  const std::span<const Block> blocks = input.blocks;
  const Grid& grid = input.house.grid;
  const std::vector<Frame> frames =
      layout::collect(blocks, {.pictures = input.pictures, .house = input.house});
  const std::unordered_map<BlockId, Seen> seen = read_pages(input.pages, grid);
  std::vector<Place> all(blocks.size());
  const layout::Columns* table = nullptr;  // of the row before
  std::size_t before = blocks.size();      // the written block before, in the running text
  std::size_t last_page = 0;               // of the running text
  std::size_t foot = blocks.size();        // the first block of the imprint
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const Block& block = blocks[i];
    const Frame& frame = frames[i];
    if (!is_written(block, options) || frame.shape == Shape::nothing) continue;
    Place& place = all[i];
    place.turned = frame.turned;
    place.new_page = frame.new_page && before < blocks.size();
    const auto found = seen.find(block.id);
    const bool opens = found != seen.end() && found->second.opens;
    if (!place.new_page && !opens) {
      place.rows_above = (frame.before + grid.row / 2) / grid.row;
    }
    if (frame.at_foot && found != seen.end()) {
      place.white_above = twips(found->second.white);
      foot = std::min(foot, i);
    }
    place_indent(block, frame, grid, place);
    place_head(block, frame, grid, found != seen.end() ? &found->second : nullptr, place);
    if (frame.shape == Shape::picture) {
      place.height = twips(layout::to_um(frame.line));
      place.keep_next = frame.keep_next;
    }
    if (frame.shape == Shape::text) {
      place.loose = loose_lines(block, frame, layout::fill(block, frame, grid), grid);
    }
    if (frame.shape == Shape::title) {
      const layout::Filled filled = layout::fill(block, frame, grid);
      for (std::size_t k = 0; k + 1 < filled.lines.size(); ++k) {
        place.line_ends.push_back(filled.lines[k].end);
      }
    }
    if (frame.shape == Shape::row) {
      const bool same = table == frame.columns.get();
      if (frame.size != layout::kXiaoSi) place.size = frame.size / 500;
      place.columns = same ? all[before].columns
                           : column_widths(*frame.columns,
                                           frame.turned ? measure.text_height : measure.text_width);
      place.numbers = same ? all[before].numbers : number_widths(*frame.columns);
    }
    // 10.1: a letter's number stands right of what is at the left of its row.
    if (frame.beside && frame.align == layout::Align::left && before < blocks.size() &&
        blocks[before].is(Kind::doc_number) && found != seen.end()) {
      constexpr Um kWidth = 100000;
      all[before].box = {twips(grid.right() - kWidth), twips(found->second.box_top), twips(kWidth)};
    }
    // 7.2.6: number and signer share a line, and the rule under it.
    if (place.beside && before < blocks.size()) all[before].no_rule = false;
    table = frame.shape == Shape::row ? frame.columns.get() : nullptr;
    if (frame.keep_prev && before < blocks.size() && must_keep(seen, blocks[before].id)) {
      all[before].keep_next = true;
    }
    if (place.indent.cell == 0) place.indent.cell = measure.cell;
    if (frame.at_foot) continue;
    before = i;
    last_page = found != seen.end() ? found->second.last_page : last_page;
  }
  if (foot < blocks.size()) {
    all[foot].pages_before = static_cast<int>(seen.at(blocks[foot].id).first_page - last_page);
  }
  return all;
}

}  // namespace wengao::docx
