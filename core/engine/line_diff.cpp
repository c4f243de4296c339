#include "core/engine/line_diff.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace wengao::engine {
namespace {

// Lines [first, last) joined by line ends.
std::u16string joined(const Document& document, std::uint32_t first, std::uint32_t last) {
  std::u16string out;
  for (std::uint32_t line = first; line < last; ++line) {
    if (line > first) out.push_back(u'\n');
    out += document.line(line).text;
  }
  return out;
}

// Replaces `from` (which starts at flat `start`) by `to`, leaving out what they share at the ends.
void add_edit(Off start, std::u16string_view from, std::u16string_view to,
              std::vector<Edit>& edits) {
  const std::size_t shorter = std::min(from.size(), to.size());
  std::size_t head = 0;
  while (head < shorter && from[head] == to[head]) ++head;
  std::size_t tail = 0;
  while (tail < shorter - head && from[from.size() - 1 - tail] == to[to.size() - 1 - tail]) ++tail;
  // A surrogate pair is replaced as a whole.
  if (!on_boundary(from, head) || !on_boundary(to, head)) --head;
  if (!on_boundary(from, from.size() - tail) || !on_boundary(to, to.size() - tail)) --tail;
  if (head + tail == from.size() && from.size() == to.size()) return;
  edits.push_back({start + static_cast<Off>(head), start + static_cast<Off>(from.size() - tail),
                   std::u16string(to.substr(head, to.size() - tail - head))});
}

}  // namespace

std::vector<Edit> line_diff(const Document& before, const Document& after) {
  std::unordered_map<BlockId, std::uint32_t> new_line;
  new_line.reserve(after.lines());
  for (std::uint32_t line = 0; line < after.lines(); ++line) {
    new_line.emplace(after.line(line).id, line);
  }
  std::vector<Edit> edits;
  // A stretch runs from one line that both have to the next; both begin at the same place.
  std::uint32_t old_begin = 0;
  std::uint32_t new_begin = 0;
  Off start = 0;
  Off at = 0;
  for (std::uint32_t line = 0; line <= before.lines(); ++line) {
    const bool at_end = line == before.lines();
    std::uint32_t match = after.lines();
    if (!at_end) {
      const auto found = new_line.find(before.line(line).id);
      // A line that has gone, or lies before one already matched, belongs to the stretch.
      if (found == new_line.end() || found->second < new_begin) {
        at += static_cast<Off>(before.line(line).text.size()) + 1;
        continue;
      }
      match = found->second;
    }
    if (line > old_begin || match > new_begin) {
      // Whole lines on one side only: their line ends go with them, so the stretch is joined with
      // the line end before it where there is one.
      if (line == old_begin || match == new_begin) {
        const bool first = old_begin == 0 && new_begin == 0;
        std::u16string from = joined(before, old_begin, line);
        std::u16string to = joined(after, new_begin, match);
        const auto with_end = [&](std::u16string& text, bool some) {
          if (some) text.insert(first ? text.size() : 0, 1, u'\n');
        };
        with_end(from, line > old_begin);
        with_end(to, match > new_begin);
        add_edit(first ? start : start - 1, from, to, edits);
      } else {
        add_edit(start, joined(before, old_begin, line), joined(after, new_begin, match), edits);
      }
    }
    if (at_end) break;
    old_begin = line;
    new_begin = match;
    start = at;
    at += static_cast<Off>(before.line(line).text.size()) + 1;
    // The line itself is handled as a stretch of its own when its text changed.
    if (before.line(line).revision != after.line(match).revision) {
      add_edit(start, before.line(line).text, after.line(match).text, edits);
    }
    old_begin = line + 1;
    new_begin = match + 1;
    start = at;
  }
  return edits;
}

}  // namespace wengao::engine
