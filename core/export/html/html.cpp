#include "core/export/html/html.h"

#include <algorithm>

#include "core/doc/table.h"
#include "core/export/html/house_style.h"
#include "core/export/html/style.h"
#include "core/export/markup/markup.h"
#include "core/export/parts.h"
#include "core/export/written.h"
#include "core/text/base64.h"
#include "core/text/chars.h"

namespace wengao {
namespace {

class HtmlWriter {
 public:
  HtmlWriter(const ExportInput& input, const ExportOptions& options)
      : input_(input), options_(options), blocks_(input.blocks) {}

  std::string write_file() {
    write_head();
    out_.open("body").line_end().open("article").line_end();
    std::size_t i = 0;
    while (i < blocks_.size()) {
      if (!is_written(blocks_[i], options_)) {
        ++i;
        continue;
      }
      switch (blocks_[i].info.kind) {
        case Kind::title:
        case Kind::subtitle:
        case Kind::byline:
          i = write_header(i);
          break;
        case Kind::table:
          i = write_table(i);
          break;
        case Kind::signature:
        case Kind::date:
          i = write_closing(i);
          break;
        default:
          write_block(blocks_[i++]);
      }
    }
    return std::move(out_).finish() + '\n';
  }

 private:
  void write_head() {
    const std::u16string& given = input_.metadata.title;
    out_.open("html").attr("lang", "zh-CN").line_end().open("head").line_end();
    out_.open("meta").attr("charset", "utf-8").close().line_end();
    // The file is inert even if something active got in: nothing may load or run.
    out_.open("meta")
        .attr("http-equiv", "Content-Security-Policy")
        .attr("content", input_.pictures == nullptr
                             ? "default-src 'none'; style-src 'unsafe-inline'"
                             : "default-src 'none'; style-src 'unsafe-inline'; img-src data:")
        .close()
        .line_end();
    out_.open("meta")
        .attr("name", "viewport")
        .attr("content", "width=device-width, initial-scale=1")
        .close()
        .line_end();
    if (!input_.metadata.author.empty()) {
      out_.open("meta")
          .attr("name", "author")
          .attr("content", std::u16string_view(input_.metadata.author))
          .close()
          .line_end();
    }
    out_.open("title").text(given.empty() ? joined_title(blocks_) : given).close().line_end();
    out_.open("style").verbatim(html::kStyle).verbatim(html::house_style(input_.house));
    out_.close().line_end();
    out_.close().line_end();
  }

  // From `i` on, the blocks that `belongs` accepts, blank ones between them passed over; then where
  // they end.
  template <class Belongs, class Write>
  std::size_t each(std::size_t i, Belongs belongs, Write write) {
    for (; i < blocks_.size(); ++i) {
      if (!is_written(blocks_[i], options_)) continue;
      if (!belongs(blocks_[i].info.kind)) break;
      write(blocks_[i]);
    }
    return i;
  }

  // Title, subtitle and byline. The lines of a title are one heading.
  std::size_t write_header(std::size_t i) {
    out_.open("header").line_end();
    const auto in_head = [](Kind kind) {
      return kind == Kind::title || kind == Kind::subtitle || kind == Kind::byline;
    };
    bool in_title = false;
    const std::size_t end = each(i, in_head, [&](const Block& block) {
      if (block.is(Kind::title)) {
        if (in_title) {
          out_.open("br").close();
        } else {
          out_.open("h1");
        }
        in_title = true;
        out_.text(written_text(block));
        return;
      }
      if (in_title) out_.close().line_end();
      in_title = false;
      write_block(block);
    });
    if (in_title) out_.close().line_end();
    out_.close().line_end();
    return end;
  }

  std::size_t write_closing(std::size_t i) {
    out_.open("footer").line_end();
    const auto closes = [](Kind kind) { return kind == Kind::signature || kind == Kind::date; };
    const std::size_t end = each(i, closes, [this](const Block& block) { write_block(block); });
    out_.close().line_end();
    return end;
  }

  std::size_t write_table(std::size_t i) {
    std::vector<std::u16string_view> rows;
    for (; i < blocks_.size() && blocks_[i].is(Kind::table); ++i) rows.push_back(blocks_[i].text);
    const std::vector<std::vector<TableCell>> cells = table_cells(rows);
    const std::size_t heads = rows.size() > 1 ? head_rows(cells) : 0;
    std::size_t columns = 1;
    for (const auto& row : cells) {
      if (!row.empty())
        columns = std::max<std::size_t>(columns, row.back().column + row.back().columns);
    }
    out_.open("table").line_end();
    for (std::size_t r = 0; r < rows.size(); ++r) {
      if (r == 0 && heads > 0) out_.open("thead").line_end();
      if (r == heads) out_.open("tbody").line_end();
      write_row(rows[r], cells[r], r < heads ? "th" : "td", columns);
      if (r + 1 == heads) out_.close().line_end();
    }
    out_.close().line_end().close().line_end();
    return i;
  }

  void write_row(std::u16string_view text, std::span<const TableCell> cells, std::string_view name,
                 std::size_t columns) {
    out_.open("tr");
    for (const TableCell& cell : cells) {
      out_.open(name);
      // The last cell spans what a short row lacks: empty cells could be a million.
      const bool lacking = &cell == &cells.back() && !has_merged(text) && cell.columns == 1;
      const std::size_t span = lacking ? columns - cell.column : cell.columns;
      if (span > 1) out_.attr("colspan", span);
      if (cell.rows > 1) out_.attr("rowspan", cell.rows);
      out_.text(without_zero_width(part(text, cell.text))).close();
    }
    out_.close().line_end();
  }

  // The bytes stand in the page itself: it stays one file.
  void write_picture(const Picture& picture) {
    constexpr std::uint32_t kMicrometresPerDot = 265;  // of 96 an inch
    out_.open("figure").open("img");
    out_.attr("src", "data:image/" + std::string(name(picture.type)) + ";base64," +
                         text::to_base64(*picture.bytes));
    out_.attr("alt", std::u16string_view(picture.description));
    out_.attr("width", std::max(picture.width / kMicrometresPerDot, 1u));
    out_.close().close().line_end();
  }

  void write_block(const Block& block) {
    if (const Picture* picture = picture_of(block.text, input_.pictures)) {
      write_picture(*picture);
      return;
    }
    if (block.is(Kind::heading) && !block.info.run_in) {
      // h1 is the title; an unnumbered heading is one of the first level.
      static constexpr std::string_view kNames[] = {"h2", "h3", "h4", "h5", "h6"};
      out_.open(kNames[std::clamp<int>(block.info.level, 1, 5) - 1]);
      out_.text(written_text(block)).close().line_end();
      return;
    }
    out_.open("p");
    if (block.is(Kind::heading)) {
      const Span lead = lead_span(block);
      const std::string level = std::to_string(std::max<int>(block.info.level, 1));
      out_.open("span").attr("class", std::string_view("lead-" + level));
      out_.text(without_zero_width(part(block.text, lead))).close();
      out_.text(without_zero_width(part(block.text, {lead.end, block.info.content.end})));
    } else {
      if (is_attachment_mark(block)) {
        out_.attr("class", "attachment-mark");
      } else if (!block.is(Kind::body)) {
        out_.attr("class", name(block.info.kind));
      }
      out_.text(written_text(block));
    }
    out_.close().line_end();
  }

  const ExportInput& input_;
  const ExportOptions& options_;
  std::span<const Block> blocks_;
  Markup out_{Markup::Dialect::html};
};

}  // namespace

Result<Bytes> write_html(const ExportInput& input, const ExportOptions& options) {
  const std::string out = HtmlWriter(input, options).write_file();
  return Bytes(out.begin(), out.end());
}

}  // namespace wengao
