#include "core/import/docx/reader.h"

#include <algorithm>
#include <cstdlib>

#include "core/text/utf.h"

namespace wengao::import::docx {
namespace {

// Elements that only wrap others: content controls, smart tags, insertions, WPS's fields.
bool is_wrapper(pugi::xml_node node) {
  constexpr std::string_view kNames[] = {
      "sdt",    "sdtContent", "customXml", "smartTag", "hyperlink", "fldSimple", "ins",
      "moveTo", "bdo",        "dir",       "ruby",     "rubyBase",  "oMath",     "oMathPara"};
  return std::find(std::begin(kNames), std::end(kNames), local(node.name())) != std::end(kNames);
}

// Of alternatives the first is what the writer's own program meant; a choice without text (a
// drawing this reader does not know) gives way to the fallback.
pugi::xml_node chosen(pugi::xml_node alternatives) {
  const auto choice = child(alternatives, "Choice");
  return choice ? choice : child(alternatives, "Fallback");
}

// The longest heading a style is believed for: whole paragraphs of body text often carry a heading
// style by mistake.
constexpr std::size_t kMaxHeading = 60;

Attributes hint(const Style& style, std::u16string_view text) {
  if (text.empty() || text.size() > kMaxHeading || text.find(u'。') != text.npos) return {};
  if (style.name == "title") return {Kind::title, 0};
  if (style.name == "subtitle") return {Kind::subtitle, 0};
  return {};
}

}  // namespace

bool Reader::enter(int depth) {
  if (depth > kMaxDepth) too_deep_ = true;
  return !too_deep_;
}

void Reader::add(std::u16string_view text) {
  const bool hidden = std::find(fields_.begin(), fields_.end(), false) != fields_.end();
  if (!hidden) line_ += text;
}

void Reader::end_line(const Attributes& attributes) {
  // A line break inside the paragraph parts it: one line is one paragraph.
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= line_.size(); ++i) {
    if (i < line_.size() && line_[i] != u'\n') continue;
    lines_.push_back({line_.substr(begin, i - begin), attributes});
    begin = i + 1;
  }
  line_.clear();
  lines_.insert(lines_.end(), std::make_move_iterator(boxes_.begin()),
                std::make_move_iterator(boxes_.end()));
  boxes_.clear();
}

void Reader::read_blocks(pugi::xml_node container, int depth) {
  if (!enter(depth)) return;
  for (const pugi::xml_node node : container.children()) {
    if (is(node, "p")) {
      read_paragraph(node, depth + 1);
    } else if (is(node, "tbl")) {
      read_table(node, depth + 1);
    } else if (is(node, "AlternateContent")) {
      read_blocks(chosen(node), depth + 1);
    } else if (is_wrapper(node) || is(node, "body")) {
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
  // A paragraph joined to the next by a deleted paragraph mark is one line with it.
  const bool joined = static_cast<bool>(child(child(properties, "rPr"), "del"));
  if (joined) note(NoteKind::revisions);
  line_ += number_of(properties, style);
  read_inline(paragraph, depth + 1);
  if (!joined) end_line(hint(style, line_));
}

void Reader::read_inline(pugi::xml_node container, int depth) {
  if (!enter(depth)) return;
  for (const pugi::xml_node node : container.children()) {
    if (is(node, "r")) {
      read_run(node, depth + 1);
    } else if (is(node, "del") || is(node, "moveFrom")) {
      note(NoteKind::revisions);
    } else if (is(node, "AlternateContent")) {
      read_inline(chosen(node), depth + 1);
    } else if (is(node, "commentRangeStart")) {
      note(NoteKind::comments);
    } else if (is_wrapper(node)) {
      if (is(node, "ins") || is(node, "moveTo")) note(NoteKind::revisions);
      read_inline(node, depth + 1);
    }
  }
}

void Reader::read_run(pugi::xml_node run, int depth) {
  if (!enter(depth)) return;
  if (is_on(child(child(run, "rPr"), "vanish"))) {
    note(NoteKind::hidden);
    return;
  }
  for (const pugi::xml_node node : run.children()) {
    const std::string_view name = local(node.name());
    if (name == "t") {
      add(text::from_utf8(node.text().get()));
    } else if (name == "tab" || name == "ptab") {
      add(u"\t");
    } else if (name == "br" || name == "cr") {
      add(u"\n");
    } else if (name == "noBreakHyphen") {
      add(u"-");
    } else if (name == "sym") {
      read_symbol(node);
    } else if (name == "fldChar") {
      read_field_mark(node);
    } else if (name == "footnoteReference" || name == "endnoteReference") {
      add(u"[");
      add(text::from_utf8(attribute(node, "id")));
      add(u"]");
    } else if (name == "drawing" || name == "pict" || name == "object") {
      read_picture(node, depth + 1);
    } else if (name == "AlternateContent") {
      read_run(chosen(node), depth + 1);
    } else if (is_wrapper(node)) {
      read_inline(node, depth + 1);
    }
  }
}

void Reader::read_field_mark(pugi::xml_node mark) {
  const std::string_view type = attribute(mark, "fldCharType");
  if (type == "begin") fields_.push_back(false);
  if (fields_.empty()) return;
  if (type == "separate") fields_.back() = true;
  if (type == "end") fields_.pop_back();
}

void Reader::read_symbol(pugi::xml_node symbol) {
  struct Known {
    unsigned long code;
    char16_t sign;
  };
  // Wingdings and Symbol signs of forms and lists.
  constexpr Known kKnown[] = {{0xF0FE, u'\u2611'}, {0xF0A8, u'\u25A1'}, {0xF06F, u'\u25A1'},
                              {0xF052, u'\u2611'}, {0xF0FC, u'\u2713'}, {0xF06C, u'\u25CF'},
                              {0xF06E, u'\u25A0'}, {0xF0B7, u'\u00B7'}, {0xF0D8, u'\u27A4'},
                              {0xF0B4, u'\u00D7'}, {0xF0B0, u'\u00B0'}, {0xF0AB, u'\u2605'}};
  const std::string code(attribute(symbol, "char"));
  const unsigned long value = std::strtoul(code.c_str(), nullptr, 16);
  for (const Known& known : kKnown) {
    if (known.code == value || known.code == value + 0xF000) {
      add(std::u16string_view(&known.sign, 1));
      return;
    }
  }
  note(NoteKind::symbols);
  add(u"\u25A1");
}

void Reader::read_picture(pugi::xml_node picture, int depth) {
  if (!enter(depth)) return;
  bool found_text = false;
  // Text boxes lie deep inside drawings: look for them without recursion.
  for (pugi::xml_node node = picture.first_child(); node;) {
    if (is(node, "txbxContent")) {
      found_text = true;
      note(NoteKind::text_boxes);
      Reader inner(std::move(numbering_), styles_);
      inner.read_blocks(node, depth + 1);
      numbering_ = std::move(inner.numbering_);
      too_deep_ = too_deep_ || inner.too_deep_;
      for (std::size_t i = 0; i < counts_.size(); ++i) counts_[i] += inner.counts_[i];
      boxes_.insert(boxes_.end(), inner.lines_.begin(), inner.lines_.end());
    } else if (is(node, "AlternateContent")) {
      read_picture(chosen(node), depth + 1);
      found_text = true;
    } else if (node.first_child()) {
      node = node.first_child();
      continue;
    }
    while (node && node != picture && !node.next_sibling()) node = node.parent();
    node = node == picture ? pugi::xml_node() : node.next_sibling();
  }
  if (!found_text) note(NoteKind::pictures);
}

void Reader::read_table(pugi::xml_node table, int depth) {
  if (!enter(depth)) return;
  for (const pugi::xml_node row : table.children()) {
    if (is_wrapper(row)) {
      read_table(row, depth + 1);
      continue;
    }
    if (!is(row, "tr")) continue;
    std::u16string text;
    bool first = true;
    read_cells(row, depth + 1, text, first);
    lines_.push_back({std::move(text), {Kind::table, 0}});
    lines_.insert(lines_.end(), boxes_.begin(), boxes_.end());
    boxes_.clear();
  }
}

// A cell is the text of its paragraphs, parted by blanks; a merged cell stands once and leaves the
// other columns it covers empty, so that columns stay columns.
void Reader::read_cells(pugi::xml_node row, int depth, std::u16string& out, bool& first) {
  if (!enter(depth)) return;
  for (const pugi::xml_node cell : row.children()) {
    if (is_wrapper(cell)) {
      read_cells(cell, depth + 1, out, first);
      continue;
    }
    if (!is(cell, "tc")) continue;
    if (!first) out.push_back(u'\t');
    first = false;
    const auto properties = child(cell, "tcPr");
    const auto merge = child(properties, "vMerge");
    const bool continues = merge && attribute(merge, "val") != "restart";
    if (!continues) {
      std::vector<ReadLine> outer;
      outer.swap(lines_);
      read_blocks(cell, depth + 1);
      outer.swap(lines_);
      bool blank = true;
      for (ReadLine& line : outer) {
        std::replace(line.text.begin(), line.text.end(), u'\t', u' ');
        if (!blank && !line.text.empty()) out.push_back(u' ');
        out += line.text;
        blank = blank && line.text.empty();
      }
    }
    const int span = std::clamp(number(child(properties, "gridSpan"), "val", 1), 1, 63);
    out.append(static_cast<std::size_t>(span) - 1, u'\t');
  }
}

}  // namespace wengao::import::docx
