// Reader: walks the body of a Word document and gathers its lines in reading order.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "core/doc/document.h"
#include "core/import/docx/fields.h"
#include "core/import/docx/numbering.h"
#include "core/import/docx/styles.h"
#include "core/import/docx/xml.h"
#include "core/import/import.h"

namespace wengao::import::docx {

// A line and what the file's formatting says of its kind.
struct ReadLine {
  std::u16string text;
  Attributes attributes;
};

// The bytes of a picture that a relation of the part being read leads to; null when it is none that
// is kept.
using FindPicture = std::function<std::shared_ptr<const Bytes>(std::string_view relation)>;

// Foot- or endnotes in the order of their marks.
struct NoteMarks {
  std::string format = "decimal";        // of their numbers
  std::vector<std::string> ids;          // ids[i] has number i + 1
  std::map<std::string, int> number_of;  // 0: the writer's own mark stands in the text
  int numbered = 0;
};

class Reader {
 public:
  Reader(Numbering numbering, const Styles& styles, const Options& options)
      : numbering_(std::move(numbering)), styles_(styles), options_(options) {}

  // Adds the lines of a part or of a container of paragraphs and tables (w:footnote …).
  void read(pugi::xml_node container);
  // Sets how foot- and endnotes are numbered. Call before read.
  void number_notes(std::string_view footnotes, std::string_view endnotes);
  // The mark of a note in the text: “[1]”; empty when the writer set his own.
  [[nodiscard]] std::u16string mark_of(const NoteMarks& marks, const std::string& id) const;

  [[nodiscard]] std::vector<ReadLine>& lines() { return now_.lines; }
  [[nodiscard]] const NoteMarks& footnotes() const { return footnotes_; }
  [[nodiscard]] const NoteMarks& endnotes() const { return endnotes_; }
  // The tracked changes that have words, in the order of their places.
  [[nodiscard]] std::vector<Comment>& changes() { return changes_; }
  // The line in which each comment begins, by its id.
  [[nodiscard]] const std::map<std::string, std::uint32_t>& comment_lines() const {
    return comment_lines_;
  }
  [[nodiscard]] std::uint32_t count(NoteKind kind) const {
    return counts_[static_cast<std::size_t>(kind)];
  }
  [[nodiscard]] bool too_deep() const { return too_deep_; }
  // How pictures are found from here on. Without it they are only counted.
  void find_pictures_with(FindPicture find) { find_picture_ = std::move(find); }
  // In the order of their lines: the first is ［图片1］.
  [[nodiscard]] Pictures& pictures() { return pictures_; }

 private:
  // What is being gathered; a cell or a text box has one of its own.
  struct Gathering {
    std::vector<ReadLine> lines;
    std::u16string line;          // the paragraph being read
    std::vector<ReadLine> boxes;  // text boxes anchored in it
    Fields fields;
  };
  struct Row;

  void read_blocks(pugi::xml_node container, int depth);
  [[nodiscard]] std::vector<ReadLine> read_apart(pugi::xml_node container, int depth);
  void read_paragraph(pugi::xml_node paragraph, int depth);
  void end_line(const Attributes& attributes);
  [[nodiscard]] std::u16string number_of(pugi::xml_node properties, const Style& style);

  void read_inline(pugi::xml_node container, int depth);
  // Whether tracked changes leave an insertion or a deletion out.
  [[nodiscard]] bool left_out(pugi::xml_node change);
  void list_change(pugi::xml_node change);
  void read_run(pugi::xml_node run, const Style& paragraph, int depth);
  void read_run_content(pugi::xml_node run, std::string_view font, int depth);
  void read_reference(pugi::xml_node reference, NoteMarks& marks);
  void read_simple_field(pugi::xml_node field, int depth);
  void read_symbol(pugi::xml_node symbol);
  void add(std::u16string_view text);

  void read_picture(pugi::xml_node picture, int depth);
  void keep_picture(std::string_view relation, Picture picture);
  void end_pictures();

  void read_table(pugi::xml_node table, int depth);
  void read_rows(pugi::xml_node table, bool one_column, int depth);
  void read_row(pugi::xml_node row, bool one_column, int depth);
  void read_cells(pugi::xml_node row, int depth, Row& out);

  void anchor_comment(pugi::xml_node mark);
  void place_comments();
  void note(NoteKind kind, std::uint32_t count = 1) {
    counts_[static_cast<std::size_t>(kind)] += count;
  }
  [[nodiscard]] bool enter(int depth);

  Numbering numbering_;
  const Styles& styles_;
  const Options& options_;
  Gathering now_;
  const Style* paragraph_style_ = nullptr;
  int apart_ = 0;  // how many cells and boxes are being read
  NoteMarks footnotes_;
  NoteMarks endnotes_;
  FindPicture find_picture_;
  Pictures pictures_;
  std::vector<ReadLine> picture_lines_;  // of the paragraph or row being read
  std::vector<std::string> comments_;    // anchored since the last line was finished
  std::map<std::string, std::uint32_t> comment_lines_;
  std::vector<Comment> changes_;
  std::size_t placed_changes_ = 0;  // those whose lines are known
  std::array<std::uint32_t, static_cast<std::size_t>(NoteKind::count_)> counts_{};
  bool too_deep_ = false;
};

}  // namespace wengao::import::docx
