// Structure: the tree of tags over the pages: Document → H1 (title) → H2 … → P; tables with rows
// and cells. What the tree does not hold (page numbers, rules, repeated rows) is an artifact.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/doc/block.h"
#include "core/export/pdf/objects.h"
#include "core/layout/page.h"

namespace wengao::pdf {

class Structure {
 public:
  static constexpr int kArtifact = -1;

  explicit Structure(std::span<const Block> blocks);

  // The element that holds the text of a block from `at` on; made when first asked for, so ask in
  // the order of the pages. kArtifact for block 0 and blocks unknown.
  int element(BlockId block, Off at);
  // The element of a picture that a block shows. Its words are the picture's description, or else
  // the caption beside it. `box`: left, bottom, right and top, in points, as PDF writes them.
  int figure(BlockId block, std::u16string_view description, std::string box);
  // “P”, “H1” …
  [[nodiscard]] std::string_view type(int element) const {
    return elements_[static_cast<std::size_t>(element)].type;
  }
  // A new mark of the element on a page: the number to write into the page's content.
  int mark(int element, std::size_t page);

  // Writes the tree and gives its root. pages: the objects of the pages.
  int write(Objects& objects, std::span<const int> pages) const;

 private:
  struct Kid {
    int element = -1;  // or else a mark
    std::size_t page = 0;
    int mark = 0;
  };
  struct Element {
    std::string_view type = {};
    int parent = 0;
    std::vector<Kid> kids = {};
    std::u16string_view words = {};  // of a figure
    std::string box = {};
    std::uint16_t columns = 1;  // that a cell lies over
    std::uint16_t rows = 1;
  };
  struct Parts {  // of a block; -1 while there is none
    int lead = -1;
    int rest = -1;
  };

  int make(std::string_view type, int parent);
  int heading(unsigned level);
  void table(std::size_t first);
  int cell(std::size_t block, Off at);
  [[nodiscard]] std::u16string_view caption_of(std::size_t block) const;
  void write_element(std::size_t index, std::span<const int> numbers, std::span<const int> pages,
                     int root, Objects& objects) const;

  std::span<const Block> blocks_;
  std::unordered_map<BlockId, std::size_t> index_;
  std::vector<Parts> parts_;                      // by block; of a row: its row and its table
  std::unordered_map<std::uint64_t, int> cells_;  // by block and cell
  std::vector<Element> elements_;                 // elements_[0] is the document
  std::vector<std::vector<int>> marks_;           // by page: the element of each mark
  unsigned last_level_ = 0;
};

}  // namespace wengao::pdf
