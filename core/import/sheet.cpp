#include "core/import/sheet.h"

#include <algorithm>

namespace wengao::import {
namespace {

// The longest cell a spreadsheet holds. Keeps the search for a closing quote short.
constexpr std::size_t kMaxCell = 32'767;

bool ends_cell(std::u16string_view text, std::size_t at) {
  return at == text.size() || text[at] == u'\t' || text[at] == u'\n' || text[at] == u'\r';
}

// The cell that begins with the quote at `from`: its words go to `cell`. Gives where it ends, or
// `from` when this is no quoted cell: not closed, or without anything that needs quotes.
std::size_t read_cell(std::u16string_view text, std::size_t from, std::u16string& cell) {
  cell.clear();
  bool needed = false;
  const std::size_t limit = std::min(text.size(), from + kMaxCell);
  for (std::size_t at = from + 1; at < limit; ++at) {
    char16_t c = text[at];
    if (c == u'"') {
      if (at + 1 < text.size() && text[at + 1] == u'"') {
        ++at;
      } else {
        return needed && ends_cell(text, at + 1) ? at + 1 : from;
      }
    } else if (c == u'\n' || c == u'\r' || c == u'\t') {
      if (c == u'\n' && text[at - 1] == u'\r') continue;
      c = u' ';
    } else {
      cell.push_back(c);
      continue;
    }
    needed = true;
    cell.push_back(c);
  }
  return from;
}

}  // namespace

std::u16string with_plain_cells(std::u16string_view text, std::uint32_t& cells) {
  std::u16string out;
  out.reserve(text.size());
  // A single cell has no tab; prose in quotes must not be taken for one.
  if (text.find(u'\t') == text.npos) return std::u16string(text);
  std::u16string cell;
  bool begins = true;
  for (std::size_t at = 0; at < text.size();) {
    if (begins && text[at] == u'"') {
      const std::size_t end = read_cell(text, at, cell);
      if (end != at) {
        out += cell;
        ++cells;
        at = end;
        begins = false;
        continue;
      }
    }
    begins = ends_cell(text, at);
    out.push_back(text[at++]);
  }
  return out;
}

}  // namespace wengao::import
