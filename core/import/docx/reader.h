// Reader: walks the body of a Word document and gathers its lines in reading order.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "core/doc/document.h"
#include "core/import/docx/numbering.h"
#include "core/import/docx/styles.h"
#include "core/import/docx/xml.h"
#include "core/import/note.h"

namespace wengao::import::docx {

// A line and what the file's formatting says of its kind.
struct ReadLine {
  std::u16string text;
  Attributes attributes;
};

class Reader {
 public:
  Reader(Numbering numbering, const Styles& styles)
      : numbering_(std::move(numbering)), styles_(styles) {}

  // Adds the lines of a container of paragraphs and tables (w:body, w:footnote …).
  void read_blocks(pugi::xml_node container, int depth = 0);

  [[nodiscard]] std::vector<ReadLine>& lines() { return lines_; }
  [[nodiscard]] std::uint32_t count(NoteKind kind) const {
    return counts_[static_cast<std::size_t>(kind)];
  }
  [[nodiscard]] bool too_deep() const { return too_deep_; }

 private:
  void read_paragraph(pugi::xml_node paragraph, int depth);
  void read_table(pugi::xml_node table, int depth);
  void read_cells(pugi::xml_node row, int depth, std::u16string& out, bool& first);
  void read_inline(pugi::xml_node container, int depth);
  void read_run(pugi::xml_node run, int depth);
  void read_field_mark(pugi::xml_node mark);
  void read_symbol(pugi::xml_node symbol);
  void read_picture(pugi::xml_node picture, int depth);
  [[nodiscard]] std::u16string number_of(pugi::xml_node properties, const Style& style);
  void end_line(const Attributes& attributes);
  void add(std::u16string_view text);
  void note(NoteKind kind) { ++counts_[static_cast<std::size_t>(kind)]; }
  [[nodiscard]] bool enter(int depth);

  Numbering numbering_;
  const Styles& styles_;
  std::vector<ReadLine> lines_;
  std::u16string line_;          // the paragraph being read
  std::vector<ReadLine> boxes_;  // text boxes anchored in it
  std::vector<bool> fields_;     // open fields: true once the result has begun
  std::array<std::uint32_t, static_cast<std::size_t>(NoteKind::count_)> counts_{};
  bool too_deep_ = false;
};

}  // namespace wengao::import::docx
