// Automatic numbers: numbering.xml resolved to the words a reader sees. ECMA-376, 17.9.
#pragma once

#include <array>
#include <map>
#include <string>

#include "core/import/docx/xml.h"

namespace wengao::import::docx {

inline constexpr int kLevels = 9;

// Which list and level a paragraph belongs to; list 0 is none.
struct NumberedAs {
  int list = 0;  // w:numId
  int level = 0;
};

class Numbering {
 public:
  Numbering() = default;
  // `root` is w:numbering. Unknown and broken definitions are passed over.
  explicit Numbering(pugi::xml_node root);

  // Counts one paragraph and gives its number as text: “（三）”, “1.”; empty for bullets without a
  // sign, for unknown lists and for numbers written as nothing.
  std::u16string next(NumberedAs as);

  // The level of `list` that a paragraph style is linked to, or -1.
  [[nodiscard]] int level_of_style(int list, std::string_view style) const;

 private:
  struct Level {
    int start = 1;
    int restart = -1;  // w:lvlRestart: 0 never, n after level n; -1 after any higher level
    bool legal = false;
    std::string format = "decimal";
    std::u16string text;
    std::string style;
  };
  struct List {
    int counters = 0;  // lists of one abstract definition count together
    std::array<Level, kLevels> levels;
    std::array<int, kLevels> override_start;  // -1: none
    bool started = false;
  };
  // Per abstract definition: the current number of each level, -1 before the first.
  std::map<int, std::array<int, kLevels>> counters_;
  std::map<int, List> lists_;

  static void read_level(pugi::xml_node node, Level& out);
};

}  // namespace wengao::import::docx
