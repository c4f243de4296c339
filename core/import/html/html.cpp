#include "core/import/html/html.h"

#include <algorithm>
#include <array>

#include "core/import/html/builder.h"
#include "core/import/html/tokens.h"
#include "core/text/chars.h"
#include "core/text/utf.h"

namespace wengao::import::html {
namespace {

// How far into a file its own words about its charset are looked for. WHATWG HTML, 13.2.3.2.
constexpr std::size_t kCharsetReach = 1024;

}  // namespace

bool is_html(std::u16string_view text) {
  constexpr std::array<std::u16string_view, 13> kOpening = {
      u"html", u"head", u"body", u"meta",    u"div",     u"p",   u"table",
      u"span", u"h1",   u"h2",   u"article", u"section", u"font"};
  const Span content = text::trimmed(text);
  const std::u16string_view body = part(text, content);
  if (body.empty() || body.front() != u'<') return false;
  if (named(body.substr(0, 14), u"<!doctype html") || body.starts_with(u"<!--StartFragment")) {
    return true;
  }
  Tokens tokens(body.substr(0, 4096));
  Token token;
  if (!tokens.next(token) || token.type != Token::Type::open) return false;
  return std::any_of(kOpening.begin(), kOpening.end(),
                     [&](std::u16string_view name) { return named(token.name, name); });
}

std::optional<text::Charset> declared_charset(ByteView bytes) {
  const std::string head(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(
                                                            std::min(bytes.size(), kCharsetReach)));
  const auto at = head.find("charset=");
  if (head.find('<') == head.npos || at == head.npos) return std::nullopt;
  std::size_t begin = at + 8;
  while (begin < head.size() && (head[begin] == '"' || head[begin] == '\'')) ++begin;
  std::size_t end = begin;
  while (end < head.size() &&
         (text::is_latin(static_cast<unsigned char>(head[end])) ||
          text::is_digit(static_cast<unsigned char>(head[end])) || head[end] == '-')) {
    ++end;
  }
  return text::charset_named(head.substr(begin, end - begin));
}

Result<Imported> import_html(std::u16string_view source, const Options& options) {
  Tokens tokens(source);
  Builder builder(options);
  for (Token token; tokens.next(token);) builder.take(token);
  Builder::Lines lines = builder.finish();
  if (lines.empty())
    return Error{Code::empty_input,
                 "网页\x1F"
                 "The page"};
  Imported out;
  out.format = "html";
  for (std::uint8_t i = 0; i < static_cast<std::uint8_t>(NoteKind::count_); ++i) {
    const auto kind = static_cast<NoteKind>(i);
    if (builder.count(kind) > 0) out.notes.push_back({kind, builder.count(kind)});
  }
  out.document = Document::from_lines(std::move(lines));
  if (!builder.pictures().empty()) {
    out.document =
        out.document.with_pictures(std::make_shared<const Pictures>(std::move(builder.pictures())));
  }
  return out;
}

}  // namespace wengao::import::html
