#include "core/import/html/builder.h"

#include <algorithm>
#include <string>

#include "core/import/html/style.h"
#include "core/import/number_format.h"
#include "core/import/symbols.h"
#include "core/text/base64.h"
#include "core/text/chars.h"
#include "core/text/utf.h"

namespace wengao::import::html {
namespace {

// Elements that begin and end a line.
constexpr std::u16string_view kBlocks[] = {
    u"p",      u"div",     u"h1",      u"h2",         u"h3",     u"h4",      u"h5",   u"h6",
    u"li",     u"ul",      u"ol",      u"dl",         u"dt",     u"dd",      u"tr",   u"table",
    u"pre",    u"section", u"article", u"blockquote", u"header", u"footer",  u"main", u"nav",
    u"center", u"form",    u"hr",      u"figure",     u"aside",  u"caption", u"body"};
constexpr std::u16string_view kVoid[] = {u"br",   u"img",  u"hr",  u"input", u"meta",
                                         u"link", u"area", u"col", u"wbr"};
// Readings over characters, and what only draws or plays.
constexpr std::u16string_view kNoText[] = {u"rt", u"rp", u"svg", u"canvas", u"video", u"audio"};
constexpr std::u16string_view kScripts[] = {u"script", u"iframe", u"form", u"object", u"embed"};

template <std::size_t N>
bool one_of(std::u16string_view name, const std::u16string_view (&names)[N]) {
  return std::any_of(std::begin(names), std::end(names),
                     [&](std::u16string_view n) { return named(name, n); });
}

// White space that holds a line end is nothing between two full-width characters: sources are
// wrapped anywhere. CSS Text 3, 4.1.3.
bool is_wide(char16_t c) { return text::is_han(c) || text::is_cjk_mark(c); }

bool is_blank(const std::u16string& line) {
  return std::all_of(line.begin(), line.end(), text::is_invisible);
}

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
  if (!is_blank(line_)) {
    if (!item_number_.empty() && !begins_with_number(line_)) {
      note(NoteKind::numbers);
      line_.insert(0, needs_gap(item_number_, line_) ? item_number_ + u" " : item_number_);
    }
    item_number_.clear();
    target().emplace_back(std::move(line_), Attributes{});
  }
  line_.clear();
}

void Builder::add(char16_t c) {
  if (number_.inside() && text::is_space(c)) return;
  if (symbol_.inside() && c > u' ' && c < 0x100) {
    const char16_t sign = symbol(symbol_font_, c);
    if (sign == 0) note(NoteKind::symbols);
    c = sign == 0 ? u'\u25A1' : sign;
  }
  if (preformatted_ && c == u'\n') {
    end_line();
    return;
  }
  if (!preformatted_ && (c == u' ' || c == u'\t' || c == u'\n' || c == u'\r')) {
    blank_waiting_ = blank_waiting_ || !line_.empty();
    broken_by_line_end_ = broken_by_line_end_ || c == u'\n' || c == u'\r';
    return;
  }
  if (blank_waiting_) {
    const bool seam = broken_by_line_end_ && is_wide(c) && !line_.empty() && is_wide(line_.back());
    if (!seam && !line_.empty()) line_.push_back(u' ');
    blank_waiting_ = false;
  }
  broken_by_line_end_ = false;
  // A tab would make a table of a line; other ends of lines cannot stand inside one.
  line_.push_back(c == u'\t' || c == u'\r' || c == u'\n' ? u' ' : c);
}

void Builder::add_text(std::u16string_view text) {
  std::u16string decoded;
  append_decoded(text, decoded);
  for (const char16_t c : decoded) add(c);
}

bool Builder::left_out(const Token& tag, std::u16string_view style) {
  if (style_holds(style, u"display", u"none") || style_holds(style, u"mso-hide", u"all")) {
    if (options_.hidden_text) {
      note(NoteKind::hidden_kept);
      return false;
    }
    note(NoteKind::hidden_dropped);
    return true;
  }
  const bool accept = options_.revisions == Revisions::accept;
  if (named(tag.name, u"del") || named(tag.name, u"ins")) {
    note(accept ? NoteKind::revisions_accepted : NoteKind::revisions_rejected);
    return named(tag.name, u"del") == accept;
  }
  // Word's comments: their marks in the text, and the list of them at the end.
  if (style_holds(style, u"mso-element", u"comment-list")) return true;
  if (named(tag.name, u"a") && named(attribute(tag, u"class"), u"msocomanchor")) {
    note(NoteKind::comments);
    return true;
  }
  return one_of(tag.name, kNoText);
}

void Builder::open_list(const Token& tag, std::u16string_view style) {
  if (named(tag.name, u"ol") || named(tag.name, u"ul")) lists_.push_back(list_of(tag, style));
  if (!named(tag.name, u"li")) return;
  item_number_.clear();
  if (!lists_.empty()) item_number_ = next_number(lists_.back(), tag);
}

void Builder::open(const Token& tag) {
  const bool is_void = one_of(tag.name, kVoid) || tag.attributes.ends_with(u"/");
  const std::u16string_view style = attribute(tag, u"style");
  if (hidden_.inside()) {
    if (!is_void) hidden_.open(tag.name);
    return;
  }
  if (one_of(tag.name, kScripts)) note(NoteKind::scripts);
  if (!is_void && left_out(tag, style)) {
    hidden_.enter(tag.name);
    return;
  }
  if (number_.inside()) {
    if (!is_void) number_.open(tag.name);
  } else if (!is_void && style_holds(style, u"mso-list", u"ignore")) {
    note(NoteKind::numbers);
    number_.enter(tag.name);
  }
  if (symbol_.inside()) {
    if (!is_void) symbol_.open(tag.name);
  } else if (!is_void && style_holds(style, u"mso-char-type", u"symbol")) {
    symbol_font_ = text::to_utf8(style_value(style, u"mso-symbol-font-family"));
    if (is_symbol_font(symbol_font_)) symbol_.enter(tag.name);
  }
  if (one_of(tag.name, kBlocks) || named(tag.name, u"br")) end_line();
  if (named(tag.name, u"img")) take_picture(tag);
  if (named(tag.name, u"pre")) preformatted_ = true;
  if (named(tag.name, u"a") && !attribute(tag, u"href").empty()) note(NoteKind::links);
  open_list(tag, style);
  open_table(tag);
}

// A picture that stands in the page comes in; nothing is ever fetched for another.
void Builder::take_picture(const Token& tag) {
  constexpr std::u16string_view kEncoded = u";base64,";
  const std::u16string_view source = attribute(tag, u"src");
  const std::size_t data = source.substr(0, 64).find(kEncoded);
  std::optional<Bytes> bytes;
  if (!in_cell_ && data != source.npos && named(source.substr(0, 5), u"data:")) {
    bytes = text::from_base64(text::to_utf8(source.substr(data + kEncoded.size())));
  }
  const auto type = bytes ? picture_type(*bytes) : std::nullopt;
  const auto size = type ? natural_size(*bytes, *type) : std::nullopt;
  if (!size) return note(NoteKind::pictures);
  note(NoteKind::pictures_kept);
  Picture picture{std::make_shared<const Bytes>(std::move(*bytes)), *type, size->first,
                  size->second};
  append_decoded(attribute(tag, u"alt"), picture.description);
  // The width the page shows it with, in dots of 1/96 inch; 0 for percentages and the like.
  const std::size_t width = number_of(attribute(tag, u"width"), 0, 10'000);
  if (width > 0) {
    const auto shown = static_cast<std::uint64_t>(width) * 25'400 / 96;
    picture.height = static_cast<std::uint32_t>(
        std::clamp<std::uint64_t>(shown * picture.height / picture.width, 1, kMaxPictureSize));
    picture.width = static_cast<std::uint32_t>(shown);
  }
  end_line();
  lines_.emplace_back(picture_line(pictures_.size(), picture.description), Attributes{});
  pictures_.push_back(std::move(picture));
}

void Builder::close(const Token& tag) {
  if (hidden_.inside()) {
    hidden_.close(tag.name);
    return;
  }
  if (number_.inside()) number_.close(tag.name);
  if (symbol_.inside()) symbol_.close(tag.name);
  if (one_of(tag.name, kBlocks)) end_line();
  if (named(tag.name, u"pre")) preformatted_ = false;
  if (named(tag.name, u"li")) item_number_.clear();
  if ((named(tag.name, u"ol") || named(tag.name, u"ul")) && !lists_.empty()) lists_.pop_back();
  if (table_.depth == 1 && (named(tag.name, u"td") || named(tag.name, u"th"))) {
    end_line();
    in_cell_ = false;
  }
  if (named(tag.name, u"table") && table_.depth > 0 && --table_.depth == 0) end_table();
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
