#include <algorithm>

#include "core/export/docx/parts.h"
#include "core/export/docx/places.h"
#include "core/export/docx/runs.h"
#include "core/export/docx/section.h"
#include "core/export/docx/styles.h"
#include "core/export/docx/table.h"
#include "core/export/docx/words.h"
#include "core/export/parts.h"
#include "core/export/written.h"
#include "core/text/chars.h"

namespace wengao::docx {
namespace {

constexpr int kLowest = 20;  // twips: a paragraph nobody sees, as low as one can be

class Writer {
 public:
  Writer(const ExportInput& input, const ExportOptions& options, const PictureParts& pictures,
         const Styles& styles, Edges& edges)
      : blocks_(input.blocks),
        options_(options),
        pictures_(input.pictures),
        picture_parts_(pictures),
        styles_(styles),
        edges_(edges),
        measure_(styles.measure()),
        places_(places(input, options, measure_)) {}

  std::string write_part() {
    std::size_t length = 0;
    for (const Block& block : blocks_) length += block.text.size();
    out_.reserve(4 * length + 128 * blocks_.size() + 2048);
    out_.open("w:document")
        .attr("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main")
        .attr("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
    out_.open("w:body");
    for (std::size_t i = 0; i < blocks_.size();) {
      if (!is_written(blocks_[i], options_)) {
        ++i;
        continue;
      }
      if (!places_[i].to_imprint && !blocks_[i].is(Kind::imprint)) turn(places_[i], true);
      if (const Picture* picture = picture_of(blocks_[i].text, pictures_)) {
        write_picture(out_, *picture, picture_parts_.relation_of(*picture), ++drawings_, places_[i],
                      styles_.house().grid);
        after_table_ = false;
        empty_ = false;
        ++i;
      } else if (places_[i].columns) {
        i = write_rows(i);
      } else if (places_[i].to_imprint) {
        addressee_ = i++;
      } else if (blocks_[i].is(Kind::imprint)) {
        i = write_foot(i);
      } else if (blocks_[i].is(Kind::doc_number) || blocks_[i].is(Kind::signature)) {
        i = write_row(i);
      } else if (blocks_[i].is(Kind::title)) {
        i = write_title(i);
      } else {
        write_paragraph(i++);
      }
    }
    if (addressee_ < blocks_.size()) write_foot(blocks_.size());
    part_tables();
    if (empty_) out_.open("w:p").close();
    write_section(out_, measure_, section_, edges_);
    return std::move(out_).finish();
  }

 private:
  // Chapter 8: pages that lie on their side are a section of their own, and so are those before.
  // 7.5: so is a blank page with the imprint's after it, which have no numbers.
  void turn(Place& place, bool numbered) {
    if (place.turned == section_.turned && numbered == section_.numbered) return;
    if (!empty_) {
      out_.open("w:p").open("w:pPr");
      out_.open("w:spacing").attr("w:line", kLowest).attr("w:lineRule", "exact").close();
      write_section(out_, measure_, section_, edges_);
      out_.close().close();
      after_table_ = false;
      place.new_page = false;  // a section begins one
      if (place.pages_before > 0) --place.pages_before;
      if (place.pages_before > 0) write_low();  // on a page that stays blank
    }
    section_ = {.turned = place.turned, .numbered = numbered};
  }

  void write_paragraph(std::size_t i) {
    const Block& block = blocks_[i];
    const Style& style = styles_.of(blocks_[i]);
    if (places_[i].box.width != 0) {
      write_word(i, style);
      if (places_[i].word == block.info.content.begin) return;
    }
    open_paragraph(i, style);
    if (block.is(Kind::heading) && block.info.run_in) {
      const Style& heading = styles_.heading(block.info.level);
      const Span lead = lead_span(block);
      write_words(out_, styles_, block, places_[i], lead, heading.character);
      write_words(out_, styles_, block, places_[i], {lead.end, block.info.content.end}, {});
    } else {
      write_broken(out_, styles_, blocks_[i], places_[i]);
    }
    out_.close();
  }

  // One line of several blocks: behind the number its signer, at the right end (7.2.6); the names
  // of a joint paper's seals, each in the middle of its own (7.3.5.1). Gives the block after them.
  std::size_t write_row(std::size_t i) {
    std::vector<std::size_t> row = {i};
    const std::size_t end = each(
        i + 1, [&](std::size_t k) { return places_[k].beside; },
        [&](std::size_t k) { row.push_back(k); });
    const bool seals = blocks_[i].is(Kind::signature) && row.size() > 1;
    std::vector<Tab> tabs;
    if (seals) {
      for (const std::size_t k : row) tabs.push_back({"center", places_[k].middle});
      places_[i].indent = {.left = 0, .right = 0};
      places_[i].align = Align::left;
    } else if (row.size() > 1 || places_[i].right_from > 0) {
      tabs = {{.at = measure_.text_width - measure_.cell}};
    }
    open_paragraph(i, styles_.of(blocks_[i]), std::move(tabs));
    for (const std::size_t k : row) {
      if (seals || k != i) write_tab(out_);
      write_broken(out_, styles_, blocks_[k], places_[k]);
    }
    out_.close();
    return end;
  }

  // 文件 of a joint mark, beside the names. 7.2.4.
  void write_word(std::size_t i, const Style& style) {
    const Place& place = places_[i];
    out_.open("w:p");
    write(out_, ParagraphProperties{.style = style.id,
                                    .box = place.box,
                                    .line = place.line,
                                    .indent = {.first = 0},
                                    .align = Align::left});
    const Span word{place.word, blocks_[i].info.content.end};
    write_runs(out_, part(blocks_[i].text, word), {.size = place.size});
    out_.close();
  }

  // The lines of a title are one paragraph: it is one title, broken where the pages break it.
  std::size_t write_title(std::size_t i) {
    const Style& style = styles_.of(blocks_[i]);
    open_paragraph(i, style);
    write_broken(out_, styles_, blocks_[i], places_[i]);
    std::size_t next = i + 1;
    for (; next < blocks_.size(); ++next) {
      if (!is_written(blocks_[next], options_)) continue;
      if (!blocks_[next].is(Kind::title)) break;
      write_line_end(out_);
      write_broken(out_, styles_, blocks_[next], places_[next]);
    }
    out_.close();
    return next;
  }

  // From `i` on, the written blocks that `belongs` accepts; then where they end.
  template <class Belongs, class Take>
  std::size_t each(std::size_t i, Belongs belongs, Take take) {
    for (; i < blocks_.size(); ++i) {
      if (!is_written(blocks_[i], options_)) continue;
      if (!belongs(i)) break;
      take(i);
    }
    return i;
  }

  std::size_t write_rows(std::size_t i) {
    if (const int rows = places_[i].rows_above; rows > 0) {
      // A table has no room above it. With what stands over it, this is no page's last line.
      write_empty({.keep_next = true, .line = rows * measure_.line, .indent = {.first = 0}});
    } else {
      part_tables();
    }
    const auto columns = places_[i].columns;
    std::vector<const Block*> rows;
    const std::size_t end = each(
        i, [&](std::size_t k) { return places_[k].columns == columns; },
        [&](std::size_t k) { rows.push_back(&blocks_[k]); });
    write_table(out_, styles_, rows, {*columns, *places_[i].numbers, places_[i].size});
    after_table_ = true;
    empty_ = false;
    return end;
  }

  std::size_t write_foot(std::size_t i) {
    const bool moved = addressee_ < blocks_.size();
    Place& place = places_[moved ? addressee_ : i];
    part_tables();
    turn(place, place.pages_before < 2);
    write_white(place);
    std::vector<ImprintLine> lines;
    std::u16string addressee;
    if (moved) {
      // 7.3.2, 7.4.2: it has a label, ends like a sentence, and no rule parts it from 抄送.
      addressee = u"主送：" + std::u16string(blocks_[addressee_].content());
      if (addressee.back() == u'：' || addressee.back() == u':') addressee.back() = u'。';
      lines.push_back({addressee, places_[addressee_].indent});
    }
    const std::size_t end = each(
        i, [&](std::size_t k) { return blocks_[k].is(Kind::imprint); },
        [&](std::size_t k) {
          const Off begin = blocks_[k].info.content.begin;
          const Off right = places_[k].right_from;
          lines.push_back({blocks_[k].content(), places_[k].indent,
                           right > begin ? right - begin : 0, moved && lines.size() == 1});
        });
    write_imprint(out_, styles_, lines, !letter_);
    addressee_ = blocks_.size();
    after_table_ = true;
    empty_ = false;
    return end;
  }

  // White above the imprint, so that it stands at the foot of the last page. Empty paragraphs do it
  // alike in all suites; LibreOffice does not float a table as wide as the text.
  void write_white(const Place& place) {
    constexpr int kBorders = 80;  // what the table's rules and the last paragraph take
    for (int page = 0; page < place.pages_before; ++page) {
      write_empty({.page_break_before = true, .line = kLowest, .indent = {.first = 0}});
    }
    if (place.white_above <= kBorders + kLowest) return;
    write_empty({.line = place.white_above - kBorders, .indent = {.first = 0}});
  }

  // Two tables with nothing between would grow into one; Word wants a paragraph after the last.
  void part_tables() {
    if (after_table_) write_low();
  }

  void write_low() { write_empty({.line = kLowest, .indent = {.first = 0}}); }

  void write_empty(const ParagraphProperties& p) {
    out_.open("w:p");
    write(out_, p);
    out_.close();
  }

  void open_paragraph(std::size_t i, const Style& style, std::vector<Tab> tabs = {}) {
    const Place& place = places_[i];
    ParagraphProperties p;
    p.tabs = std::move(tabs);
    if (style.id != "Normal") p.style = style.id;
    p.page_break_before = place.new_page;
    if (place.word == 0) p.box = place.box;
    if (place.rows_above > 0) p.before = place.rows_above * measure_.line;
    if (place.before >= 0) p.before = place.before;
    p.line = place.line;
    if (place.no_rule) p.rule_kind = "nil";
    if (place.letter) {
      p.rule_kind = "thickThinSmallGap";
      p.rule_below = kLetterRule;
      p.rule_distance = place.letter->rule_distance;
      p.rule_colour = "FF0000";
      p.after = place.letter->after;
      section_.letter_top = place.letter->top;
      letter_ = true;
    }
    p.indent = place.indent;
    p.align = place.align;
    p.keep_next = place.keep_next && !style.paragraph.keep_next;
    out_.open("w:p");
    write(out_, p);
    after_table_ = false;
    empty_ = false;
  }

  std::span<const Block> blocks_;
  const ExportOptions& options_;
  const Pictures* pictures_;
  const PictureParts& picture_parts_;
  const Styles& styles_;
  Edges& edges_;
  const Measure& measure_;
  int drawings_ = 0;
  std::vector<Place> places_;
  std::size_t addressee_ = blocks_.size();  // one that waits for the imprint
  Markup out_;
  bool after_table_ = false;
  bool empty_ = true;
  Section section_;      // being written
  bool letter_ = false;  // 10.1: its imprint has no rules
};

}  // namespace

std::string document_part(const ExportInput& input, const ExportOptions& options,
                          const PictureParts& pictures, const Styles& styles, Edges& edges) {
  return Writer(input, options, pictures, styles, edges).write_part();
}

}  // namespace wengao::docx
