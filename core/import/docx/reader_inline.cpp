// Runs: text, breaks, fields, symbols, references, and tracked changes around them.
#include <cstdlib>

#include "core/import/docx/elements.h"
#include "core/import/docx/reader.h"
#include "core/import/symbols.h"
#include "core/text/utf.h"

namespace wengao::import::docx {
namespace {

// The name of a run's font for places in symbol fonts; the slots agree in such runs.
std::string_view symbol_font(pugi::xml_node properties) {
  const auto fonts = child(properties, "rFonts");
  for (const std::string_view slot : {"ascii", "hAnsi", "cs", "eastAsia"}) {
    const std::string_view name = attribute(fonts, slot);
    if (is_symbol_font(name)) return name;
  }
  return {};
}

constexpr std::size_t kLongestChange = 200;

// The words a tracked change puts in or takes out, shortened.
std::u16string words_in(pugi::xml_node change) {
  constexpr int kMostNodes = 4000;
  std::u16string out;
  int nodes = 0;
  change.find_node([&](pugi::xml_node node) {
    if (is(node, "t") || is(node, "delText")) out += text::from_utf8(node.text().get());
    return out.size() > kLongestChange || ++nodes > kMostNodes;
  });
  if (out.size() <= kLongestChange) return out;
  const bool inside_pair = (out[kLongestChange] & 0xFC00) == 0xDC00;
  out.resize(inside_pair ? kLongestChange - 1 : kLongestChange);
  return out + u"\u2026";
}

}  // namespace

bool Reader::left_out(pugi::xml_node change) {
  const bool accept = options_.revisions == Revisions::accept;
  note(accept ? NoteKind::revisions_accepted : NoteKind::revisions_rejected);
  list_change(change);
  return is_deletion(change) == accept;
}

// Programs part one change at every change of font: its pieces are listed as one.
void Reader::list_change(pugi::xml_node change) {
  Comment listed;
  listed.sort = is_deletion(change) ? Comment::Sort::deletion : Comment::Sort::insertion;
  listed.author = text::from_utf8(attribute(change, "author"));
  listed.date = text::from_utf8(attribute(change, "date"));
  listed.text = words_in(change);
  if (listed.text.empty()) return;
  if (placed_changes_ < changes_.size()) {
    Comment& last = changes_.back();
    if (last.sort == listed.sort && last.author == listed.author && last.date == listed.date &&
        last.text.size() < kLongestChange) {
      last.text += listed.text;
      return;
    }
  }
  changes_.push_back(std::move(listed));
}

void Reader::add(std::u16string_view text) {
  if (text.empty() || now_.fields.hides_text()) return;
  now_.fields.shown();
  now_.line += text;
}

void Reader::read_inline(pugi::xml_node container, int depth) {
  if (!enter(depth)) return;
  const Style none;
  const Style& paragraph = paragraph_style_ == nullptr ? none : *paragraph_style_;
  for (const pugi::xml_node node : container.children()) {
    if (is(node, "r")) {
      read_run(node, paragraph, depth + 1);
    } else if (is_change(node)) {
      if (!left_out(node)) read_inline(node, depth + 1);
    } else if (is(node, "AlternateContent")) {
      read_inline(chosen(node), depth + 1);
    } else if (is(node, "commentRangeStart")) {
      anchor_comment(node);
    } else if (is(node, "fldSimple")) {
      read_simple_field(node, depth + 1);
    } else if (is(node, "p")) {
      // Only a broken file has a paragraph in a paragraph.
      if (!now_.line.empty()) now_.line.push_back(u'\n');
      read_inline(node, depth + 1);
    } else if (may_hold_text(node)) {
      if (is(node, "hyperlink") && !attribute(node, "id").empty()) note(NoteKind::links);
      read_inline(node, depth + 1);
    }
  }
}

void Reader::read_simple_field(pugi::xml_node field, int depth) {
  note(NoteKind::fields);
  const std::size_t before = now_.line.size();
  read_inline(field, depth);
  if (now_.line.size() == before) add(shown_by(text::from_utf8(attribute(field, "instr"))));
}

void Reader::read_run(pugi::xml_node run, const Style& paragraph, int depth) {
  const pugi::xml_node properties = child(run, "rPr");
  const auto own = child(properties, "vanish");
  const auto style = child(properties, "rStyle");
  const bool hidden = own     ? is_on(own)
                      : style ? styles_.hides(attribute(style, "val"))
                              : paragraph.hidden;
  if (hidden) {
    note(options_.hidden_text ? NoteKind::hidden_kept : NoteKind::hidden_dropped);
    if (!options_.hidden_text) return;
  }
  read_run_content(run, symbol_font(properties), depth);
}

void Reader::read_run_content(pugi::xml_node run, std::string_view font, int depth) {
  if (!enter(depth)) return;
  for (const pugi::xml_node node : run.children()) {
    const std::string_view name = local(node.name());
    if (name == "t" || name == "delText") {
      const std::u16string words = text::from_utf8(node.text().get());
      std::uint32_t unknown = 0;
      add(font.empty() ? words : without_symbol_font(font, words, unknown));
      note(NoteKind::symbols, unknown);
    } else if (name == "tab" || name == "ptab") {
      add(u"\t");
    } else if (name == "br" || name == "cr") {
      add(u"\n");
    } else if (name == "noBreakHyphen") {
      add(u"-");
    } else if (name == "sym") {
      read_symbol(node);
    } else if (name == "fldChar") {
      std::uint32_t ended = 0;
      add(now_.fields.mark(node, ended));
      note(NoteKind::fields, ended);
    } else if (name == "instrText" || name == "delInstrText") {
      now_.fields.instruct(text::from_utf8(node.text().get()));
    } else if (name == "footnoteReference") {
      read_reference(node, footnotes_);
    } else if (name == "endnoteReference") {
      read_reference(node, endnotes_);
    } else if (name == "commentReference") {
      anchor_comment(node);
    } else if (name == "drawing" || name == "pict" || name == "object") {
      read_picture(node, depth + 1);
    } else if (name == "AlternateContent") {
      read_run_content(chosen(node), font, depth + 1);
    } else if (name == "r") {
      read_run(node, {}, depth + 1);
    } else if (may_hold_text(node)) {
      read_inline(node, depth + 1);
    }
  }
}

void Reader::read_reference(pugi::xml_node reference, NoteMarks& marks) {
  const std::string id(attribute(reference, "id"));
  const std::string_view own = attribute(reference, "customMarkFollows");
  const bool numbered = own.empty() || own == "0" || own == "false";
  if (marks.number_of.emplace(id, numbered ? marks.numbered + 1 : 0).second) {
    marks.ids.push_back(id);
    if (numbered) ++marks.numbered;
  }
  add(mark_of(marks, id));
}

void Reader::read_symbol(pugi::xml_node node) {
  const std::string code(attribute(node, "char"));
  const char16_t sign = symbol(attribute(node, "font"), std::strtoul(code.c_str(), nullptr, 16));
  if (sign == 0) note(NoteKind::symbols);
  add(std::u16string(1, sign == 0 ? u'\u25A1' : sign));
}

}  // namespace wengao::import::docx
