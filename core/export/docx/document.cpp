#include "core/export/docx/parts.h"
#include "core/export/docx/places.h"
#include "core/export/docx/runs.h"
#include "core/export/docx/styles.h"
#include "core/export/docx/table.h"
#include "core/export/parts.h"
#include "core/export/written.h"
#include "core/text/chars.h"

namespace wengao::docx {
namespace {

// 7.3.4: names that take several lines line up behind “附件：” and their own number.
Indent note_indent(std::u16string_view text) {
  constexpr int kWord = 300;  // “附件：”
  const auto width = [](char16_t c) { return c < 0x80 ? 50 : 100; };
  std::size_t at = 0;
  int hanging = 0;
  int start = 200;
  if (text.starts_with(u"附件")) {
    while (at < text.size() && at < 8 && text[at] != u'：' && text[at] != u':') ++at;
    if (at == text.size() || at == 8) return {.first = 200};
    ++at;
    for (std::size_t i = 0; i < at; ++i) hanging += width(text[i]);
  } else {
    start += kWord;
  }
  std::size_t end = at;
  int number = 0;
  while (end < text.size() && text::is_digit(text[end])) number += width(text[end++]);
  if (end > at && end < text.size() &&
      (text[end] == u'.' || text[end] == u'．' || text[end] == u'、')) {
    hanging += number + width(text[end]);
  }
  return {.left = start + hanging, .first = -hanging};
}

class Writer {
 public:
  Writer(const ExportInput& input, const ExportOptions& options)
      : blocks_(input.blocks), options_(options), places_(places(input, options)) {}

  std::string write_part() {
    std::size_t length = 0;
    for (const Block& block : blocks_) length += block.text.size();
    out_.reserve(4 * length + 128 * blocks_.size() + 2048);
    out_.open("w:document")
        .attr("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main")
        .attr("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
    out_.open("w:body");
    std::size_t i = 0;
    while (i < blocks_.size()) {
      if (!is_written(blocks_[i], options_)) {
        ++i;
      } else if (blocks_[i].is(Kind::table)) {
        i = write_rows(i);
      } else if (blocks_[i].is(Kind::title)) {
        i = write_title(i);
      } else {
        write_paragraph(i++);
      }
    }
    // Word wants a paragraph at the end, and after a table.
    if (after_table_ || empty_) out_.open("w:p").close();
    write_section();
    return std::move(out_).finish();
  }

 private:
  void write_paragraph(std::size_t i) {
    const Block& block = blocks_[i];
    const Style& style = style_of(i);
    open_paragraph(i, style);
    if (block.is(Kind::heading) && block.info.run_in) {
      const Style& heading = heading_style(block.info.level);
      const Span lead = lead_span(block);
      write_runs(out_, part(block.text, lead),
                 {.face = heading.face, .character_style = heading.character});
      write_runs(out_, part(block.text, {lead.end, block.info.content.end}), {.face = style.face});
    } else {
      write_broken(i, style);
    }
    out_.close();
  }

  // The lines of a title are one paragraph: it is one title, broken where the pages break it.
  std::size_t write_title(std::size_t i) {
    const Style& style = style_of(i);
    open_paragraph(i, style);
    write_broken(i, style);
    std::size_t next = i + 1;
    for (; next < blocks_.size(); ++next) {
      if (!is_written(blocks_[next], options_)) continue;
      if (!blocks_[next].is(Kind::title)) break;
      write_line_end(out_);
      write_broken(next, style);
    }
    out_.close();
    return next;
  }

  std::size_t write_rows(std::size_t i) {
    // Two tables with nothing between would grow into one.
    if (after_table_) out_.open("w:p").close();
    std::vector<const Block*> rows;
    while (i < blocks_.size() && blocks_[i].is(Kind::table)) rows.push_back(&blocks_[i++]);
    write_table(out_, rows);
    after_table_ = true;
    empty_ = false;
    return i;
  }

  const Style& style_of(std::size_t i) const {
    const Block& block = blocks_[i];
    if (block.is(Kind::heading) && block.info.run_in) return style_for(Kind::body, 0);
    if (is_attachment_mark(block)) return attachment_mark_style();
    return style_for(block.info.kind, block.info.level);
  }

  void open_paragraph(std::size_t i, const Style& style) {
    const Block& block = blocks_[i];
    const Place& place = places_[i];
    ParagraphProperties p;
    if (style.id != "Normal") p.style = style.id;
    p.page_break_before = place.new_page;
    if (place.rows_above > 0) p.before = place.rows_above * kLine;
    if (block.is(Kind::attachment_note)) p.indent = note_indent(block.content());
    if (block.is(Kind::signature) || block.is(Kind::date)) p.indent.right = place.right;
    out_.open("w:p");
    write(out_, p);
    after_table_ = false;
    empty_ = false;
  }

  // The block's words, with a line end at each place where the pages have one.
  void write_broken(std::size_t i, const Style& style) {
    const Block& block = blocks_[i];
    const Span content = block.info.content;
    Off begin = content.begin;
    for (const Off end : places_[i].line_ends) {
      if (end <= begin || end >= content.end) continue;
      write_runs(out_, part(block.text, {begin, end}), {.face = style.face});
      write_line_end(out_);
      begin = end;
    }
    write_runs(out_, part(block.text, {begin, content.end}), {.face = style.face});
  }

  void write_section() {
    out_.open("w:sectPr");
    out_.open("w:footerReference").attr("w:type", "even").attr("r:id", "rId5").close();
    out_.open("w:footerReference").attr("w:type", "default").attr("r:id", "rId4").close();
    out_.open("w:pgSz").attr("w:w", kPageWidth).attr("w:h", kPageHeight).close();
    out_.open("w:pgMar")
        .attr("w:top", kMarginTop)
        .attr("w:right", kMarginRight)
        .attr("w:bottom", kMarginBottom)
        .attr("w:left", kMarginLeft)
        .attr("w:header", kHeaderDistance)
        .attr("w:footer", kFooterDistance)
        .attr("w:gutter", 0)
        .close();
    out_.open("w:cols").attr("w:space", 425).close();
    // No type: nothing snaps to the grid. Exact line heights and letter spacing give 22 × 28 alike
    // in Word, WPS and LibreOffice, which a typed grid does not.
    out_.open("w:docGrid").attr("w:linePitch", 312).close();
    out_.close();
  }

  std::span<const Block> blocks_;
  const ExportOptions& options_;
  std::vector<Place> places_;
  Markup out_;
  bool after_table_ = false;
  bool empty_ = true;
};

}  // namespace

std::string document_part(const ExportInput& input, const ExportOptions& options) {
  return Writer(input, options).write_part();
}

}  // namespace wengao::docx
