// Builder: gathers lines from the tags and texts of a page, in reading order.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "core/doc/document.h"
#include "core/import/html/list.h"
#include "core/import/html/tokens.h"
#include "core/import/import.h"

namespace wengao::import::html {

class Builder {
 public:
  using Lines = std::vector<std::pair<std::u16string, Attributes>>;

  explicit Builder(const Options& options) : options_(options) {}

  void take(const Token& token);
  // Everything gathered. The builder is spent afterwards.
  Lines finish();
  // Those whose bytes stand in the page itself, in the order of their lines.
  [[nodiscard]] Pictures& pictures() { return pictures_; }
  [[nodiscard]] std::uint32_t count(NoteKind kind) const {
    return counts_[static_cast<std::size_t>(kind)];
  }

 private:
  struct Cell {
    Lines lines;
    std::size_t span = 1;
    bool covered = false;  // a cell above reaches into it
  };
  // A table being read. Tables inside it are read as text of its cells.
  struct Table {
    std::vector<std::vector<Cell>> rows;
    std::vector<std::size_t> covered;  // how many further rows a cell above reaches into a column
    std::size_t column = 0;            // of the next cell
    std::size_t depth = 0;
  };
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

  void open(const Token& tag);
  void close(const Token& tag);
  // Whether the element's content is no text of the document; counts why.
  bool left_out(const Token& tag, std::u16string_view style);
  void open_list(const Token& tag, std::u16string_view style);
  void open_table(const Token& tag);
  void take_picture(const Token& tag);
  void begin_row();
  void begin_cell(const Token& tag);
  void skip_covered();
  void end_table();
  void add_text(std::u16string_view text);
  void add(char16_t c);
  void end_line();
  Lines& target();
  void note(NoteKind kind, std::uint32_t count = 1) {
    counts_[static_cast<std::size_t>(kind)] += count;
  }

  const Options& options_;
  Lines lines_;
  std::u16string line_;
  std::u16string item_number_;  // of the list item whose text has not begun
  std::vector<List> lists_;
  Table table_;
  bool in_cell_ = false;
  Region hidden_;
  Region number_;  // a list number as Word writes it
  Region symbol_;  // text of a symbol font
  std::string symbol_font_;
  Pictures pictures_;
  bool preformatted_ = false;
  bool broken_by_line_end_ = false;  // white space with a line end waits to be written
  bool blank_waiting_ = false;
  std::array<std::uint32_t, static_cast<std::size_t>(NoteKind::count_)> counts_{};
};

}  // namespace wengao::import::html
