// The footers of a document, which hold its page numbers: GB/T 9704—2012, 7.5. Few documents have
// pages on their side or blank ones; only footers that a section asked for become parts.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/export/docx/styles.h"

namespace wengao::docx {

// The pages of one section: upright, lying on their side (chapter 8), or without a number.
enum class Leaf : std::uint8_t { upright, turned, unnumbered };

class Footers {
 public:
  // The relation that leads to the footer of odd or even pages, which from then on has its part.
  std::string_view relation_of(Leaf leaf, bool odd);

  struct Part {
    std::string_view name;  // "/word/footer1.xml"
    std::string_view relation;
    std::string data;
  };
  [[nodiscard]] std::vector<Part> parts(const Styles& styles) const;

 private:
  std::array<bool, 5> used_{};
};

}  // namespace wengao::docx
