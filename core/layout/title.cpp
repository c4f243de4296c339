#include "core/layout/title.h"

#include <algorithm>
#include <cstdlib>

#include "core/layout/breaks.h"
#include "core/layout/fill.h"
#include "core/layout/metrics.h"
#include "core/layout/title_words.h"
#include "core/text/chars.h"
#include "core/text/utf.h"

namespace wengao::layout {
namespace {

// 156 mm hold 20 characters of 二号; practice stops at 18, so that the title does not look boxed.
constexpr int kComfortable = 18;
constexpr int kMostLines = 4;  // a longer title is set as running lines
constexpr int kNever = 1 << 20;

// What names of bodies end with.
bool ends_name(char16_t c) {
  return std::u16string_view(u"局府委会室厅司镇县市区乡院校社队团组站所部处科村").find(c) !=
         std::u16string_view::npos;
}

bool is_tail(std::u16string_view text) {
  for (const auto noun : {u"工作", u"总结", u"报告", u"汇报", u"计划", u"情况", u"材料", u"打算"}) {
    if (text.starts_with(noun)) return true;
  }
  return false;
}

// How ill a break before each character looks; kNever where it is not allowed.
std::vector<int> gap_costs(std::u16string_view text) {
  std::vector<int> cost(text.size() + 1, 8);  // between two characters of which nothing is known
  for (Off at = 0; at < text.size();) {
    const Off end = at + title_word(text.substr(at));
    if (end > at) {
      for (Off in = at + 1; in < end; ++in) cost[in] = 60;
      cost[at] = std::min(cost[at], 8) - 3;  // an edge known from one side; from both sides: 2
      cost[end] -= 3;
      at = end;
    } else {
      ++at;
    }
  }
  int titles_open = 0;
  for (Off at = 1; at < text.size(); ++at) {
    const char16_t last = text[at - 1];
    const char16_t next = text[at];
    if (last == u'《') ++titles_open;
    if (last == u'》') --titles_open;
    if (last == u' ' || last == u'，' || last == u'、' || last == u'》') cost[at] = 0;
    if (next == u'《') cost[at] = std::min(cost[at], 2);
    if (next == u'年' || next == u'和' || next == u'及' || next == u'与') cost[at] += 2;
    if (last == u'和' || last == u'及' || last == u'与' || last == u'暨' || last == u'在' ||
        last == u'对') {
      cost[at] += 6;
    }
    // 民政|工作总结: the noun a title is about leans on the words before it.
    if (is_tail(text.substr(at))) cost[at] += 8;
    if (last == u'年' && (next == u'上' || next == u'下' || next == u'第')) cost[at] += 8;
    if (last == u'的') cost[at] = 1;
    // Between who and what: 某局|关于…, 某镇|2023年….
    if (ends_name(last) &&
        (title_number(text.substr(at)) > 0 || text.substr(at).starts_with(u"关于"))) {
      cost[at] = 0;
    }
    if (text.substr(0, at).ends_with(u"关于")) cost[at] += 12;
    if (titles_open > 0) cost[at] += 40;
    // 的 never starts a line: custom.
    if (next == u'的' || !may_break(text, at)) cost[at] = kNever;
  }
  return cost;
}

struct Search {
  std::u16string_view text;
  Fit han = 0;     // a character's width
  Fit widest = 0;  // what a line holds
  Fit comfortable = 0;
  std::vector<int> cost;
  std::vector<Fit> upto;  // width of the first n units
  int lines = 0;
  std::vector<Off> trial;
  std::vector<Off> best;
  int best_cost = kNever;

  // What the shape costs: a trapezoid or a diamond is free, a box or an hourglass is not.
  [[nodiscard]] int shape_cost() const {
    int total = 0;
    Fit shortest = widest;
    Fit longest = 0;
    Fit last = 0;
    bool falling = false;
    for (std::size_t k = 0; k < trial.size(); ++k) {
      const Fit width = upto[trial[k]] - upto[k == 0 ? 0 : trial[k - 1]];
      shortest = std::min(shortest, width);
      longest = std::max(longest, width);
      if (width > comfortable) total += 4 * ((width - comfortable) / han + 1);
      if (k > 0) {
        if (std::abs(width - last) < han / 2) total += 3;
        if (width > last + han / 2 && falling) total += 40;  // shorter, then longer again
        if (width < last - han / 2) falling = true;
      }
      last = width;
    }
    const int spread = (longest - shortest) / han;
    total += spread > 4 ? 2 * (spread - 4) : 0;
    if (shortest < 4 * han) total += 30;
    if (shortest < 2 * han) total += 200;
    return total;
  }

  void go(Off from, int so_far) {
    if (so_far >= best_cost) return;
    const auto left = lines - static_cast<int>(trial.size());
    const auto size = static_cast<Off>(text.size());
    if (left == 1) {
      if (upto[size] - upto[from] > widest) return;
      trial.push_back(size);
      const int total = so_far + shape_cost();
      if (total < best_cost) {
        best_cost = total;
        best = trial;
      }
      trial.pop_back();
      return;
    }
    const Fit ideal = (upto[size] - upto[from]) / left;
    for (Off at = from + 1; at < size; ++at) {
      const Fit width = upto[at] - upto[from];
      if (width > widest || width > ideal + 7 * han) break;
      if (width < ideal - 7 * han || cost[at] >= kNever) continue;
      trial.push_back(at);
      go(at, so_far + cost[at]);
      trial.pop_back();
    }
  }
};

std::vector<Off> running_lines(std::u16string_view text, Face face, const Grid& grid,
                               Fit comfortable) {
  Frame frame;
  frame.face = face;
  frame.size = grid.title;
  std::vector<Line> lines;
  break_lines(text, {0, static_cast<Off>(text.size())}, frame, grid, comfortable, comfortable,
              lines);
  std::vector<Off> ends;
  ends.reserve(lines.size());
  for (const Line& line : lines) ends.push_back(line.end);
  return ends;
}

}  // namespace

std::vector<Off> title_breaks(std::u16string_view text, Face face, const Grid& grid) {
  const Fit han = grid.fit_of(grid.title, 1000);
  const Fit comfortable = std::min(kComfortable * han, grid.fit_width);
  const auto size = static_cast<Off>(text.size());
  if (size > kMostLines * 40) return running_lines(text, face, grid, comfortable);
  std::vector<Fit> upto(size + 1, 0);
  for (Off at = 0; at < size;) {
    const auto [c, units] = text::code_point(text, at);
    const Fit next = upto[at] + grid.fit_of(grid.title, advance(face, c));
    for (unsigned k = 1; k <= units; ++k) upto[at + k] = next;
    at += units;
  }
  if (upto[size] <= comfortable) return {size};
  const int least = (upto[size] + comfortable - 1) / comfortable;
  if (least > kMostLines) return running_lines(text, face, grid, comfortable);
  Search search;
  search.text = text;
  search.han = han;
  search.widest = grid.fit_width;
  search.comfortable = comfortable;
  search.cost = gap_costs(text);
  search.upto = std::move(upto);
  for (const int lines : {least, least + 1}) {
    search.lines = lines;
    search.trial.clear();
    search.go(0, lines == least ? 0 : 14);  // one line more must earn its place
  }
  return search.best.empty() ? running_lines(text, face, grid, comfortable) : search.best;
}

}  // namespace wengao::layout
