#include "core/import/docx/fields.h"

#include "core/import/symbols.h"
#include "core/text/chars.h"
#include "core/text/utf.h"

namespace wengao::import::docx {
namespace {

// Instructions longer than this are no field a person made.
constexpr std::size_t kMaxInstruction = 4096;

std::u16string_view trimmed(std::u16string_view words) { return part(words, text::trimmed(words)); }

// The word an instruction begins with, and what follows it.
std::u16string_view keyword(std::u16string_view& rest) {
  rest = trimmed(rest);
  const std::size_t end = std::min(rest.find_first_of(u" \\"), rest.size());
  const std::u16string_view word = rest.substr(0, end);
  rest = trimmed(rest.substr(end));
  return word;
}

// ○ over 1–20 is one character.
std::u16string enclosed(std::u16string_view number) {
  int value = 0;
  for (const char16_t c : number) {
    if (!text::is_digit(c)) return std::u16string(number);
    value = value * 10 + (c - u'0');
    if (value > 20) break;
  }
  if (value < 1 || value > 20) return std::u16string(number);
  return std::u16string(1, static_cast<char16_t>(u'\u2460' + value - 1));
}

// EQ's arguments are nested in brackets and parted by commas: \o\ac(○,1), \f(1,2), \s\up 5(甲).
// Switches (a backslash with letters, and their numbers) show nothing.
std::u16string equation(std::u16string_view words) {
  std::u16string out;
  std::u16string_view circle;
  for (std::size_t at = 0; at < words.size();) {
    const char16_t c = words[at];
    if (c == u'\\') {
      ++at;
      // \( \) \, \\ stand for the sign itself.
      if (at < words.size() && !text::is_latin(words[at])) {
        if (words[at] != u'*') out.push_back(words[at]);
        ++at;
      }
      // The switch with its number: up to the bracket or the next switch.
      while (at < words.size() && words[at] != u'(' && words[at] != u'\\') ++at;
      continue;
    }
    if (c == u'\u25CB' && at + 1 < words.size() && words[at + 1] == u',') {
      circle = words.substr(at, 1);
      at += 2;
      const std::size_t end = std::min(words.find(u')', at), words.size());
      out += enclosed(trimmed(words.substr(at, end - at)));
      at = end;
      continue;
    }
    if (c != u'(' && c != u')') out.push_back(c == u',' ? u' ' : c);
    ++at;
  }
  return std::u16string(trimmed(out));
}

std::u16string symbol_field(std::u16string_view words) {
  const std::string ascii = text::to_utf8(words);
  const std::size_t font_at = ascii.find("\\f");
  std::string font = font_at == ascii.npos ? "Symbol" : ascii.substr(font_at + 2);
  font.erase(0, font.find_first_not_of(" \""));
  font.erase(std::min(font.find_first_of("\"\\"), font.size()));
  while (font.ends_with(' ')) font.pop_back();
  unsigned long code = 0;
  for (const char c : ascii) {
    if (c < '0' || c > '9') break;
    code = std::min(code * 10 + static_cast<unsigned long>(c - '0'), 0x10000ul);
  }
  if (!is_symbol_font(font)) return {};
  const char16_t sign = symbol(font, code);
  return sign == 0 ? std::u16string() : std::u16string(1, sign);
}

// A form's box: ticked, empty, or the entry chosen of a list.
std::u16string form_result(pugi::xml_node data) {
  if (const auto box = child(data, "checkBox")) {
    const auto checked = child(box, "checked");
    return is_on(checked ? checked : child(box, "default")) ? u"\u2611" : u"\u2610";
  }
  if (const auto list = child(data, "ddList")) {
    int wanted = number(child(list, "result"), "val", 0);
    for (const pugi::xml_node entry : list.children()) {
      if (is(entry, "listEntry") && wanted-- == 0) return text::from_utf8(attribute(entry, "val"));
    }
  }
  return {};
}

}  // namespace

std::u16string shown_by(std::u16string_view instruction) {
  const std::u16string_view word = keyword(instruction);
  if (word == u"EQ" || word == u"eq" || word == u"Eq") return equation(instruction);
  if (word == u"SYMBOL") return symbol_field(instruction);
  return {};
}

std::u16string Fields::mark(pugi::xml_node mark, std::uint32_t& ended) {
  const std::string_view type = attribute(mark, "fldCharType");
  if (type == "begin") {
    open_.push_back({});
    open_.back().form = form_result(child(mark, "ffData"));
    ++instructing_;
    return {};
  }
  if (open_.empty()) return {};
  Field& field = open_.back();
  if (type == "separate" && !field.has_separator) {
    field.has_separator = true;
    --instructing_;
  }
  if (type != "end") return {};
  std::u16string out;
  if (!field.has_result) out = field.form.empty() ? shown_by(field.instruction) : field.form;
  if (!field.has_separator) --instructing_;
  open_.pop_back();
  ++ended;
  return out;
}

void Fields::instruct(std::u16string_view words) {
  if (open_.empty() || open_.back().has_separator) return;
  std::u16string& instruction = open_.back().instruction;
  instruction += words.substr(0, kMaxInstruction - std::min(kMaxInstruction, instruction.size()));
}

bool Fields::hides_text() {
  if (instructing_ == 0) return false;
  if (open_.back().has_separator || !open_.back().spans) return true;
  open_.clear();
  instructing_ = 0;
  return false;
}

void Fields::shown() {
  if (!open_.empty()) open_.back().has_result = true;
}

void Fields::end_paragraph() {
  if (instructing_ > 0 && !open_.back().has_separator) open_.back().spans = true;
}

}  // namespace wengao::import::docx
