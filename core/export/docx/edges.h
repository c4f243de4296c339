// What stands above and below the text area: page numbers (GB/T 9704—2012, 7.5) and the red rule at
// the foot of a letter (10.1). Few documents have pages on their side, blank ones or letters; only
// what some section asked for becomes a part.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/export/docx/styles.h"

namespace wengao::docx {

enum class Edge : std::uint8_t {
  odd,         // the page number of odd pages
  even,        // of even ones
  odd_turned,  // of pages that lie on their side, chapter 8
  even_turned,
  unnumbered,
  letter_front,  // a letter's first page: no number, the red rule
  letter_rest,   // a header: pages behind it begin where all pages do
};

class Edges {
 public:
  // The relation that leads to the part of an edge, which from then on is in the package.
  std::string_view relation_of(Edge edge);

  struct Part {
    std::string_view name;  // "/word/footer1.xml"
    std::string_view relation;
    std::string_view type;  // "footer", "header"
    std::string data;
  };
  [[nodiscard]] std::vector<Part> parts(const Styles& styles) const;

 private:
  std::array<bool, 7> used_{};
};

}  // namespace wengao::docx
