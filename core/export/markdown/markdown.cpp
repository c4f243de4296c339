#include "core/export/markdown/markdown.h"

#include <algorithm>

#include "core/doc/table.h"
#include "core/export/written.h"
#include "core/text/chars.h"
#include "core/text/utf.h"

namespace wengao {
namespace {

// Characters that can be markup anywhere in a line.
constexpr std::u16string_view kInline = u"\\`*_[]<&|~";

// Where a line would begin a list, a heading, a quotation or a rule, the offset of the character to
// escape; npos where it would not. “1.养护” is a list item only when a blank follows the dot, yet
// some readers take it for one without.
std::size_t opening_mark(std::u16string_view line) {
  if (line.empty()) return line.npos;
  if (std::u16string_view(u"#>+-=").find(line[0]) != line.npos) return 0;
  std::size_t digits = 0;
  while (digits < line.size() && text::is_digit(line[digits])) ++digits;
  const bool numbered = digits > 0 && digits < 10 && digits < line.size() &&
                        (line[digits] == u'.' || line[digits] == u')') &&
                        (digits + 1 == line.size() || !text::is_digit(line[digits + 1]));
  return numbered ? digits : line.npos;
}

std::u16string escaped(std::u16string_view line, bool starts_line) {
  const std::size_t opening = starts_line ? opening_mark(line) : line.npos;
  std::u16string out;
  out.reserve(line.size() + 8);
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (i == opening || kInline.find(line[i]) != kInline.npos) out += u'\\';
    out += line[i];
  }
  return out;
}

class MarkdownWriter {
 public:
  MarkdownWriter(const ExportInput& input, const ExportOptions& options)
      : blocks_(input.blocks), options_(options) {}

  std::string write_file() {
    bool title_written = false;
    std::size_t i = 0;
    while (i < blocks_.size()) {
      const Block& block = blocks_[i];
      if (!is_written(block, options_)) {
        ++i;
      } else if (block.is(Kind::table)) {
        i = write_table(i);
      } else if (block.is(Kind::title)) {
        // The first title's lines are one heading; what lies further down is its own.
        if (!title_written) {
          write_line("# ", escaped(joined_title(blocks_.subspan(i)), false));
          while (i < blocks_.size() && (blocks_[i].is(Kind::title) || blocks_[i].is(Kind::blank)))
            ++i;
        } else {
          write_line("# ", escaped(written_text(blocks_[i++]), false));
        }
        title_written = true;
      } else {
        write_block(block);
        ++i;
      }
    }
    return std::move(out_);
  }

 private:
  void write_line(std::string_view prefix, std::u16string_view line) {
    if (!out_.empty()) out_ += '\n';
    out_ += prefix;
    text::append_utf8(line, out_);
    out_ += '\n';
  }

  void write_block(const Block& block) {
    if (block.is(Kind::heading) && !block.info.run_in) {
      const std::string marks(static_cast<std::size_t>(std::clamp<int>(block.info.level, 1, 5) + 1),
                              '#');
      write_line(marks + ' ', escaped(written_text(block), false));
    } else {
      // A lead span stays plain: emphasis that ends in 。before a Chinese character does not close.
      write_line("", escaped(written_text(block), true));
    }
  }

  std::size_t write_table(std::size_t i) {
    std::vector<std::u16string_view> texts;
    std::vector<std::vector<Span>> rows;
    std::size_t columns = 1;
    for (; i < blocks_.size() && blocks_[i].is(Kind::table); ++i) {
      texts.push_back(blocks_[i].text);
      rows.push_back(cells_of(texts.back()));
      columns = std::max(columns, rows.back().size());
    }
    out_ += out_.empty() ? "" : "\n";
    for (std::size_t r = 0; r < rows.size(); ++r) {
      // The head decides how many columns there are; short rows need no empty cells.
      const std::size_t cells = r == 0 ? columns : rows[r].size();
      for (std::size_t c = 0; c < cells; ++c) {
        out_ += "| ";
        if (c < rows[r].size()) {
          text::append_utf8(escaped(without_zero_width(part(texts[r], rows[r][c])), false), out_);
        }
        out_ += ' ';
      }
      out_ += "|\n";
      if (r > 0) continue;
      for (std::size_t c = 0; c < columns; ++c) out_ += "| --- ";
      out_ += "|\n";
    }
    return i;
  }

  std::span<const Block> blocks_;
  const ExportOptions& options_;
  std::string out_;
};

}  // namespace

Result<Bytes> write_markdown(const ExportInput& input, const ExportOptions& options) {
  const std::string out = MarkdownWriter(input, options).write_file();
  return Bytes(out.begin(), out.end());
}

}  // namespace wengao
