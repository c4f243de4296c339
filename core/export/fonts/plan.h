// Plan: which characters of which face the pages draw, and what draws them in the end.
//
// Fonts are large and are subset outside the core's first module, so a plan is worked off step by
// step: ask `next`, subset that font for those characters, `give` the subset; until there is no
// next. What a face lacks is asked of other fonts, glyph by glyph: those the user gave besides, the
// shipped one of rare characters, the other faces; so fonts nobody needs are never loaded.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/export/fonts/font.h"
#include "core/layout/page.h"

namespace wengao::fonts {

// The faces first, in the order of enum Face; the font of rare characters (kRareFile); then fonts
// the user gave besides them.
using Source = std::size_t;
inline constexpr Source kFaces = 5;
inline constexpr Source kRare = 5;
inline constexpr Source kShipped = 6;  // so many; the user's follow

struct Wanted {
  Source source = 0;
  std::u32string characters;  // in order, each once
};

struct Glyph {
  std::size_t font = 0;  // index in fonts()
  Gid gid = 0;           // 0: no font has the character
};

// A character that its own face lacks.
struct Replaced {
  Face face = Face::fangsong;
  char32_t character = 0;
  bool missing = false;  // in all other fonts too: 〓 is drawn

  friend bool operator==(const Replaced&, const Replaced&) = default;
};

class Plan {
 public:
  explicit Plan(std::span<const Page> pages, std::size_t more_fonts = 0);

  // What to subset next; nothing when every character has been asked of every font that may have
  // it.
  [[nodiscard]] std::optional<Wanted> next() const;
  // The answer to next(): the subset, or nothing when that font cannot be had. A subset that cannot
  // be read counts as none.
  void give(Bytes subset);

  [[nodiscard]] const std::vector<Font>& fonts() const { return fonts_; }
  // Which font each of them is a subset of.
  [[nodiscard]] const std::vector<Source>& sources() const { return sources_; }
  [[nodiscard]] Glyph find(Face face, char32_t c) const;
  // 〓, drawn for a character that no font has; gid 0 when no font has 〓 either.
  [[nodiscard]] Glyph stand_in() const;
  // Characters not drawn by their own face, in the order of faces and characters.
  [[nodiscard]] std::vector<Replaced> replaced() const;

 private:
  // A character of a face, and how many fonts have been asked for it in vain.
  struct Ask {
    char32_t character = 0;
    Face face = Face::fangsong;
    std::size_t asked = 0;
    char32_t drawn = 0;  // the character itself, or one that looks like it
    friend auto operator<=>(const Ask&, const Ask&) = default;
  };
  using Found = std::vector<std::pair<char32_t, Glyph>>;  // in order

  [[nodiscard]] std::optional<Source> next_source() const;
  void ask(Ask ask);

  std::vector<std::vector<Ask>> pending_;  // by source
  std::vector<Font> fonts_;
  std::vector<Source> sources_;
  std::array<Found, kFaces> found_;  // by face
  std::vector<Replaced> replaced_;   // as they were met
  std::vector<Replaced> missing_;    // those of them that no font has
  bool stand_in_asked_ = false;
};

// Marks without width and controls leave no ink and no glyph.
bool is_drawn(char32_t c);
// Blanks are drawn where a font has them, and missed by nobody where none has.
bool is_blank(char32_t c);

}  // namespace wengao::fonts
