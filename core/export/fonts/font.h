// Font: what a page writer asks of an OpenType file: glyphs, widths, names, outlines.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/result.h"

namespace wengao::fonts {

using Gid = std::uint16_t;

// Lengths in thousandths of an em.
struct Measures {
  int ascent = 0;
  int descent = 0;  // negative
  int cap_height = 0;
  int left = 0, bottom = 0, right = 0, top = 0;  // around all glyphs
};

class Font {
 public:
  // Takes a file of one font. Errors: damaged (no character map, widths or outlines).
  static Result<Font> read(Bytes file);

  // The glyph of a character; 0 when the font lacks it.
  [[nodiscard]] Gid glyph(char32_t c) const;
  // Pen movement, in thousandths of an em.
  [[nodiscard]] int advance(Gid glyph) const;
  // The number under which PDF knows a glyph: that of its own CFF charset where it has one.
  [[nodiscard]] std::uint16_t cid(Gid glyph) const;
  [[nodiscard]] std::uint16_t glyphs() const { return glyphs_; }
  // All characters, in order, with their glyphs.
  [[nodiscard]] const std::vector<std::pair<char32_t, Gid>>& characters() const { return map_; }

  [[nodiscard]] const Bytes& file() const { return file_; }
  // The CFF table; empty for TrueType outlines.
  [[nodiscard]] ByteView cff() const { return table("CFF "); }
  [[nodiscard]] Measures measures() const;
  // The PostScript name; "Font" when there is none fit for PDF.
  [[nodiscard]] std::string name() const;
  // OS/2 fsType forbids embedding.
  [[nodiscard]] bool restricted() const;

 private:
  [[nodiscard]] ByteView table(const char* tag) const;
  [[nodiscard]] int scaled(int units) const;

  Bytes file_;
  std::vector<std::pair<char32_t, Gid>> map_;
  std::vector<std::uint16_t> charset_;  // of a CFF font keyed by CID; empty: the glyph's number
  std::uint16_t glyphs_ = 0;
  std::uint16_t wide_ = 0;  // glyphs that have a width of their own
  std::uint16_t units_ = 1000;
};

}  // namespace wengao::fonts
