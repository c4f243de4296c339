#include "core/layout/compose.h"

#include <algorithm>

#include "core/layout/breaks.h"
#include "core/layout/metrics.h"
#include "core/text/chars.h"
#include "core/text/utf.h"

namespace wengao::layout {
namespace {

constexpr Um kThickRule = 350;  // 7.4.1: the imprint's first and last lines
constexpr Um kThinRule = 250;   // and those between

// White space may be added beside it when a line is stretched: Han, full-width marks, blanks.
bool stretches(char32_t c) {
  return c >= 0x2E80 || (c >= 0x2014 && c <= 0x2026) || c == u' ' || c == 0xB7;
}

struct Place {
  Off at = 0;
  unsigned units = 0;
  Pen width = 0;
  bool gap = false;  // room may be added after it
};

void add_runs(const Block& block, const Frame& frame, std::span<const Place> places, Um x,
              Pen slack, int gaps, LineBox& box) {
  Pen pen = 0;
  int passed = 0;
  Um before = 0;
  for (const Place& place : places) {
    const Face face = place.at < frame.lead_end ? frame.lead_face : frame.face;
    if (box.runs.empty() || box.runs.back().face != face) {
      Run run;
      run.face = face;
      run.size = em(frame.size);
      run.x = x + before;
      run.source = {place.at, place.at};
      run.rgb = frame.rgb;
      run.text.reserve(places.size());
      run.advances.reserve(places.size());
      box.runs.push_back(std::move(run));
    }
    Run& run = box.runs.back();
    pen += place.width;
    if (place.gap) ++passed;
    const auto added =
        gaps == 0 ? 0 : static_cast<Pen>(static_cast<std::int64_t>(slack) * passed / gaps);
    const Um after = to_um_width(pen + added);
    run.text.append(block.text.substr(place.at, place.units));
    run.advances.push_back(after - before);
    if (place.units == 2) run.advances.push_back(0);
    run.source.end = place.at + place.units;
    before = after;
  }
}

// 10.1: thick over thin under the mark; thin over thick at the paper's foot.
void add_letter_rules(const LineBox& mark, const Frame& frame, Page& page) {
  const Um left = (page.width - kLetterRuleLength) / 2;
  const Um lowest = page.height - kLetterRuleFoot;
  const auto rule = [&](Um y, Um width) {
    page.rules.push_back({left, y, left + kLetterRuleLength, y, width, kRed});
  };
  const Um top = mark.baseline + em(frame.size) * 12 / 100 + kRedRuleGap;
  rule(top + kLetterThick / 2, kLetterThick);
  rule(top + kLetterRules - kLetterThin / 2, kLetterThin);
  rule(lowest - kLetterRules + kLetterThin / 2, kLetterThin);
  rule(lowest - kLetterThick / 2, kLetterThick);
}

void add_slice(std::span<const Block> blocks, const Flow& flow, const Slice& slice, bool last,
               const Grid& grid, Page& page) {
  const Block& block = blocks[slice.block];
  const Frame& frame = flow.frames[slice.block];
  const Filled& filled = flow.filled[slice.block];
  if (frame.shape == Shape::row) {
    const bool first = frame.first_row || slice.top == 0;
    const std::size_t before = page.lines.size();
    compose_row(block, frame, filled, grid.top + to_um(slice.top), first, last, grid, page);
    for (std::size_t k = before; slice.repeated && k < page.lines.size(); ++k) {
      page.lines[k].block = 0;  // its text has its place on an earlier page
      for (Run& run : page.lines[k].runs) run.source = {};
    }
    return;
  }
  if (frame.shape == Shape::picture) {
    const Shown& shown = frame.shown;
    const Um y = grid.top + to_um(slice.top + (frame.line - to_rise(shown.height)) / 2);
    page.pictures.push_back({block.id, shown.picture, grid.left + (grid.width - shown.width) / 2, y,
                             shown.width, shown.height});
    return;
  }
  for (std::uint32_t k = slice.from; k < slice.to; ++k) {
    const Line& line = filled.lines[k];
    const std::int32_t indent = k == 0 ? frame.first : frame.rest;
    const Um left = grid.left + to_um_width(grid.pen_of_cells(frame.size, indent));
    const Um right = grid.right() - to_um_width(grid.pen_of_cells(frame.size, frame.right));
    const bool full = frame.align == Align::full && k + 1 < filled.lines.size();
    const Rise top = slice.top + frame.line * static_cast<Rise>(k - slice.from);
    const auto add = [&](const Frame& how, Span part, Um edge, Rise raised) {
      LineBox box = compose_line(block, how, part, left, edge, full, grid);
      box.top = grid.top + to_um(top - raised);
      box.height = grid.top + to_um(top - raised + frame.line) - box.top;
      box.baseline = box.top + baseline_in(to_um(frame.line), frame.size);
      page.lines.push_back(std::move(box));
    };
    if (frame.flush_right > line.begin && frame.flush_right < line.end) {
      Frame right_part = frame;
      right_part.align = Align::right;
      const Um before =
          grid.right() - to_um_width(grid.pen_of_cells(frame.size, frame.before_flush));
      add(frame, {line.begin, frame.flush_right}, before, 0);
      add(right_part, {frame.flush_right, line.end}, right, frame.raised);
    } else {
      add(frame, {line.begin, line.end}, right, frame.raised);
    }
    if (frame.letter) add_letter_rules(page.lines.back(), frame, page);
    if (frame.rule_under && k + 1 == filled.lines.size()) {
      const LineBox& box = page.lines.back();
      const Um y = box.baseline + em(frame.size) * 12 / 100 + kRedRuleGap;
      page.rules.push_back({grid.left, y, grid.right(), y, kRedRule, kRed});
    }
  }
}

// 7.3.2: an addressee among the imprint has a label, and ends like a sentence.
void dress_addressee(std::size_t from, const Frame& frame, const Grid& grid, Page& page) {
  constexpr std::int32_t kLabel = 3000;
  const auto lines = std::span(page.lines).subspan(from);
  if (lines.empty() || lines.back().runs.empty()) return;
  Run label = lines.front().runs.front();
  label.text = u"主送：";
  label.x -= to_um_width(grid.pen_of_cells(frame.size, kLabel));
  label.advances.assign(label.text.size(), em(frame.size));
  label.source = {};
  lines.front().runs.insert(lines.front().runs.begin(), std::move(label));
  char16_t& end = lines.back().runs.back().text.back();
  if (end == u'：' || end == u':') end = u'。';
}

// 版记: its last line of text ends at the last rule, which lies on the text area's foot.
void add_foot(std::span<const Block> blocks, const Flow& flow, const Grid& grid, Page& page) {
  const std::vector<std::uint32_t> foot = foot_blocks(flow);
  const bool ruled = !is_letter(flow);  // 10.1: a letter's has no rules
  const auto rule = [&](Rise at, Um width) {
    if (!ruled) return;
    const Um y = grid.top + to_um(at);
    page.rules.push_back({grid.left, y, grid.right(), y, width, 0});
  };
  Rise top = grid.full_page() - foot_height(flow, foot);
  rule(top, kThickRule);
  for (std::size_t k = 0; k < foot.size(); ++k) {
    const std::uint32_t block = foot[k];
    // 7.4.2: none between 主送 and 抄送.
    if (k > 0 && !flow.frames[foot[k - 1]].to_imprint) rule(top, kThinRule);
    const std::size_t from = page.lines.size();
    add_slice(blocks, flow, {block, 0, flow.lines(block), top}, false, grid, page);
    if (flow.frames[block].to_imprint) dress_addressee(from, flow.frames[block], grid, page);
    top += static_cast<Rise>(flow.lines(block)) * flow.height(block);
  }
  rule(top, kThickRule);
}

}  // namespace

LineBox compose_line(const Block& block, const Frame& frame, Span part, Um left, Um right,
                     bool full, const Grid& grid) {
  std::vector<Place> places;
  places.reserve(part.size());
  Off inked = part.end;  // blanks at the end of a line are not seen
  while (inked > part.begin && hangs(block.text[inked - 1])) --inked;
  const Pen han = grid.pen_of(frame.size, 1000);
  Pen width = 0;
  int gaps = 0;
  char32_t last = 0;
  // Remembered rather than asked again of `last`: Clang 14 loses that question (a Han character
  // before a digit), and pages would differ by compiler.
  bool opened = false;
  for (Off at = part.begin; at < part.end;) {
    const auto [c, units] = text::code_point(block.text, at);
    Pen step = 0;
    if (at < inked) {
      const Face face = at < frame.lead_end ? frame.lead_face : frame.face;
      step = c >= 0x4E00 && c <= 0x9FFF ? han : grid.pen_of(frame.size, advance(face, c));
    }
    const bool whole = c == last && (c == 0x2014 || c == 0x2026);  // —— and …… stay one stroke
    const bool opens = stretches(c);
    if (at < inked && !places.empty() && !whole && (opens || opened)) {
      places.back().gap = true;
      ++gaps;
    }
    places.push_back({at, units, step, false});
    width += step;
    last = c;
    opened = opens;
    at += units;
  }

  Pen room = (right - left) * kPenUnits;
  if (grid.marks != Marks::whole && width > room && inked > part.begin) {
    const auto last_inked = std::find_if(places.rbegin(), places.rend(),
                                         [&](const Place& place) { return place.at < inked; });
    Pen& last_width = last_inked->width;
    if (grid.marks == Marks::hanging && text::is_fullwidth_stop(block.text[inked - 1])) {
      room += last_width;
    } else if (grid.marks == Marks::compressed && shrinks(block.text[inked - 1])) {
      width -= last_width / 2;
      last_width -= last_width / 2;
    }
  }
  Pen slack = 0;
  if (width > room && places.size() > 1) {
    // The fit measure is finer than the pen's by a hair for lines of many digits.
    for (Place& place : places) place.gap = true;
    places.back().gap = false;
    gaps = static_cast<int>(places.size()) - 1;
    slack = room - width;
  } else if (frame.align == Align::spread && gaps > 0) {
    slack = room - width;
  } else if (full && gaps > 0 && (room - width) / gaps <= grid.cell / 2) {
    slack = room - width;
  }
  Um x = left;
  if (frame.align == Align::centre) x = left + to_um_width((room - width - slack) / 2);
  if (frame.align == Align::right) x = right - to_um_width(width + slack);

  LineBox box;
  box.block = block.id;
  add_runs(block, frame, places, x, slack, slack == 0 ? 0 : gaps, box);
  return box;
}

Page compose(std::span<const Block> blocks, const Flow& flow, const Sheet& sheet) {
  const Grid grid = is_turned(flow, sheet.start) && sheet.start != sheet.end
                        ? flow.house->grid.turned()
                        : flow.house->grid;
  Page page;
  page.width = grid.page_width;
  page.height = grid.page_height;
  std::vector<Slice> slices;
  reach(flow, sheet.start, sheet.end, &slices);
  for (std::size_t k = 0; k < slices.size(); ++k) {
    const bool last = k + 1 == slices.size() ||
                      flow.frames[slices[k + 1].block].shape != Shape::row ||
                      flow.frames[slices[k + 1].block].first_row;
    add_slice(blocks, flow, slices[k], last, grid, page);
  }
  if (sheet.foot) add_foot(blocks, flow, grid, page);
  return page;
}

}  // namespace wengao::layout
