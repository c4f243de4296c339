// Blocks: containers, paragraphs and what surrounds them. Runs are in reader_inline.cpp, tables in
// reader_table.cpp, drawings in reader_drawing.cpp.
#include "core/import/docx/reader.h"

#include <algorithm>

#include "core/import/docx/elements.h"
#include "core/import/number_format.h"
#include "core/text/chars.h"
#include "core/text/utf.h"

namespace wengao::import::docx {
namespace {

// The longest heading a style is believed for: whole paragraphs of body text often carry a heading
// style by mistake.
constexpr std::size_t kMaxHeading = 60;

Attributes hint(const Style& style, std::u16string_view text) {
  if (style.name.starts_with("toc ") && !text.empty()) return {Kind::noise, 0};
  if (text.empty() || text.size() > kMaxHeading || text.find(u'。') != text.npos) return {};
  if (style.name == "title") return {Kind::title, 0};
  if (style.name == "subtitle") return {Kind::subtitle, 0};
  return {};
}

// Bodies that sign together stand beside one another, each at a tab (GB/T 9704—2012, 7.3.5.1): each
// is a line.
void part_signatures(std::u16string& line) {
  line.erase(0, std::min(line.find_first_not_of(u'\t'), line.size()));
  std::replace(line.begin(), line.end(), u'\t', u'\n');
}

}  // namespace

bool Reader::enter(int depth) {
  if (depth > kMaxDepth) too_deep_ = true;
  return !too_deep_;
}

void Reader::read(pugi::xml_node container) {
  read_blocks(container, 0);
  if (!now_.line.empty()) end_line({});
}

void Reader::number_notes(std::string_view footnotes, std::string_view endnotes) {
  footnotes_.format = footnotes;
  endnotes_.format = endnotes;
}

std::u16string Reader::mark_of(const NoteMarks& marks, const std::string& id) const {
  const auto found = marks.number_of.find(id);
  if (found == marks.number_of.end() || found->second == 0) return {};
  std::u16string number = in_format(found->second, marks.format);
  // ① is a mark already.
  if (number.size() == 1 && number.front() >= u'\u2460' && number.front() <= u'\u24FF') {
    return number;
  }
  return u"[" + number + u"]";
}

std::vector<ReadLine> Reader::read_apart(pugi::xml_node container, int depth) {
  Gathering outer;
  std::swap(outer, now_);
  const Style* outer_style = paragraph_style_;
  ++apart_;
  read_blocks(container, depth);
  if (!now_.line.empty()) end_line({});
  --apart_;
  paragraph_style_ = outer_style;
  std::swap(outer, now_);
  return std::move(outer.lines);
}

void Reader::read_blocks(pugi::xml_node container, int depth) {
  if (!enter(depth)) return;
  for (const pugi::xml_node node : container.children()) {
    if (is(node, "p")) {
      read_paragraph(node, depth + 1);
    } else if (is(node, "tbl")) {
      if (!now_.line.empty()) end_line({});
      read_table(node, depth + 1);
    } else if (is(node, "AlternateContent")) {
      read_blocks(chosen(node), depth + 1);
    } else if (is(node, "altChunk") || is(node, "subDoc")) {
      note(NoteKind::objects);
    } else if (is(node, "ins") || is(node, "moveTo") || is(node, "del") || is(node, "moveFrom")) {
      if (!left_out(node)) read_blocks(node, depth + 1);
    } else if (is(node, "commentRangeStart")) {
      anchor_comment(node);
    } else if (may_hold_text(node)) {
      read_blocks(node, depth + 1);
    }
  }
}

std::u16string Reader::number_of(pugi::xml_node properties, const Style& style) {
  NumberedAs as = style.numbered.value_or(NumberedAs{});
  if (as.level < 0) {
    const std::string_view id = attribute(child(properties, "pStyle"), "val");
    as.level = std::max(numbering_.level_of_style(as.list, id), 0);
  }
  if (const auto own = child(properties, "numPr")) {
    as.list = number(child(own, "numId"), "val", as.list);
    as.level = number(child(own, "ilvl"), "val", as.level);
  }
  return as.list == 0 ? std::u16string() : numbering_.next(as);
}

void Reader::read_paragraph(pugi::xml_node paragraph, int depth) {
  if (!enter(depth)) return;
  const pugi::xml_node properties = child(paragraph, "pPr");
  const Style style = styles_.resolved(attribute(child(properties, "pStyle"), "val"));
  paragraph_style_ = &style;
  const pugi::xml_node mark = child(properties, "rPr");
  // A paragraph whose mark is deleted is one line with the next, and that one's number counts.
  bool joined = false;
  for (const pugi::xml_node change : mark.children()) {
    if (is_change(change) && left_out(change)) joined = true;
  }
  const std::u16string number = joined ? std::u16string() : number_of(properties, style);
  const std::uint32_t hidden = count(NoteKind::hidden_dropped);
  read_inline(paragraph, depth + 1);
  paragraph_style_ = nullptr;
  now_.fields.end_paragraph();
  if (joined) return;
  const bool all_hidden = now_.line.empty() && count(NoteKind::hidden_dropped) > hidden;
  if (all_hidden && now_.boxes.empty() && is_on(child(mark, "vanish"))) return;
  if (!number.empty()) {
    note(NoteKind::numbers);
    now_.line.insert(0, needs_gap(number, now_.line) ? number + u" " : number);
  }
  if (style.name == "signature") part_signatures(now_.line);
  const Attributes attributes = hint(style, now_.line);
  if (attributes.kind == Kind::noise) note(NoteKind::contents_lines);
  end_line(attributes);
}

void Reader::end_line(const Attributes& attributes) {
  place_comments();
  // A line break inside the paragraph parts it: one line is one paragraph.
  std::size_t begin = 0;
  const std::u16string& line = now_.line;
  // A paragraph of nothing but a picture is the picture's line.
  if (apart_ == 0 && now_.boxes.empty() && !picture_lines_.empty() &&
      line.find_first_not_of(u" \t\n") == line.npos) {
    now_.line.clear();
    end_pictures();
    return;
  }
  for (std::size_t i = 0; i <= line.size(); ++i) {
    if (i < line.size() && line[i] != u'\n') continue;
    now_.lines.push_back({line.substr(begin, i - begin), attributes});
    begin = i + 1;
  }
  now_.line.clear();
  now_.lines.insert(now_.lines.end(), std::make_move_iterator(now_.boxes.begin()),
                    std::make_move_iterator(now_.boxes.end()));
  now_.boxes.clear();
  end_pictures();
}

// Pictures stand after the paragraph or the row they are in, each on a line of its own.
void Reader::end_pictures() {
  if (apart_ > 0) return;
  now_.lines.insert(now_.lines.end(), std::make_move_iterator(picture_lines_.begin()),
                    std::make_move_iterator(picture_lines_.end()));
  picture_lines_.clear();
}

void Reader::anchor_comment(pugi::xml_node mark) { comments_.emplace_back(attribute(mark, "id")); }

void Reader::place_comments() {
  if (apart_ > 0) return;
  const auto line = static_cast<std::uint32_t>(now_.lines.size());
  for (std::string& id : comments_) comment_lines_.emplace(std::move(id), line);
  comments_.clear();
  for (; placed_changes_ < changes_.size(); ++placed_changes_) {
    changes_[placed_changes_].line = line;
  }
}

}  // namespace wengao::import::docx
