// Paragraph and run properties. Their children must stand in the order of the schema, or Word calls
// the file damaged; so they are written only here, from plain values.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/export/markup/markup.h"

namespace wengao::docx {

struct RunProperties {
  std::string_view character_style = {};  // id, or empty
  std::string_view font = {};  // written to all four slots, with the East Asian hint; or empty
  std::optional<bool> bold = {};
  std::string_view colour = {};     // RRGGBB or “auto”; empty to inherit
  bool east_asian = false;          // marks that Chinese shares with Latin are the Chinese ones
  std::optional<int> spacing = {};  // twips between characters
  std::optional<int> scale = {};    // per cent of the width
  int size = 0;                     // half points; 0 to inherit
  std::string_view language = {};   // of numbers and Latin words; Chinese has its own. Or empty

  [[nodiscard]] bool empty() const {
    return character_style.empty() && font.empty() && !bold && colour.empty() && !scale &&
           !spacing && !east_asian && size == 0 && language.empty();
  }
};
// <w:rPr>, or nothing when there is nothing to say.
void write(Markup& out, const RunProperties& properties);

// In hundredths of a character. A number of characters alone would do for Word and WPS; LibreOffice
// reads only the twips, so both are written.
struct Indent {
  std::optional<int> left = {};
  std::optional<int> right = {};
  std::optional<int> first = {};  // negative: hanging
  int cell = 0;                   // twips of one character; 0: of the body's (Styles fills it in)
};

enum class Align : unsigned char { inherit, both, left, centre, right, spread };

// A paragraph out of the flow, its upper left corner so far from the paper's, in twips.
struct Box {
  int x = 0;
  int y = 0;
  int width = 0;  // 0: the paragraph is not in a box
};

// A stop at which the text behind a tab ends or has its middle.
struct Tab {
  std::string_view kind = "right";  // or “center”
  int at = 0;                       // twips from the left
};

struct ParagraphProperties {
  std::string_view style = {};  // id, or empty
  bool keep_next = false;
  bool page_break_before = false;
  Box box = {};
  // A rule below the paragraph, in eighths of a point; 0 is none.
  int rule_below = 0;
  int rule_distance = 1;  // points
  std::string_view rule_colour = "auto";
  std::string_view rule_kind = "single";  // “nil” takes back the style's
  bool east_asian = false;  // the switches for Chinese line breaking (only in the base style)
  std::vector<Tab> tabs = {};
  std::optional<int> before = {};
  std::optional<int> after = {};
  int line = 0;              // exact twips; 0 to inherit
  bool line_single = false;  // as high as the font asks for, instead of `line`
  Indent indent = {};
  Align align = Align::inherit;
  int outline = -1;   // 0–8, or -1 for none
  int mark_size = 0;  // half points, of the paragraph's own mark; 0 to inherit
};
// <w:pPr>, or nothing when there is nothing to say.
void write(Markup& out, const ParagraphProperties& properties);

}  // namespace wengao::docx
