#include "core/import/html/tokens.h"

#include <algorithm>
#include <array>

#include "core/text/chars.h"
#include "core/text/utf.h"

namespace wengao::import::html {
namespace {

char16_t lower(char16_t c) { return c >= u'A' && c <= u'Z' ? static_cast<char16_t>(c + 32) : c; }

bool is_blank(char16_t c) {
  return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r' || c == u'\f';
}

// Elements whose content is no text of the page.
constexpr std::array<std::u16string_view, 8> kRawText = {
    u"script", u"style", u"title", u"textarea", u"noscript", u"iframe", u"xmp", u"template"};

struct Entity {
  std::u16string_view name;
  char16_t value;
};
// Those that occur in documents; numeric ones are decoded by rule.
constexpr Entity kEntities[] = {
    {u"amp", u'&'},      {u"lt", u'<'},       {u"gt", u'>'},       {u"quot", u'"'},
    {u"apos", u'\''},    {u"nbsp", 0x00A0},   {u"ensp", 0x2002},   {u"emsp", 0x2003},
    {u"thinsp", 0x2009}, {u"middot", 0x00B7}, {u"mdash", 0x2014},  {u"ndash", 0x2013},
    {u"ldquo", 0x201C},  {u"rdquo", 0x201D},  {u"lsquo", 0x2018},  {u"rsquo", 0x2019},
    {u"hellip", 0x2026}, {u"bull", 0x2022},   {u"times", 0x00D7},  {u"divide", 0x00F7},
    {u"deg", 0x00B0},    {u"plusmn", 0x00B1}, {u"permil", 0x2030}, {u"sup2", 0x00B2},
    {u"sup3", 0x00B3},   {u"micro", 0x00B5},  {u"copy", 0x00A9},   {u"reg", 0x00AE},
    {u"trade", 0x2122},  {u"yen", 0x00A5},    {u"sect", 0x00A7},   {u"le", 0x2264},
    {u"ge", 0x2265},     {u"ne", 0x2260},     {u"zwj", 0x200D},    {u"zwnj", 0x200C},
    {u"laquo", 0x00AB},  {u"raquo", 0x00BB},  {u"alpha", 0x03B1},  {u"beta", 0x03B2}};

// &#8220; and &#x201C; — 0 when it is no character.
char32_t numeric_entity(std::u16string_view digits) {
  const bool hex = !digits.empty() && lower(digits.front()) == u'x';
  if (hex) digits.remove_prefix(1);
  if (digits.empty() || digits.size() > 7) return 0;
  char32_t value = 0;
  for (const char16_t c : digits) {
    const char16_t l = lower(c);
    if (l >= u'0' && l <= u'9') {
      value = value * (hex ? 16u : 10u) + (l - u'0');
    } else if (hex && l >= u'a' && l <= u'f') {
      value = value * 16u + (l - u'a' + 10u);
    } else {
      return 0;
    }
  }
  return value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF) ? 0 : value;
}

}  // namespace

bool named(std::u16string_view name, std::u16string_view lower_name) {
  return std::equal(name.begin(), name.end(), lower_name.begin(), lower_name.end(),
                    [](char16_t a, char16_t b) { return lower(a) == b; });
}

std::size_t Tokens::end_of_tag(std::size_t at) const {
  // A bracket inside a quoted value is none; a quote that never closes ends with its tag instead of
  // swallowing the page.
  char16_t quote = 0;
  std::size_t first_bracket = source_.npos;
  for (std::size_t i = at; i < source_.size(); ++i) {
    const char16_t c = source_[i];
    if (quote != 0) {
      if (c == quote) quote = 0;
      if (c == u'>' && first_bracket == source_.npos) first_bracket = i;
      if (c == u'<' && first_bracket != source_.npos) return first_bracket;
    } else if ((c == u'"' || c == u'\'') && source_[i - 1] == u'=') {
      quote = c;
    } else if (c == u'>') {
      return i;
    }
  }
  return first_bracket == source_.npos ? source_.size() : first_bracket;
}

void Tokens::skip_raw_text(std::u16string_view name) {
  while (at_ < source_.size()) {
    const std::size_t close = source_.find(u"</", at_);
    if (close == source_.npos) {
      at_ = source_.size();
      return;
    }
    at_ = close + 2;
    if (named(source_.substr(at_, name.size()), name)) {
      at_ = std::min(end_of_tag(at_) + 1, source_.size());
      return;
    }
  }
}

bool Tokens::next(Token& out) {
  while (at_ < source_.size()) {
    if (source_[at_] != u'<') {
      const std::size_t end = std::min(source_.find(u'<', at_), source_.size());
      out = {Token::Type::text, {}, {}, source_.substr(at_, end - at_)};
      at_ = end;
      return true;
    }
    if (source_.substr(at_, 4) == u"<!--") {
      const std::size_t end = source_.find(u"-->", at_ + 4);
      at_ = end == source_.npos ? source_.size() : end + 3;
      continue;
    }
    const std::size_t begin = at_ + 1;
    const char16_t c = begin < source_.size() ? source_[begin] : u'\0';
    if (c == u'!' || c == u'?') {  // <!DOCTYPE …>, <![if …]>, <?xml …?>
      at_ = std::min(source_.find(u'>', begin), source_.size() - 1) + 1;
      continue;
    }
    const bool closing = c == u'/';
    std::size_t name_end = begin + (closing ? 1 : 0);
    const std::size_t name_begin = name_end;
    if (name_begin >= source_.size() || !text::is_latin(source_[name_begin])) {
      out = {Token::Type::text, {}, {}, source_.substr(at_, 1)};  // a bare <
      ++at_;
      return true;
    }
    while (name_end < source_.size() && !is_blank(source_[name_end]) && source_[name_end] != u'>' &&
           source_[name_end] != u'/') {
      ++name_end;
    }
    const std::size_t end = end_of_tag(name_end);
    out.type = closing ? Token::Type::close : Token::Type::open;
    out.name = source_.substr(name_begin, name_end - name_begin);
    out.attributes = source_.substr(name_end, end - name_end);
    out.text = {};
    at_ = std::min(end + 1, source_.size());
    if (!closing) {
      for (const std::u16string_view raw : kRawText) {
        if (named(out.name, raw)) skip_raw_text(raw);
      }
    }
    return true;
  }
  return false;
}

std::u16string_view attribute(const Token& tag, std::u16string_view lower_name) {
  const std::u16string_view all = tag.attributes;
  for (std::size_t at = 0; at < all.size();) {
    while (at < all.size() && (is_blank(all[at]) || all[at] == u'/')) ++at;
    const std::size_t begin = at;
    while (at < all.size() && !is_blank(all[at]) && all[at] != u'=') ++at;
    const std::u16string_view name = all.substr(begin, at - begin);
    while (at < all.size() && is_blank(all[at])) ++at;
    std::u16string_view value;
    if (at < all.size() && all[at] == u'=') {
      ++at;
      while (at < all.size() && is_blank(all[at])) ++at;
      const char16_t quote = at < all.size() ? all[at] : u'\0';
      if (quote == u'"' || quote == u'\'') {
        const std::size_t end = std::min(all.find(quote, at + 1), all.size());
        value = all.substr(at + 1, end - at - 1);
        at = std::min(end + 1, all.size());
      } else {
        const std::size_t value_begin = at;
        while (at < all.size() && !is_blank(all[at])) ++at;
        value = all.substr(value_begin, at - value_begin);
      }
    } else if (at == begin) {
      ++at;
    }
    if (named(name, lower_name)) return value;
  }
  return {};
}

void append_decoded(std::u16string_view text, std::u16string& out) {
  constexpr std::size_t kLongest = 10;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::size_t end =
        text[at] == u'&' ? text.substr(0, at + kLongest + 2).find(u';', at) : text.npos;
    if (end == text.npos) {
      out.push_back(text[at]);
      continue;
    }
    const std::u16string_view name = text.substr(at + 1, end - at - 1);
    char32_t value = 0;
    if (!name.empty() && name.front() == u'#') {
      value = numeric_entity(name.substr(1));
    } else {
      for (const Entity& entity : kEntities) {
        if (entity.name == name) value = entity.value;
      }
    }
    if (value == 0) {
      out.push_back(text[at]);
      continue;
    }
    text::append(value, out);
    at = end;
  }
}

}  // namespace wengao::import::html
