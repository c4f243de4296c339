// The styles of the document: one for each kind of paragraph, so that the file can be worked on by
// hand afterwards and headings show in the navigation pane.
#pragma once

#include <span>

#include "core/doc/block.h"
#include "core/export/docx/properties.h"

namespace wengao::docx {

struct Style {
  std::string_view id = {};
  // Word knows its built-in styles by their English names, whatever the language of the program;
  // only styles of our own have Chinese names.
  std::string_view name = {};
  std::string_view next = {};       // style of the paragraph after Enter; empty for the same
  std::string_view character = {};  // id of the linked character style for lead spans; or empty
  int priority = 99;                // place in the list of styles
  Face face = Face::fangsong;
  ParagraphProperties paragraph = {};
  RunProperties run = {};
};

// All paragraph styles but the footer's; the base style first.
std::span<const Style> paragraph_styles();

// The style of a block of this kind; for headings the level matters.
const Style& style_for(Kind kind, int level);
// The styles that no kind names: the line “附件1”, the line “单位：” over a table, and a heading of
// some level.
const Style& attachment_mark_style();
const Style& unit_style();
const Style& heading_style(int level);

}  // namespace wengao::docx
