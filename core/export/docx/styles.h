// The styles of the document: one for each kind of paragraph, so that the file can be worked on by
// hand afterwards and headings show in the navigation pane.
#pragma once

#include <array>
#include <span>
#include <vector>

#include "core/doc/block.h"
#include "core/export/docx/measure.h"
#include "core/export/docx/properties.h"
#include "core/layout/page.h"

namespace wengao::docx {

struct Style {
  std::string_view id = {};
  // Word knows its built-in styles by their English names, whatever the language of the program;
  // only styles of our own have Chinese names.
  std::string_view name = {};
  std::string_view next = {};       // style of the paragraph after Enter; empty for the same
  std::string_view character = {};  // id of the linked character style for lead spans; or empty
  int priority = 99;                // place in the list of styles
  ParagraphProperties paragraph = {};
  RunProperties run = {};
};

// The name office suites know a face by, and what may stand in for it.
struct FontName {
  std::string_view name = {};
  std::string_view alternative = {};  // for machines that lack it; empty when none is needed
};

// The style sheet of one house.
class Styles {
 public:
  // `house` outlives the sheet.
  explicit Styles(const layout::House& house);

  [[nodiscard]] const layout::House& house() const { return house_; }
  [[nodiscard]] const Measure& measure() const { return measure_; }
  [[nodiscard]] const FontName& font(Face face) const {
    return fonts_[static_cast<std::size_t>(face)];
  }

  // All paragraph styles but the footer's; the base style first.
  [[nodiscard]] std::span<const Style> all() const { return styles_; }
  // The style of a block of this kind; for headings the level matters.
  [[nodiscard]] const Style& of(Kind kind, int level) const;
  // The style of a block: its kind's, or that of the line “附件1”, of the line “单位：” over a
  // table, of a paragraph that a heading leads.
  [[nodiscard]] const Style& of(const Block& block) const;
  [[nodiscard]] const Style& heading(int level) const;

 private:
  [[nodiscard]] const Style& named(std::string_view id) const;

  const layout::House& house_;
  Measure measure_;
  std::array<FontName, 5> fonts_;
  std::vector<Style> styles_;
};

}  // namespace wengao::docx
