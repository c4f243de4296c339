#include "core/text/json_writer.h"

#include <type_traits>

#include "core/text/utf.h"

namespace wengao::text {
namespace {

// Units of `words` that a string of JSON holds as they are go to `plain`, a run at a time; the
// others are written as escapes.
template <class Char, class Plain>
void append_escaped(std::basic_string_view<Char> words, std::string& out, const Plain& plain) {
  constexpr char kHex[] = "0123456789abcdef";
  std::size_t from = 0;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const auto unit = static_cast<std::make_unsigned_t<Char>>(words[at]);
    if (unit >= 0x20 && unit != '"' && unit != '\\' && unit != 0x7F) continue;
    plain(words.substr(from, at - from));
    from = at + 1;
    switch (unit) {
      case '"':
      case '\\':
        out.push_back('\\');
        out.push_back(static_cast<char>(unit));
        break;
      case '\n':
        out += "\\n";
        break;
      case '\t':
        out += "\\t";
        break;
      default:
        out += "\\u00";
        out.push_back(kHex[unit >> 4]);
        out.push_back(kHex[unit & 15]);
    }
  }
  plain(words.substr(from));
}

}  // namespace

void JsonWriter::separate() {
  if (comma_) out_->push_back(',');
  comma_ = true;
}

void JsonWriter::open(char bracket) {
  separate();
  out_->push_back(bracket);
  comma_ = false;
}

void JsonWriter::close(char bracket) {
  out_->push_back(bracket);
  comma_ = true;
}

void JsonWriter::key(std::string_view name) {
  separate();
  out_->push_back('"');
  *out_ += name;
  *out_ += "\":";
  comma_ = false;
}

void JsonWriter::value(std::string_view utf8) {
  separate();
  out_->push_back('"');
  append_escaped(utf8, *out_, [this](std::string_view plain) { *out_ += plain; });
  out_->push_back('"');
}

void JsonWriter::value(std::u16string_view utf16) {
  separate();
  out_->push_back('"');
  append_escaped(utf16, *out_, [this](std::u16string_view plain) { append_utf8(plain, *out_); });
  out_->push_back('"');
}

void JsonWriter::value(std::uint32_t number) {
  separate();
  *out_ += std::to_string(number);
}

void JsonWriter::value(bool yes) {
  separate();
  *out_ += yes ? "true" : "false";
}

void JsonWriter::number(std::string_view digits) {
  separate();
  *out_ += digits;
}

std::string indented(std::string_view json) {
  std::string out;
  std::size_t depth = 0;
  bool quoted = false;
  const auto new_line = [&] {
    out.push_back('\n');
    out.append(2 * depth, ' ');
  };
  for (std::size_t i = 0; i < json.size(); ++i) {
    const char c = json[i];
    if (quoted) {
      out.push_back(c);
      if (c == '\\' && i + 1 < json.size()) {
        out.push_back(json[++i]);
      } else if (c == '"') {
        quoted = false;
      }
      continue;
    }
    const char next = i + 1 < json.size() ? json[i + 1] : '\0';
    switch (c) {
      case '"':
        quoted = true;
        out.push_back(c);
        break;
      case '{':
      case '[':
        out.push_back(c);
        if (next == '}' || next == ']') {
          out.push_back(next);
          ++i;
        } else {
          ++depth;
          new_line();
        }
        break;
      case '}':
      case ']':
        if (depth > 0) --depth;
        new_line();
        out.push_back(c);
        break;
      case ',':
        out.push_back(c);
        new_line();
        break;
      case ':':
        out += ": ";
        break;
      default:
        out.push_back(c);
    }
  }
  return out;
}

}  // namespace wengao::text
