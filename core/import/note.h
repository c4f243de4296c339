// Note: what an importer wants the user to know: what was kept apart, changed or left out on the
// way in, and how often. Whatever does not come in as it stood in the file has a note.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/code.h"

namespace wengao::import {

// In the order in which notes are given: doubtful first.
enum class NoteKind : std::uint8_t {
  charset_guessed,     // the charset of a text is a guess
  undecodable,         // bytes or units that are no character of the charset: U+FFFD
  revisions_accepted,  // tracked changes, taken as accepted
  revisions_rejected,  // tracked changes, taken as rejected
  symbols,             // symbols of a special font without a known character: □
  hidden_kept,         // hidden text, taken in because Options::hidden_text asks for it
  comments,            // comments, in Imported::comments
  page_furniture,      // headers and footers with text, in Imported::page_furniture
  contents_lines,      // lines of an automatic table of contents, set apart as residue
  pictures_kept,       // pictures, each on a line of its own
  text_boxes,          // text boxes, put after the paragraph they are anchored to
  footnotes,           // footnotes, put at the end with their marks
  endnotes,            // endnotes, the same
  numbers,             // automatic numbers, written as text
  fields,              // fields, as their last result
  merged_cells,        // merged table cells: the others say so in words (doc/table.h)
  cell_breaks,         // paragraphs inside table cells, joined by blanks
  hidden_dropped,      // hidden text, left out
  pictures,            // pictures of a type that is not kept: their lines stay as text
  objects,             // charts, embedded files, ink, sound, left out
  drawings,            // drawn lines and shapes without text, left out
  links,               // addresses of links, left out; their text stays
  scripts,             // scripts, forms and frames of a page, left out
  count_
};

// What became of the things a note counts.
enum class Fate : std::uint8_t {
  doubtful,   // the user should look or decide
  apart,      // kept, but not in the text
  converted,  // in the text in another form
  dropped,    // not taken in
};

struct Note {
  NoteKind kind;
  std::uint32_t count;
  friend bool operator==(const Note&, const Note&) = default;
};

Fate fate(NoteKind kind);

// Stable names for JSON: "charset-guessed" …, "doubtful" ….
std::string_view name(NoteKind kind);
std::string_view name(Fate fate);

// One sentence. Never empty.
std::string message(const Note& note, Lang lang);

}  // namespace wengao::import
