// Fonts: the plan's subsets as PDF fonts: Type 0, Identity-H, with widths and a map to Unicode.
#pragma once

#include <string>
#include <vector>

#include "core/export/fonts/plan.h"
#include "core/export/pdf/objects.h"

namespace wengao::pdf {

class FontSet {
 public:
  FontSet(const fonts::Plan& plan, Objects& objects);

  // “/F0 5 0 R /F1 …”, the content of a resource dictionary's Font entry.
  [[nodiscard]] std::string resources() const;
  // Does copying the glyph give this character? Two characters can share one glyph.
  [[nodiscard]] bool gives(fonts::Glyph glyph, char32_t c) const;

 private:
  std::vector<int> objects_;                    // by font
  std::vector<std::vector<char32_t>> unicode_;  // by font and glyph
};

}  // namespace wengao::pdf
