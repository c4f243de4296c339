// Builder: gathers lines from the tags and texts of a page, in reading order.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "core/doc/document.h"
#include "core/import/html/tokens.h"

namespace wengao::import::html {

class Builder {
 public:
  using Lines = std::vector<std::pair<std::u16string, Attributes>>;

  void take(const Token& token);
  // Everything gathered. The builder is spent afterwards.
  Lines finish();
  [[nodiscard]] std::uint32_t pictures() const { return pictures_; }

 private:
  struct List {
    bool ordered = false;
    int next = 1;
  };
  struct Cell {
    Lines lines;
    std::size_t span = 1;
  };
  // A table being read. Tables inside it are read as text of its cells.
  struct Table {
    std::vector<std::vector<Cell>> rows;
    std::size_t depth = 0;
  };

  void open(const Token& tag);
  void close(const Token& tag);
  void add_text(std::u16string_view text);
  void end_line();
  void end_table();
  Lines& target();

  Lines lines_;
  std::u16string line_;
  std::vector<List> lists_;
  Table table_;
  bool in_cell_ = false;
  // An element whose content is treated apart, and how many of its name are open inside it: only
  // its own name is counted, since others need not be closed.
  struct Region {
    std::u16string name;
    std::size_t depth = 0;

    [[nodiscard]] bool inside() const { return depth > 0; }
    void enter(std::u16string_view element);
    void open(std::u16string_view element);
    void close(std::u16string_view element);
  };
  Region hidden_;
  Region number_;  // a list number as Word writes it
  bool preformatted_ = false;
  bool broken_by_line_end_ = false;  // white space with a line end waits to be written
  bool blank_waiting_ = false;
  std::uint32_t pictures_ = 0;
};

}  // namespace wengao::import::html
