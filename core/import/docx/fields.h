// Fields: instructions whose last result stands in the file, and the few that have none.
// ECMA-376, 17.16.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/import/docx/xml.h"

namespace wengao::import::docx {

// What a field without a stored result shows: EQ's characters (①, made of ○ and 1), SYMBOL's sign.
// Empty for all others.
std::u16string shown_by(std::u16string_view instruction);

// The fields that are open at a place.
class Fields {
 public:
  // A w:fldChar. Gives what a field that ends here shows without a result; counts in `ended`.
  std::u16string mark(pugi::xml_node mark, std::uint32_t& ended);
  void instruct(std::u16string_view words);
  // Whether text at this place is part of an instruction. Text that follows an instruction left
  // open in an earlier paragraph belongs to no field: such fields are broken and are given up.
  bool hides_text();
  // Text was shown; the field around it has a result.
  void shown();
  void end_paragraph();

 private:
  struct Field {
    bool has_separator = false;
    bool has_result = false;
    bool spans = false;  // its instruction goes on past the end of a paragraph
    std::u16string instruction;
    std::u16string form;  // what a form's box shows
  };
  std::vector<Field> open_;
  std::size_t instructing_ = 0;  // how many of them are before their separator
};

}  // namespace wengao::import::docx
