#include "core/import/html/builder.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/text/chars.h"
#include "core/text/utf.h"

namespace wengao::import::html {
namespace {

// Elements that begin and end a line.
constexpr std::array<std::u16string_view, 31> kBlocks = {
    u"p",      u"div",     u"h1",      u"h2",         u"h3",     u"h4",      u"h5",   u"h6",
    u"li",     u"ul",      u"ol",      u"dl",         u"dt",     u"dd",      u"tr",   u"table",
    u"pre",    u"section", u"article", u"blockquote", u"header", u"footer",  u"main", u"nav",
    u"center", u"form",    u"hr",      u"figure",     u"aside",  u"caption", u"body"};
constexpr std::array<std::u16string_view, 9> kVoid = {u"br",   u"img",  u"hr",  u"input", u"meta",
                                                      u"link", u"area", u"col", u"wbr"};

template <std::size_t N>
bool one_of(std::u16string_view name, const std::array<std::u16string_view, N>& names) {
  return std::any_of(names.begin(), names.end(),
                     [&](std::u16string_view n) { return named(name, n); });
}

// A style holds “display: none”, written with or without blanks.
bool holds(std::u16string_view style, std::u16string_view key, std::u16string_view value) {
  std::u16string tight;
  for (const char16_t c : style) {
    if (!text::is_space(c)) {
      tight.push_back(c >= u'A' && c <= u'Z' ? static_cast<char16_t>(c + 32) : c);
    }
  }
  std::u16string wanted(key);
  wanted += u':';
  wanted += value;
  return tight.find(wanted) != tight.npos;
}

// White space that holds a line end is nothing between two full-width characters: sources are
// wrapped anywhere. CSS Text 3, 4.1.3.
bool is_wide(char16_t c) { return text::is_han(c) || text::is_cjk_mark(c); }

std::size_t number_of(std::u16string_view text, std::size_t otherwise, std::size_t most) {
  std::size_t out = 0;
  for (const char16_t c : text) {
    if (!text::is_digit(c)) return otherwise;
    out = std::min(out * 10 + static_cast<std::size_t>(c - u'0'), most);
  }
  return text.empty() || out == 0 ? otherwise : out;
}

// A cell of a table of data holds a few words; a table whose cells hold paragraphs only arranges a
// page.
constexpr std::size_t kMaxCellLines = 4;

}  // namespace

void Builder::Region::enter(std::u16string_view element) {
  name.clear();
  for (const char16_t c : element)
    name.push_back(c >= u'A' && c <= u'Z' ? static_cast<char16_t>(c + 32) : c);
  depth = 1;
}
void Builder::Region::open(std::u16string_view element) {
  if (named(element, name)) ++depth;
}
void Builder::Region::close(std::u16string_view element) {
  if (named(element, name)) --depth;
}

Builder::Lines& Builder::target() {
  return in_cell_ && !table_.rows.empty() && !table_.rows.back().empty()
             ? table_.rows.back().back().lines
             : lines_;
}

void Builder::end_line() {
  blank_waiting_ = broken_by_line_end_ = false;
  while (!line_.empty() && line_.back() == u' ') line_.pop_back();
  if (line_.empty()) return;
  target().emplace_back(std::move(line_), Attributes{});
  line_.clear();
}

void Builder::add_text(std::u16string_view text) {
  std::u16string decoded;
  append_decoded(text, decoded);
  for (const char16_t c : decoded) {
    if (number_.inside() && text::is_space(c)) continue;
    if (preformatted_ && c == u'\n') {
      end_line();
      continue;
    }
    if (!preformatted_ && (c == u' ' || c == u'\t' || c == u'\n' || c == u'\r')) {
      blank_waiting_ = blank_waiting_ || !line_.empty();
      broken_by_line_end_ = broken_by_line_end_ || c == u'\n' || c == u'\r';
      continue;
    }
    if (blank_waiting_) {
      const bool seam =
          broken_by_line_end_ && is_wide(c) && !line_.empty() && is_wide(line_.back());
      if (!seam && !line_.empty()) line_.push_back(u' ');
      blank_waiting_ = false;
    }
    broken_by_line_end_ = false;
    // A tab would make a table of a line.
    line_.push_back(c == u'\t' ? u' ' : c);
  }
}

void Builder::open(const Token& tag) {
  const bool is_void = one_of(tag.name, kVoid) || tag.attributes.ends_with(u"/");
  const std::u16string_view style = attribute(tag, u"style");
  if (hidden_.inside()) {
    if (!is_void) hidden_.open(tag.name);
    return;
  }
  if (!is_void && (holds(style, u"display", u"none") || holds(style, u"mso-hide", u"all"))) {
    hidden_.enter(tag.name);
    return;
  }
  if (number_.inside()) {
    if (!is_void) number_.open(tag.name);
  } else if (!is_void && holds(style, u"mso-list", u"ignore")) {
    number_.enter(tag.name);
  }
  if (one_of(tag.name, kBlocks) || named(tag.name, u"br")) end_line();
  if (named(tag.name, u"img")) ++pictures_;
  if (named(tag.name, u"pre")) preformatted_ = true;
  if (named(tag.name, u"ol") || named(tag.name, u"ul")) {
    lists_.push_back(
        {named(tag.name, u"ol"), static_cast<int>(number_of(attribute(tag, u"start"), 1, 9999))});
  }
  if (named(tag.name, u"li") && !lists_.empty() && lists_.back().ordered) {
    const std::string digits = std::to_string(lists_.back().next++);
    line_.assign(digits.begin(), digits.end());
    line_ += u'.';
  }
  if (named(tag.name, u"table")) ++table_.depth;
  if (table_.depth != 1) return;
  if (named(tag.name, u"tr")) {
    in_cell_ = false;
    table_.rows.emplace_back();
  }
  if (named(tag.name, u"td") || named(tag.name, u"th")) {
    end_line();
    if (table_.rows.empty()) table_.rows.emplace_back();
    table_.rows.back().push_back({{}, number_of(attribute(tag, u"colspan"), 1, 63)});
    in_cell_ = true;
  }
}

void Builder::close(const Token& tag) {
  if (hidden_.inside()) {
    hidden_.close(tag.name);
    return;
  }
  if (number_.inside()) number_.close(tag.name);
  if (one_of(tag.name, kBlocks)) end_line();
  if (named(tag.name, u"pre")) preformatted_ = false;
  if ((named(tag.name, u"ol") || named(tag.name, u"ul")) && !lists_.empty()) lists_.pop_back();
  if (table_.depth == 1 && (named(tag.name, u"td") || named(tag.name, u"th"))) {
    end_line();
    in_cell_ = false;
  }
  if (named(tag.name, u"table") && table_.depth > 0 && --table_.depth == 0) end_table();
}

void Builder::end_table() {
  in_cell_ = false;
  std::size_t widest = 0;
  bool data = true;
  for (const auto& row : table_.rows) {
    widest = std::max(widest, row.size());
    for (const Cell& cell : row) data = data && cell.lines.size() <= kMaxCellLines;
  }
  data = data && widest > 1;
  for (auto& row : table_.rows) {
    std::u16string text;
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (!data) {
        std::move(row[i].lines.begin(), row[i].lines.end(), std::back_inserter(lines_));
        continue;
      }
      if (i > 0) text.push_back(u'\t');
      for (std::size_t line = 0; line < row[i].lines.size(); ++line) {
        if (line > 0) text.push_back(u' ');
        text += row[i].lines[line].first;
      }
      text.append(row[i].span - 1, u'\t');
    }
    if (data && !row.empty()) lines_.emplace_back(std::move(text), Attributes{Kind::table, 0});
  }
  table_.rows.clear();
}

void Builder::take(const Token& token) {
  switch (token.type) {
    case Token::Type::text:
      if (!hidden_.inside()) add_text(token.text);
      break;
    case Token::Type::open:
      open(token);
      break;
    case Token::Type::close:
      close(token);
      break;
  }
}

Builder::Lines Builder::finish() {
  end_line();
  if (!table_.rows.empty()) end_table();
  return std::move(lines_);
}

}  // namespace wengao::import::html
