// 附件说明 and the first lines of 附件. GB/T 9704—2012, 7.3.4 and 7.3.7.
#include "core/layout/place.h"
#include "core/text/chars.h"

namespace wengao::layout {
namespace {

// 附件, 附件2, 附件十：
bool is_label(const Block& block) {
  constexpr std::size_t kLongest = 6;
  constexpr std::u16string_view kNumber = u"0123456789：: 一二三四五六七八九十";
  const auto words = block.content();
  return words.starts_with(u"附件") && words.size() <= kLongest &&
         words.find_first_not_of(kNumber, 2) == words.npos;
}

}  // namespace

// 附件：1.… — the name hangs: its further lines start under its first character.
void place_attachment_note(const Block& block, bool first_note, const Grid& grid, Frame& frame) {
  frame.align = Align::left;
  frame.first = 2000;
  const auto words = block.content();
  Off name = 0;
  if (words.starts_with(u"附件：") || words.starts_with(u"附件:")) {
    name = 3;
  } else {
    frame.first = 5000;  // under the number of the note's first line: 附件： is three characters
  }
  Off digits = name;
  while (digits < words.size() && text::is_digit(words[digits])) ++digits;
  if (digits > name && digits < words.size() &&
      (words[digits] == u'.' || words[digits] == u'．' || words[digits] == u'、')) {
    name = digits + 1;
  }
  Block label = block;
  label.info.content.end = label.info.content.begin + name;
  frame.rest = frame.first + pen_width(label, frame, grid) / (grid.cell / 1000);
  frame.before = first_note ? grid.row : 0;
}

void place_attachment_title(const Block& block, bool first_line, const House& house, Frame& frame) {
  frame.keep_next = true;
  if (is_label(block)) {
    frame.face = Face::heiti;
    frame.align = Align::left;
    frame.new_page = true;
    return;
  }
  // On the third row; a second line of it follows at once.
  frame.shape = Shape::title;
  frame.face = house.title;
  frame.size = house.grid.title;
  frame.align = Align::centre;
  frame.before = first_line ? 0 : house.grid.row;
}

}  // namespace wengao::layout
