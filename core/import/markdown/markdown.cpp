#include "core/import/markdown/markdown.h"

#include <algorithm>
#include <vector>

#include "core/import/markdown/inline.h"
#include "core/text/chars.h"

namespace wengao::import::markdown {
namespace {

std::u16string_view trimmed_part(std::u16string_view line) {
  return part(line, text::trimmed(line));
}

// 1–6 for a heading of #, otherwise 0.
std::size_t heading_depth(std::u16string_view line) {
  std::size_t depth = 0;
  while (depth < line.size() && line[depth] == u'#') ++depth;
  return depth >= 1 && depth <= 6 && depth < line.size() && line[depth] == u' ' ? depth : 0;
}

bool is_rule(std::u16string_view line) {
  std::size_t marks = 0;
  for (const char16_t c : line) {
    if (c != u' ' && c != line.front()) return false;
    if (c != u' ') ++marks;
  }
  return marks >= 3 && (line.front() == u'-' || line.front() == u'*' || line.front() == u'_');
}

// |---|:--:|: the row under the head of a table.
bool is_table_rule(std::u16string_view line) {
  return line.find(u'-') != line.npos && line.find(u'|') != line.npos &&
         line.find_first_not_of(u"|-: ") == line.npos;
}

std::vector<std::u16string_view> cells(std::u16string_view line) {
  if (line.starts_with(u'|')) line.remove_prefix(1);
  if (line.ends_with(u'|')) line.remove_suffix(1);
  std::vector<std::u16string_view> out;
  for (std::size_t at = 0; at <= line.size();) {
    const std::size_t end = std::min(line.find(u'|', at), line.size());
    out.push_back(trimmed_part(line.substr(at, end - at)));
    at = end + 1;
  }
  return out;
}

bool is_wide(char16_t c) { return text::is_han(c) || text::is_cjk_mark(c); }

std::vector<std::u16string_view> lines_of(std::u16string_view source) {
  std::vector<std::u16string_view> out;
  for (std::size_t at = 0; at <= source.size();) {
    const std::size_t end = std::min(source.find_first_of(u"\r\n", at), source.size());
    out.push_back(source.substr(at, end - at));
    at = end + (source.substr(end, 2) == u"\r\n" ? 2 : 1);
  }
  return out;
}

// Walks the lines of a source and gathers paragraphs.
class Reader {
 public:
  explicit Reader(std::u16string_view source) : lines_(lines_of(source)) {
    const auto tops = std::count_if(lines_.begin(), lines_.end(),
                                    [](auto line) { return heading_depth(line) == 1; });
    one_title_ = tops == 1;
  }

  void read() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const std::u16string_view line = trimmed_part(lines_[i]);
      if (line.starts_with(u"```") || line.starts_with(u"~~~")) {
        end_paragraph();
        in_code_ = !in_code_;
      } else if (in_code_) {
        out.emplace_back(lines_[i], Attributes{});
      } else if (line.empty() || is_rule(line)) {
        end_paragraph();
      } else if (i + 1 < lines_.size() && line.find(u'|') != line.npos &&
                 is_table_rule(trimmed_part(lines_[i + 1]))) {
        end_paragraph();
        i = read_table(i);
      } else {
        read_line(lines_[i], line);
      }
    }
    end_paragraph();
  }

  std::vector<std::pair<std::u16string, Attributes>> out;
  std::uint32_t pictures = 0;

 private:
  void read_line(std::u16string_view raw, std::u16string_view line) {
    if (const std::size_t depth = heading_depth(line)) {
      end_paragraph();
      std::u16string_view words = trimmed_part(line.substr(depth));
      while (words.ends_with(u'#')) words.remove_suffix(1);
      paragraph_ = plain(trimmed_part(words), pictures);
      end_paragraph(one_title_ && depth == 1 ? Attributes{Kind::title, 0} : heading(depth));
      return;
    }
    const bool bullet = line.size() > 2 && line[1] == u' ' &&
                        (line[0] == u'-' || line[0] == u'*' || line[0] == u'+');
    const bool numbered = text::is_digit(line[0]);
    const bool quote = line.starts_with(u'>');
    if (quote != in_quote_) end_paragraph();
    in_quote_ = quote;
    while (line.starts_with(u'>')) line = trimmed_part(line.substr(1));
    if (bullet || numbered) end_paragraph();
    if (bullet) line = trimmed_part(line.substr(2));
    if (!paragraph_.empty() && !line.empty() && !(is_wide(paragraph_.back()) && is_wide(line[0]))) {
      paragraph_.push_back(u' ');
    }
    paragraph_ += plain(line, pictures);
    if (raw.ends_with(u"  ") || raw.ends_with(u'\\')) end_paragraph();
  }

  // A heading below a single title counts from the next depth on.
  [[nodiscard]] Attributes heading(std::size_t depth) const {
    const std::size_t level = one_title_ ? depth - 1 : depth;
    return {Kind::heading, static_cast<std::uint8_t>(std::clamp<std::size_t>(level, 1, 5))};
  }

  std::size_t read_table(std::size_t first) {
    std::size_t i = first;
    for (; i < lines_.size(); ++i) {
      const std::u16string_view line = trimmed_part(lines_[i]);
      if (line.find(u'|') == line.npos) break;
      if (i == first + 1) continue;
      const auto columns = cells(line);
      std::u16string row = plain(columns.front(), pictures);
      for (std::size_t column = 1; column < columns.size(); ++column) {
        row.push_back(u'\t');
        row += plain(columns[column], pictures);
      }
      out.emplace_back(std::move(row), Attributes{Kind::table, 0});
    }
    return i - 1;
  }

  void end_paragraph(const Attributes& attributes = {}) {
    if (!paragraph_.empty()) out.emplace_back(std::move(paragraph_), attributes);
    paragraph_.clear();
  }

  std::vector<std::u16string_view> lines_;
  std::u16string paragraph_;
  bool one_title_ = false;
  bool in_code_ = false;
  bool in_quote_ = false;
};

}  // namespace

bool is_markdown(std::u16string_view text) {
  text = part(text, text::trimmed(text));
  return heading_depth(text.substr(0, text.find(u'\n'))) > 0;
}

Result<Imported> import_markdown(std::u16string_view source) {
  Reader reader(source);
  reader.read();
  if (reader.out.empty()) return Error{Code::empty_input, "文件"};
  Imported imported;
  imported.format = "markdown";
  if (reader.pictures > 0) imported.notes.push_back({NoteKind::pictures, reader.pictures});
  imported.document = Document::from_lines(std::move(reader.out));
  return imported;
}

}  // namespace wengao::import::markdown
